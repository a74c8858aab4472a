import { TextField } from '#renderer/ui/TextField.tsx';

import { SameNames } from './SameNames.tsx';
import type { FoundText } from './useFoundText.ts';

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
      <SameNames questions={questions} answers={text.answers} answer={text.answer} />
    </section>
  );
}
