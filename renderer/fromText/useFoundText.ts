import { useDeferredValue, useMemo, useState } from 'react';

import { type FoundStatement, foundKey } from '#models/prose/foundStatement.ts';
import { findStatements } from '#models/prose/findStatements.ts';
import { type NameAnswer, type NameQuestion, nameQuestions, sameNames } from '#models/prose/nameQuestions.ts';
import { isTheoryText, planStatements } from '#models/prose/planStatements.ts';
import { namesIn, stageOfHeading } from '#models/prose/proseText.ts';
import { takeStatements } from '#models/prose/takeStatements.ts';
import { elementName } from '#models/sentences/words.ts';
import { elementsInReadingOrder } from '#models/queries/mapOrder.ts';
import { parseTheoryText } from '#models/theoryText/parseText.ts';
import type { TextEditInput } from '#models/commands/textEdit.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';

const MOST_QUESTIONS = 30;

/** A text that statements are looked for in, and everything somebody has decided about them. */
export type FoundText = {
  readonly isOurs: boolean;
  readonly found: readonly FoundStatement[];
  readonly isTicked: (statement: FoundStatement) => boolean;
  readonly tick: (statements: readonly FoundStatement[], isTicked: boolean) => void;
  readonly headings: readonly string[];
  readonly stageOf: (heading: string) => string;
  readonly setStage: (heading: string, stage: string) => void;
  readonly questions: readonly NameQuestion[];
  readonly answers: ReadonlyMap<string, NameAnswer>;
  readonly answer: (key: string, answer: NameAnswer) => void;
  /** Statements that would be added, in all. */
  readonly count: number;
  /** What taking them does; `theoryId` is that of a theory that is there, or of one to be made. */
  readonly edits: (theoryId: string, title: string) => readonly TextEditInput[];
};

/** Which of these names (one a line) may mean a box of the theory, or each other. */
function useNameQuestions(names: string, theoryId: string | null): readonly NameQuestion[] {
  const document = useEditorState((state) => state.document);
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  return useMemo(() => {
    const known =
      theoryId === null
        ? []
        : elementsInReadingOrder(document, theoryId).map((element) => elementName(element, vocabulary));
    const asked = names === '' ? [] : nameQuestions(names.split('\n'), known);
    return asked.slice(0, MOST_QUESTIONS);
  }, [document, theoryId, vocabulary, names]);
}

/** What is to be decided of a pasted text before anything of it is stored (T13, T14). */
export function useFoundText(typed: string, theoryId: string | null): FoundText {
  const editor = useEditor();
  const text = useDeferredValue(typed);
  const document = useEditorState((state) => state.document);
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const [ticks, setTicks] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [stages, setStages] = useState<ReadonlyMap<string, string>>(new Map());
  const [answers, setAnswers] = useState<ReadonlyMap<string, NameAnswer>>(new Map());
  const parsed = useMemo(() => parseTheoryText(text), [text]);
  const isOurs = useMemo(() => isTheoryText(text, parsed), [text, parsed]);
  const found = useMemo(() => (isOurs ? [] : findStatements(text)), [text, isOurs]);
  // What may be no statement at all is offered, not taken.
  const isTicked = (one: FoundStatement) => ticks.get(foundKey(one)) ?? one.confidence !== 'low';
  const ticked = found.filter(isTicked);
  const stageOf = (heading: string) => stages.get(heading) ?? stageOfHeading(heading);
  const questions = useNameQuestions(ticked.flatMap(namesIn).join('\n'), theoryId);
  return {
    isOurs,
    found,
    isTicked,
    tick: (statements, isNow) =>
      setTicks(new Map([...ticks, ...statements.map((one) => [foundKey(one), isNow] as const)])),
    headings: [...new Set(ticked.map(({ heading }) => heading))].filter((heading) => heading !== ''),
    stageOf,
    setStage: (heading, stage) => setStages(new Map([...stages, [heading, stage]])),
    questions,
    answers,
    answer: (key, given) => setAnswers(new Map([...answers, [key, given]])),
    count: isOurs ? parsed.lines.filter(({ kind }) => kind === 'statements').length : ticked.length,
    edits: (into, title) => {
      const given = { theoryId: into, vocabulary, text: typed, env: editor.env };
      if (isOurs) return planStatements(document, { ...given, title }).edits;
      const taken = ticked.map((one) => ({ found: one, stage: stageOf(one.heading).trim() }));
      const same = sameNames(questions, answers);
      return takeStatements(document, { ...given, taken, same, source: { title }, stance: 'supports' }).edits;
    },
  };
}
