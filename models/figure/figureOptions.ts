import type { OverlayName } from '../evidence/overlays.ts';
import type { Vocabulary } from '../sentences/words.ts';
import type { PaperName } from './paper.ts';

/** Which part of a theory a figure shows; ids are of rows of that theory. */
export type FigureScope =
  | { readonly kind: 'theory' }
  | { readonly kind: 'stage'; readonly stageId: string }
  | { readonly kind: 'configuration'; readonly configurationId: string }
  /** Everything on a way from one box to another. */
  | { readonly kind: 'path'; readonly from: string; readonly to: string }
  /** Boxes and arrows, with the arrows among these boxes. */
  | { readonly kind: 'items'; readonly ids: readonly string[] };

/** What can be chosen about a figure; what is left out is as usual. */
export type FigureOptions = {
  /** Usually plain. */
  readonly words?: Vocabulary | undefined;
  /** Usually the whole theory. */
  readonly scope?: FigureScope | undefined;
  /** `currentYear` is what ages are counted against; it is given, so that a figure depends on nothing else. */
  readonly overlay?: { readonly name: OverlayName; readonly currentYear: number } | null | undefined;
  /** Outlines of configurations: none, all, or those with one of them looked at. A configuration's own figure shows it. */
  readonly configurations?: 'none' | 'all' | { readonly openId: string } | undefined;
  /** Without colour. */
  readonly isGrey?: boolean | undefined;
  /** Usually as drawn: the picture decides the size. */
  readonly paper?: PaperName | undefined;
  /** Title, part shown and words, above the map; usually there. */
  readonly hasTitle?: boolean | undefined;
  /** A date for the title block in words; a figure never looks at a clock. */
  readonly date?: string | undefined;
  /** Usually there. */
  readonly hasLegend?: boolean | undefined;
  /** Numbers at arrows: none; with the list of sources in the foot of the figure; or beside it, for who draws the list. */
  readonly references?: 'none' | 'foot' | 'beside' | undefined;
};
