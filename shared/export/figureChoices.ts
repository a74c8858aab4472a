import { z } from 'zod';

import { overlayNames } from '#models/evidence/overlays.ts';
import { paperNames } from '#models/figure/paper.ts';

const id = z.string().min(1).max(200);

/** Which part of the theory is shown. */
const scope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('theory') }),
  z.strictObject({ kind: z.literal('stage'), stageId: id }),
  z.strictObject({ kind: z.literal('configuration'), configurationId: id }),
  z.strictObject({ kind: z.literal('path'), from: id, to: id }),
  z.strictObject({ kind: z.literal('items'), ids: z.array(id).min(1).max(20_000) }),
]);

/** What can be chosen about a figure, as it goes from a window to the backend. */
export const figureChoicesSchema = z.strictObject({
  scope: scope.optional(),
  overlay: z.strictObject({ name: z.enum(overlayNames), currentYear: z.number().int() }).optional(),
  configurations: z.union([z.enum(['none', 'all']), z.strictObject({ openId: id })]).optional(),
  isGrey: z.boolean().optional(),
  paper: z.enum(paperNames).optional(),
  /** What a poster is printed on in a PDF: one page, or sheets that are put together. */
  sheets: z.enum(['one', 'a4', 'a3']).optional(),
  hasTitle: z.boolean().optional(),
  date: z.string().max(60).optional(),
  hasLegend: z.boolean().optional(),
  references: z.enum(['none', 'foot']).optional(),
  /** Pixels of a PNG for each of the figure's own. */
  scale: z.number().min(1).max(4).optional(),
});

/** Choices of one figure. */
export type FigureChoices = z.output<typeof figureChoicesSchema>;
