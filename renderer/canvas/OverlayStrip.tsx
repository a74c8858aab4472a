import type { ReactNode } from 'react';

import { IconButton } from '#renderer/ui/Button.tsx';
import { X } from '#renderer/ui/icons.ts';

import './OverlayLegend.css';

/** One class of what the map shows: what it looks like, its words and rule, and how many things are in it. */
export type StripClass = {
  readonly id: string;
  readonly sample: ReactNode;
  readonly words: string;
  readonly rule: string;
  readonly count: number;
};

/** The strip that explains what the map shows: a press on a class shows only what is in it; the sentence says it all. */
export function OverlayStrip({
  title,
  listLabel,
  nouns: [one, many],
  classes,
  text,
  isOnly,
  onToggle,
  onTable,
  closeLabel,
  onClose,
}: {
  readonly title: string;
  readonly listLabel: string;
  /** What is counted. */
  readonly nouns: readonly [one: string, many: string];
  readonly classes: readonly StripClass[];
  readonly text: string;
  readonly isOnly: (classId: string) => boolean;
  readonly onToggle: (classId: string) => void;
  /** Where the same stands as a table. */
  readonly onTable: () => void;
  readonly closeLabel: string;
  readonly onClose: () => void;
}) {
  return (
    <section className="wf-overlay wf-map-own" aria-label={title}>
      <ul className="wf-overlay-classes" aria-label={listLabel}>
        {classes.map(({ id, sample, words, rule, count }) => (
          <li key={id}>
            <button
              type="button"
              className="wf-overlay-class"
              aria-pressed={isOnly(id)}
              disabled={count === 0}
              title={rule}
              onClick={() => onToggle(id)}
            >
              {sample}
              <span>{words}</span>
              <span className="wf-overlay-count">
                {count}
                <span className="visuallyHidden"> {count === 1 ? one : many}, show only these</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      <p className="wf-overlay-text">
        <span role="status">{text}</span>{' '}
        <button type="button" className="wf-table-go" onClick={onTable}>
          As a table
        </button>
      </p>
      <IconButton label={closeLabel} icon={X} onPress={onClose} />
    </section>
  );
}
