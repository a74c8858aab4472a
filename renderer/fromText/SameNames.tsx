import { type NameAnswer, type NameQuestion, questionKey } from '#models/prose/nameQuestions.ts';
import { Select } from '#renderer/ui/Select.tsx';

function choices({ name, other, isKnown }: NameQuestion): readonly { id: NameAnswer; label: string }[] {
  const one = isKnown ? `One box: “${name}”, on the map already` : `One box, called “${name}”`;
  return [
    { id: 'two', label: 'Two boxes' },
    { id: 'name', label: one },
    ...(isKnown ? [] : [{ id: 'other' as const, label: `One box, called “${other}”` }]),
  ];
}

/** Asks which names mean the same box; what nobody answers is two boxes. */
export function SameNames({
  questions,
  answers,
  answer,
}: {
  readonly questions: readonly NameQuestion[];
  readonly answers: ReadonlyMap<string, NameAnswer>;
  readonly answer: (key: string, answer: NameAnswer) => void;
}) {
  if (questions.length === 0) return null;
  return (
    <>
      <h3 className="wf-found-title">Do these mean the same?</h3>
      {questions.map((question) => (
        <Select
          key={questionKey(question)}
          label={`“${question.other}” and “${question.name}”`}
          options={choices(question)}
          value={answers.get(questionKey(question)) ?? 'two'}
          onChange={(given) => answer(questionKey(question), given)}
        />
      ))}
    </>
  );
}
