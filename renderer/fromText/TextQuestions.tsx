import { type NameAnswer, type NameQuestion, questionKey } from '#models/prose/nameQuestions.ts';
import { Select } from '#renderer/ui/Select.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';

import type { FoundText } from './useFoundText.ts';

function choices({ name, other, isKnown }: NameQuestion): readonly { id: NameAnswer; label: string }[] {
  const one = isKnown ? `One box: “${name}”, on the map already` : `One box, called “${name}”`;
  return [
    { id: 'two', label: 'Two boxes' },
    { id: 'name', label: one },
    ...(isKnown ? [] : [{ id: 'other' as const, label: `One box, called “${other}”` }]),
  ];
}

/** Asks which names mean the same box, and which stages the headings are. */
export function TextQuestions({ text }: { readonly text: FoundText }) {
  const { questions, headings } = text;
  if (questions.length === 0 && headings.length === 0) return null;
  return (
    <section className="wf-found-questions" aria-label="To decide">
      {headings.length > 0 && <h3 className="wf-found-title">Headings and stages</h3>}
      {headings.map((heading) => (
        <TextField
          key={heading}
          label={`Stage of “${heading}”`}
          value={text.stageOf(heading)}
          placeholder="No stage"
          onChange={(stage) => text.setStage(heading, stage)}
        />
      ))}
      {questions.length > 0 && <h3 className="wf-found-title">Do these mean the same?</h3>}
      {questions.map((question) => (
        <Select
          key={questionKey(question)}
          label={`“${question.other}” and “${question.name}”`}
          options={choices(question)}
          value={text.answers.get(questionKey(question)) ?? 'two'}
          onChange={(answer) => text.answer(questionKey(question), answer)}
        />
      ))}
    </section>
  );
}
