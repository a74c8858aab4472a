import { useEffect, useRef, useState } from 'react';
import type { NearAnswer, NearItem } from '#models/cmoTable/planCell.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { announce } from '#renderer/ui/announce.ts';

/** Asks, one wording after the other, whether it means the box that is called nearly so. */
export function NearQuestions({
  near,
  onAnswered,
}: {
  readonly near: readonly NearItem[];
  readonly onAnswered: (answers: ReadonlyMap<number, NearAnswer>) => void;
}) {
  const [answers, setAnswers] = useState<ReadonlyMap<number, NearAnswer>>(new Map());
  const first = useRef<HTMLButtonElement>(null);
  const asked = near.find(({ index }) => !answers.has(index));
  const question = asked === undefined ? '' : `“${asked.text}”: the same as “${asked.name}”?`;
  useEffect(() => {
    if (question === '') return;
    announce(question);
    first.current?.focus();
    first.current?.closest('[role="group"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [question]);
  if (asked === undefined) return null;
  const answer = (given: NearAnswer) => {
    const next = new Map([...answers, [asked.index, given]]);
    setAnswers(next);
    if (near.every(({ index }) => next.has(index))) onAnswered(next);
  };
  return (
    <div className="wf-cell-question" role="group" aria-label={question}>
      <p>{question}</p>
      <div className="wf-cell-answers">
        <Button ref={first} variant="primary" onPress={() => answer('same')}>
          The same box
        </Button>
        {asked.canRename && <Button onPress={() => answer('rename')}>Rename it everywhere</Button>}
        <Button onPress={() => answer('new')}>Another box</Button>
      </div>
    </div>
  );
}
