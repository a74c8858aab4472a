import { useEffect, useMemo, useState } from 'react';
import type { Document } from '#models/document.ts';
import type { Answer, AnswerItem, Question } from '#models/reasoning/question.ts';
import { stagesWithOutcomes } from '#models/reasoning/wayQuestions.ts';
import { questionOf, questions } from '#models/reasoning/questions.ts';
import { referrers } from '#models/referenceIndex.ts';
import { arrowSentence } from '#models/sentences/arrowSentence.ts';
import { type Vocabulary, elementName, stageName } from '#models/sentences/words.ts';
import { goTo, showPath } from '#renderer/actions/goTo.ts';
import { currentMap } from '#renderer/canvas/mapController.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ComboBox } from '#renderer/ui/ComboBox.tsx';
import { Map as MapIcon } from '#renderer/ui/icons.ts';
import type { Option } from '#renderer/ui/OptionList.tsx';
import { PanelHeader } from '#renderer/ui/PanelHeader.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import './questions.css';

type Kind = 'box' | 'arrow' | 'stage';

const kinds = {
  nothing: [],
  stage: ['stage'],
  box: ['box'],
  arrow: ['arrow'],
  'two boxes': ['box', 'box'],
} as const satisfies Record<Question['needs'], readonly Kind[]>;

function optionsFor(document: Document, theoryId: string, vocabulary: Vocabulary) {
  const boxes = referrers(document, { table: 'elements', field: 'theoryId' }, theoryId).map(
    (id): Option<string> => ({ id, label: elementName(document.elements.get(id as never), vocabulary) }),
  );
  const arrows = referrers(document, { table: 'arrows', field: 'theoryId' }, theoryId).map(
    (id): Option<string> => ({ id, label: arrowSentence(document, id, vocabulary) }),
  );
  const stages = stagesWithOutcomes(document, theoryId).flatMap((id): readonly Option<string>[] => {
    const stage = document.stages.get(id);
    return stage === undefined ? [] : [{ id, label: stageName(stage, vocabulary) }];
  });
  const byLabel = (one: Option<string>, other: Option<string>) => one.label.localeCompare(other.label, 'en');
  return { box: boxes.toSorted(byLabel), arrow: arrows.toSorted(byLabel), stage: stages };
}

/** Questions in ordinary words; the answer stands in sentences here and in full strength on the map. */
export function QuestionsPane() {
  const editor = useEditor();
  const document = useEditorState((state) => state.document);
  const theoryId = useEditorState((state) => state.theoryId ?? '');
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const selection = useEditorState((state) => state.selection);
  const asked = useEditorState((state) => state.question);
  const question = questionOf(asked) ?? questions[0];
  const [chosen, setChosen] = useState<readonly (string | null)[]>([]);
  const [lookedAt, setLookedAt] = useState<string | null>(null);
  const isLooking = lookedAt !== null && selection.size === 1 && selection.has(lookedAt);
  const options = useMemo(() => optionsFor(document, theoryId, vocabulary), [document, theoryId, vocabulary]);
  const wanted = question === undefined ? [] : kinds[question.needs];
  const ids = wanted.map((kind, index) => {
    const isThere = (id: string | null) => options[kind].some((option) => option.id === id);
    // What is selected on the map is what a person asks about; a line of an answer that is looked at changes nothing.
    const selected = isLooking ? undefined : [...selection].filter(isThere)[index];
    const before = chosen[index] ?? null;
    const other = kind === 'stage' ? (options.stage.at(-1)?.id ?? '') : null;
    return selected ?? (isThere(before) ? before : other);
  });
  const choose = (id: string | null, index: number) => {
    const next = ids.map((own, place) => (place === index ? id : own));
    setChosen(next);
    setLookedAt(null);
    const onMap = next.filter((one) => one !== null).filter((one) => !document.stages.has(one as never));
    // Half of a question selected would be taken for its other half.
    if (onMap.length > 0 && onMap.length === next.length)
      editor.store.setState({ selection: new Set(onMap) });
  };
  const subject = ids.every((id) => id !== null) ? ids.join(' ') : null;
  const answer = useAnswer(question?.id ?? '', subject);
  useHighlight(answer);
  const close = () => editor.store.setState({ sidePane: 'inspector', focusedIds: null });
  return (
    <section className="wf-inspector-body" aria-label="Questions">
      <PanelHeader title="Ask the theory" kind="In ordinary words" onClose={close} />
      <div className="wf-inspector-scroll">
        <div className="wf-inspector-fields">
          <Select
            label="Question"
            options={questions.map(({ id, label }) => ({ id, label: label[vocabulary] }))}
            value={question?.id ?? null}
            onChange={(id) => editor.store.setState({ question: id })}
          />
          {wanted.map((kind, index) => (
            <ComboBox
              key={`${question?.id ?? ''} ${index}`}
              label={subjectLabel(wanted, index)}
              options={options[kind]}
              value={ids[index] ?? null}
              onChange={(id) => choose(id, index)}
              emptyWords="Nothing of this name in the theory."
            />
          ))}
          {answer === null ? (
            <p className="wf-quiet">Choose above what the question is about, or select it on the map.</p>
          ) : (
            <AnswerList
              answer={answer}
              onGo={(id) => {
                setChosen(ids);
                setLookedAt(id);
              }}
            />
          )}
        </div>
      </div>
    </section>
  );
}

/** The answer of the theory as it stands; null while it is not said what the question is about. */
function useAnswer(questionId: string, subject: string | null): Answer | null {
  const document = useEditorState((state) => state.document);
  const theoryId = useEditorState((state) => state.theoryId ?? '');
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  return useMemo(() => {
    if (subject === null) return null;
    const ids = subject.split(' ').filter((id) => id !== '');
    return questionOf(questionId)?.answer({ document, theoryId, vocabulary, subject: { ids } }) ?? null;
  }, [questionId, subject, document, theoryId, vocabulary]);
}

function subjectLabel(wanted: readonly Kind[], index: number): string {
  if (wanted.length > 1) return index === 0 ? 'From' : 'To';
  return { arrow: 'Arrow', box: 'Box', stage: 'Stage' }[wanted[0] ?? 'box'];
}

/** Shows what the answer is about in full strength where the map is seen, as long as the pane is open. */
function useHighlight(answer: Answer | null): void {
  const editor = useEditor();
  useEffect(() => {
    const focusedIds = answer === null || answer.ids.length === 0 ? null : new Set(answer.ids);
    editor.store.setState({ focusedIds });
    if (focusedIds !== null) currentMap()?.fitTo(focusedIds);
  }, [editor, answer]);
  useEffect(() => () => editor.store.setState({ focusedIds: null }), [editor]);
}

function AnswerList({
  answer,
  onGo,
}: {
  readonly answer: Answer;
  /** Called before the map shows a line, or all of them, which changes what is selected. */
  readonly onGo: (id: string | null) => void;
}) {
  const editor = useEditor();
  return (
    <>
      <p className="wf-answer-summary" role="status">
        {answer.summary}
      </p>
      {answer.ids.length > 0 && (
        <Button
          icon={MapIcon}
          onPress={() => {
            onGo(null);
            showPath(editor, answer.ids);
          }}
        >
          Show on the map
        </Button>
      )}
      <ol className="wf-answer">
        {answer.items.map((item) => (
          <li key={`${item.ids.join(' ')} ${item.sentence}`}>
            <AnswerLine item={item} onGo={onGo} />
          </li>
        ))}
      </ol>
    </>
  );
}

function AnswerLine({
  item,
  onGo,
}: {
  readonly item: AnswerItem;
  readonly onGo: (id: string | null) => void;
}) {
  const editor = useEditor();
  const [first] = item.ids;
  if (first === undefined) return <p>{item.sentence}</p>;
  return (
    <button
      type="button"
      className="wf-answer-line"
      onClick={() => {
        onGo(first);
        goTo(editor, first);
      }}
    >
      {item.sentence}
    </button>
  );
}
