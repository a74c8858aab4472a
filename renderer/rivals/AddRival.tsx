import { type FormEvent, useMemo, useState } from 'react';

import { configurationsIn } from '#models/configurations/configurationRows.ts';
import type { Document } from '#models/document.ts';
import { explanationsOf } from '#models/rivals/rivalCandidates.ts';
import type { Comparison } from '#models/rivals/compareRivals.ts';
import { type Explanation, explanationName } from '#models/rivals/rivalRows.ts';
import { statementsByStage } from '#models/sentences/theorySentences.ts';
import { arrowSentence } from '#models/sentences/arrowSentence.ts';
import { configurationSentence } from '#models/sentences/configurationSentence.ts';
import type { Vocabulary } from '#models/sentences/words.ts';
import { targetOf } from '#renderer/actions/rivalActions.ts';
import { run } from '#renderer/state/commands.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ComboBox } from '#renderer/ui/ComboBox.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { rivalWords } from '#renderer/words/rivalWords.ts';

const MOST_SHOWN = 40;

/** One more explanation of the observation: in new words, or one that is in the theory already. */
export function AddRival({ comparison }: { readonly comparison: Comparison }) {
  return (
    <section className="wf-rivals-add" aria-label="Add an explanation">
      <h3 className="wf-groupTitle">Add an explanation</h3>
      <NewExplanation rivalSetId={comparison.set.id} />
      <KnownExplanation comparison={comparison} />
    </section>
  );
}

function NewExplanation({ rivalSetId }: { readonly rivalSetId: string }) {
  const editor = useEditor();
  const [text, setText] = useState('');
  const [because, setBecause] = useState('');
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    const input = { rivalSetId, words: text.trim(), because: because.trim() };
    if (run(editor, 'rivals.explain', input) === null) return;
    setText('');
    setBecause('');
  };
  return (
    <form className="wf-rivals-line" aria-label="A new explanation" onSubmit={add}>
      <TextField
        label="A new explanation"
        value={text}
        onChange={setText}
        maxLength={500}
        placeholder="What could be behind it"
        description="It becomes a box on the map with an arrow to what is explained."
      />
      <TextField
        label="Because (if you know)"
        value={because}
        onChange={setBecause}
        placeholder="Why would that lead to it?"
      />
      <Button type="submit" isDisabled={text.trim() === ''}>
        Add
      </Button>
    </form>
  );
}

/** What is in the theory and not compared yet; what explains this very outcome first. */
function choices(document: Document, { set, columns }: Comparison, vocabulary: Vocabulary) {
  const taken = new Set<string>(columns.map(({ explanation }) => explanation.id));
  const here = set.elementId === null ? [] : explanationsOf(document, set.elementId);
  const configurations = configurationsIn(document, set.theoryId).map(({ id }): Explanation => ({
    kind: 'configuration',
    id,
  }));
  const arrows = statementsByStage(document, set.theoryId, vocabulary).flatMap(({ arrowIds }) =>
    arrowIds.map((id): Explanation => ({ kind: 'arrow', id: id as never })),
  );
  const byId = new Map([...here, ...configurations, ...arrows].map((each) => [each.id as string, each]));
  return [...byId.values()]
    .filter(({ id }) => !taken.has(id))
    .slice(0, MOST_SHOWN)
    .map((explanation) => ({
      id: explanation.id as string,
      label: explanationName(document, explanation, vocabulary),
      description:
        explanation.kind === 'arrow'
          ? arrowSentence(document, explanation.id, vocabulary)
          : configurationSentence(document, explanation.id, vocabulary),
      explanation,
    }));
}

function KnownExplanation({ comparison }: { readonly comparison: Comparison }) {
  const editor = useEditor();
  const document = useEditorState((state) => state.document);
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const [typed, setTyped] = useState('');
  const options = useMemo(
    () => choices(document, comparison, vocabulary),
    [document, comparison, vocabulary],
  );
  const { set } = comparison;
  if (options.length === 0) return null;
  return (
    <ComboBox
      label={rivalWords(vocabulary).fromConfiguration}
      placeholder="Type to find one"
      options={options}
      value={null}
      inputValue={typed}
      onInputChange={setTyped}
      onChange={(id) => {
        const chosen = options.find((option) => option.id === id)?.explanation;
        if (chosen === undefined) return;
        const target = { theoryId: set.theoryId, rivalSetId: set.id, ...targetOf(chosen) };
        run(editor, 'rivals.add', { ...target, title: '' });
        setTyped('');
      }}
    />
  );
}
