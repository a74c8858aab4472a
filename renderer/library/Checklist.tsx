import { useState } from 'react';
import {
  type MmatCategory,
  type MmatQuestion,
  mmat,
  mmatCategories,
  mmatCategoriesFor,
} from '#models/appraisal/mmat.ts';
import type { ChecklistAnswer, ChecklistReply } from '#models/entities/checklistAnswer.ts';
import type { Source } from '#models/entities/source.ts';
import { referrers } from '#models/referenceIndex.ts';
import { CommittedField } from '#renderer/inspector/CommittedField.tsx';
import { run } from '#renderer/state/commands.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { SegmentedControl } from '#renderer/ui/SegmentedControl.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';

import { AnswerPatterns } from './AnswerPatterns.tsx';

const replies = [
  { id: 'none', label: '–' },
  { id: 'yes', label: 'Yes' },
  { id: 'no', label: 'No' },
  { id: 'cannot_tell', label: 'Can’t tell' },
] as const satisfies readonly { readonly id: ChecklistReply | 'none'; readonly label: string }[];

const itemsOf = (category: MmatCategory): readonly MmatQuestion[] => mmat.categories[category].questions;

/** The answers to the checklist that a source has, of everybody who answered. */
function useAnswers(source: Source): readonly ChecklistAnswer[] {
  const document = useEditorState((state) => state.document);
  return referrers(document, { table: 'checklistAnswers', field: 'sourceId' }, source.id).flatMap((id) => {
    const answer = document.checklistAnswers.get(id as ChecklistAnswer['id']);
    return answer?.tool === mmat.tool ? [answer] : [];
  });
}

/** The Mixed Methods Appraisal Tool for one source: a pattern of answers, each person's own, never a sum. */
export function Checklist({ source }: { readonly source: Source }) {
  const answers = useAnswers(source);
  const people = [...new Set(answers.map(({ appraiser }) => appraiser))].sort();
  const [appraiser, setAppraiser] = useState(people[0] ?? '');
  const answered = (category: MmatCategory) =>
    itemsOf(category).some(({ item }) => answers.some((answer) => answer.item === item));
  const [opened, setOpened] = useState<ReadonlySet<MmatCategory>>(
    () => new Set([...mmatCategoriesFor(source.methods), ...mmatCategories.filter(answered)]),
  );
  const toggle = (category: MmatCategory, isOn: boolean) => {
    const next = new Set(opened);
    if (isOn) next.add(category);
    else next.delete(category);
    setOpened(next);
  };
  const own = answers.filter((answer) => answer.appraiser === appraiser.trim());
  const shown = mmatCategories.filter((category) => opened.has(category));
  const questions = [...mmat.screening, ...shown.flatMap(itemsOf)];
  return (
    <section className="wf-stack" aria-label="Checklist">
      <h3 className="wf-groupTitle">
        Checklist <span className="wf-appraisal-question">{mmat.title}</span>
      </h3>
      <AnswerPatterns answers={answers} questions={questions} />
      <TextField label="Who answers" value={appraiser} onChange={setAppraiser} />
      <Questions source={source} questions={mmat.screening} answers={own} appraiser={appraiser.trim()} />
      <fieldset className="wf-checklist-kinds">
        <legend>What kind of study is it? A mixed study has several.</legend>
        {mmatCategories.map((category) => (
          <Checkbox
            key={category}
            isSelected={opened.has(category)}
            onChange={(isOn) => toggle(category, isOn)}
          >
            {mmat.categories[category].title}
          </Checkbox>
        ))}
      </fieldset>
      {shown.map((category) => (
        <section key={category} className="wf-stack" aria-label={mmat.categories[category].title}>
          <h4 className="wf-checklist-kind">{mmat.categories[category].title}</h4>
          <Questions
            source={source}
            questions={itemsOf(category)}
            answers={own}
            appraiser={appraiser.trim()}
          />
        </section>
      ))}
      <p className="wf-hint">
        {mmat.source}. The questions are in our words, not checked with the authors. Answers are never added
        up: two studies with as many “yes” can be very different.
      </p>
    </section>
  );
}

function Questions({
  source,
  questions,
  answers,
  appraiser,
}: {
  readonly source: Source;
  readonly questions: readonly MmatQuestion[];
  readonly answers: readonly ChecklistAnswer[];
  readonly appraiser: string;
}) {
  const editor = useEditor();
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  return (
    <ol className="wf-checklist">
      {questions.map(({ item, words }) => {
        const known = answers.find((answer) => answer.item === item);
        const set = (answer: ChecklistReply | null, comment: string) =>
          run(editor, 'checklistAnswers.set', {
            sourceId: source.id,
            tool: mmat.tool,
            item,
            appraiser,
            answer,
            comment,
          });
        return (
          <li key={item} className="wf-checklist-question">
            <p>
              <span className="wf-checklist-item">{item}</span> {words}
            </p>
            <SegmentedControl
              label={`${item}: ${words}`}
              segments={replies}
              value={known?.answer ?? 'none'}
              isDisabled={isReadOnly}
              onChange={(reply) => set(reply === 'none' ? null : reply, known?.comment ?? '')}
            />
            {known !== undefined && (
              <CommittedField
                label={`Comment on ${item}`}
                value={known.comment}
                onCommit={(comment) => set(known.answer, comment)}
              />
            )}
          </li>
        );
      })}
    </ol>
  );
}
