import { useEffect, useRef, useState } from 'react';

import type { TextProblem } from '#models/theoryText/grammar.ts';
import { useEditor } from '#renderer/state/editorContext.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Brain, Info, TriangleAlert } from '#renderer/ui/icons.ts';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { countWords } from '#models/words/countWords.ts';

import { type EditorReport, SentenceEditor } from './sentenceEditor.ts';

/** The theory's text to write in; every line that can be read is on the map at once. */
export function WriteSentences({
  theoryId,
  isReadOnly,
}: {
  readonly theoryId: string;
  readonly isReadOnly: boolean;
}) {
  const editor = useEditor();
  const host = useRef<HTMLDivElement>(null);
  const text = useRef<SentenceEditor | null>(null);
  const [report, setReport] = useState<EditorReport>({ problems: [], hasBecause: false });
  useEffect(() => {
    if (host.current === null) return;
    const made = new SentenceEditor({
      host: host.current,
      editor,
      theoryId,
      isReadOnly,
      report: setReport,
    });
    text.current = made;
    return () => {
      text.current = null;
      made.destroy();
    };
  }, [editor, theoryId, isReadOnly]);
  return (
    <div className="wf-write">
      <div ref={host} className="wf-write-text" data-text-editor="" />
      <ProblemList report={report} onGo={({ from }) => text.current?.goTo(from)} />
      <div className="wf-write-foot">
        <p className="wf-write-hint">
          A line becomes part of the map when you leave it. <Kbd accelerator="F8" /> next problem ·{' '}
          <Kbd accelerator="Ctrl+Space" /> names · <Kbd accelerator="Escape" /> then <Kbd accelerator="Tab" />{' '}
          leaves the text
        </p>
        <Button
          variant="quiet"
          icon={Brain}
          isDisabled={isReadOnly || !report.hasBecause}
          onPress={() => text.current?.markBecause()}
        >
          Make the because a box
        </Button>
      </div>
    </div>
  );
}

function ProblemList({
  report: { problems },
  onGo,
}: {
  readonly report: EditorReport;
  readonly onGo: (problem: TextProblem) => void;
}) {
  if (problems.length === 0) return null;
  return (
    <section className="wf-write-problems" aria-label="Problems in the text">
      <p className="wf-write-problemsTitle">
        {countWords(problems.length, 'thing')} to look at; the map stays as it was there
      </p>
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.from} ${problem.message}`}>
            <button
              type="button"
              className={`wf-write-problem wf-write-problem--${problem.severity}`}
              onClick={() => onGo(problem)}
            >
              {problem.severity === 'error' ? (
                <TriangleAlert size={15} strokeWidth={1.75} aria-hidden />
              ) : (
                <Info size={15} strokeWidth={1.75} aria-hidden />
              )}
              <span className="wf-write-place">Line {problem.line}</span>
              <span>{problem.message}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
