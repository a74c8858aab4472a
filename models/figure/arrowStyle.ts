import type { ArrowKind, ArrowSign, ArrowStatus } from '../entities/arrow.ts';

/** What the drawing of an arrow depends on. */
export type ArrowLook = {
  readonly sign: ArrowSign;
  readonly status: ArrowStatus;
  readonly kind: ArrowKind;
  /** True when it ends on another arrow. */
  readonly isOnArrow: boolean;
};

/** How many different sources bear on it. */
export type EvidenceCounts = {
  readonly sources: number;
  readonly supports: number;
  readonly contradicts: number;
};

/** The colour of a line, by number of sources: none, one, two or three, four and more. */
export type SourcesStroke = 'none' | 'one' | 'few' | 'many';

/** The colour of a line: by number of sources, or by what an overlay says of the evidence. */
export type StrokeRole = SourcesStroke | 'for' | 'against' | 'qualitative' | 'quantitative';

/** Shape of the head: a filled or hollow triangle, an open chevron, a bar across, a diamond, or nothing. */
export type HeadShape = 'filled' | 'hollow' | 'open' | 'bar' | 'diamond' | 'nothing';

/** Everything needed to draw an arrow, the same on the canvas and in the figure; never by colour alone. */
export type ArrowStyle = {
  readonly stroke: StrokeRole;
  /** Pixels at zoom 1. */
  readonly width: number;
  /** Lengths of dash and gap in pixels, or null for a solid line. */
  readonly dash: readonly [number, number] | null;
  /** 2 for a contested arrow. */
  readonly strands: 1 | 2;
  readonly head: HeadShape;
  /** Sits on the line: `?` in a circle, a bar for "no known link", a cross for "refuted". */
  readonly mark: 'unclear' | 'noLink' | 'refuted' | null;
  /** How it ends on another arrow: a dot, with a ring and plus when it enables, with a bar when it blocks. */
  readonly endMark: 'dot' | 'enables' | 'blocks' | null;
};

const widths = { none: 1.5, one: 1.75, few: 3, many: 4.5 } as const satisfies Record<SourcesStroke, number>;

/** The stroke for a number of sources. */
export function strokeRoleOf(sources: number): SourcesStroke {
  if (sources <= 0) return 'none';
  return sources === 1 ? 'one' : sources <= 3 ? 'few' : 'many';
}

function headOf({ sign, kind, isOnArrow }: ArrowLook): HeadShape {
  if (isOnArrow || sign === 'none') return 'nothing';
  if (kind === 'part_of') return 'diamond';
  if (kind === 'precedes') return 'open';
  if (kind === 'blocks') return 'bar';
  if (sign === 'unclear') return 'open';
  return sign === 'decreases' ? 'hollow' : 'filled';
}

/** Decides how an arrow is drawn by its sign, kind and status and by its evidence (bare ones are dashed, and visible). */
export function arrowStyle(look: ArrowLook, evidence: EvidenceCounts): ArrowStyle {
  const stroke = strokeRoleOf(evidence.sources);
  const isContested =
    look.status === 'contested' ||
    (look.status !== 'refuted' && evidence.supports > 0 && evidence.contradicts > 0);
  const isCausal = look.kind !== 'precedes' && look.kind !== 'part_of';
  const mark =
    look.status === 'refuted'
      ? 'refuted'
      : look.sign === 'none'
        ? 'noLink'
        : look.sign === 'unclear' && isCausal
          ? 'unclear'
          : null;
  return {
    stroke,
    width: widths[stroke],
    dash: look.sign === 'none' ? [1.5, 4.5] : stroke === 'none' ? [6, 5] : null,
    strands: isContested ? 2 : 1,
    head: headOf(look),
    mark,
    endMark: !look.isOnArrow
      ? null
      : look.kind === 'enables'
        ? 'enables'
        : look.kind === 'blocks'
          ? 'blocks'
          : 'dot',
  };
}

/** Outline of a head as SVG path data: tip at the origin, pointing right; empty for no head. */
export const headPaths = {
  filled: 'M0 0L-11 -5.5L-11 5.5Z',
  hollow: 'M-0.5 0L-11 -5.5L-11 5.5Z',
  open: 'M-8 -5.5L0 0L-8 5.5',
  bar: 'M-3 -7L-3 7',
  diamond: 'M0 0L-7 -5L-14 0L-7 5Z',
  nothing: '',
} as const satisfies Record<HeadShape, string>;

/** How far before the end the line stops, so that it does not show through the head, pixels. */
export const headTrims = {
  filled: 9,
  hollow: 11,
  open: 1.5,
  bar: 3,
  diamond: 14,
  nothing: 0,
} as const satisfies Record<HeadShape, number>;

/** Distance of the marks that belong to the head from the end of the line, pixels. */
export const endMarkDistance = { unclear: 24, enables: 15, blocks: 9 } as const;
