/** What a line of the text stood for when it was last read or printed. */
export type KnownLine = {
  readonly kind: 'title' | 'stage' | 'statement' | 'box';
  /** As it was written, without indentation. */
  readonly text: string;
  /** Its place, from 1. Lines that could not be read keep what they stood for: several may be at one place. */
  readonly line: number;
  /** Which of the line's statements it is, from 0; more than one when several outcomes stand on a line. */
  readonly part: number;
  /** The arrows of a statement, in the order of its conditions. */
  readonly arrowIds: readonly string[];
  readonly elementId: string | null;
  /** The stage it stands under; of a heading, the stage itself. */
  readonly stageId: string | null;
  /** The text it has become, while that cannot be read. */
  readonly heldAs?: string;
};

/** What an editor keeps beside a text, so that lines keep their arrows. Plain data. */
export type TextState = { readonly lines: readonly KnownLine[] };
