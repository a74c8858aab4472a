import './StanceMark.css';

/** What a piece of evidence does to the claim of an arrow. */
export type Stance = 'supports' | 'contradicts' | 'refines' | 'gives_context';

/** The word and the shape (an SVG path in a 12 × 12 box) of each stance: ▲ ▼ ◆ ●. */
export const stanceLooks = {
  supports: { word: 'Supports', path: 'M6 1.5 11 10.5H1Z' },
  contradicts: { word: 'Contradicts', path: 'M6 10.5 1 1.5H11Z' },
  refines: { word: 'Refines', path: 'M6 .8 11.2 6 6 11.2 .8 6Z' },
  gives_context: { word: 'Gives context', path: 'M6 1.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9Z' },
} as const satisfies Record<Stance, { word: string; path: string }>;

export type StanceMarkProps = {
  readonly stance: Stance;
  /** How many sources; shown after the shape. */
  readonly count?: number;
  /** Shows the word; otherwise it is for screen readers and a title. */
  readonly isLabelled?: boolean;
  /** The word in the vocabulary in use. */
  readonly word?: string;
};

/** A stance as a shape of its own, so that it survives greyscale: ▲ supports ▼ contradicts ◆ refines ● gives context. */
export function StanceMark({ stance, count, isLabelled = false, word }: StanceMarkProps) {
  const look = stanceLooks[stance];
  const shown = word ?? look.word;
  return (
    <span className={`wf-stance wf-stance--${stance}`} title={isLabelled ? undefined : shown}>
      <svg className="wf-stance-shape" viewBox="0 0 12 12" width="11" height="11" aria-hidden>
        <path d={look.path} />
      </svg>
      <span className={isLabelled ? 'wf-stance-word' : 'visuallyHidden'}>{shown}</span>
      {count !== undefined && <span className="wf-stance-count">{count}</span>}
    </span>
  );
}
