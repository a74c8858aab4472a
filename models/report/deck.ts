import type { UsualRole } from '../entities/element.ts';

/** A place on a slide, in points; a slide is 960 × 540. */
export type Frame = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** The size of a slide, in points (16 : 9). */
export const slideSize = { width: 960, height: 540 } as const;
/** What is kept free at the left and at the right. */
export const slideMargin = 44;

/** A box, a group around boxes, or words alone; all can be edited where the slides are opened. */
export type TextShape = Frame & {
  readonly kind: 'text';
  /** By which connectors find it; unique on its slide. */
  readonly id: string;
  readonly look: 'box' | 'group' | 'words';
  readonly lines: readonly SlideLine[];
  /** Colours the edge of a box or the heading of a group, beside its words. */
  readonly role: UsualRole | null;
  readonly isMiddle: boolean;
};

/** A paragraph on a slide; it is broken into lines by who shows it, as it was measured. */
export type SlideLine = {
  readonly text: string;
  readonly size: number;
  readonly look?: 'strong' | 'quiet';
};

/** A line from the right of one shape to the left of another, that follows when one of them is moved. */
export type Connector = {
  readonly kind: 'connector';
  readonly from: string;
  readonly to: string;
  readonly line: 'solid' | 'dashed' | 'dotted';
  readonly head: 'filled' | 'open';
  /** What the line says, for those who do not see it. */
  readonly alt: string;
};

export type SlideShape = TextShape | Connector;

/** One slide: its title, what stands on it in reading order, and what the speaker has in the notes. */
export type Slide = {
  readonly kind: 'title' | 'content';
  readonly title: string;
  readonly shapes: readonly SlideShape[];
  readonly notes: readonly string[];
};

/** A theory as slides. */
export type Deck = {
  readonly title: string;
  readonly subtitle: string;
  readonly slides: readonly Slide[];
};
