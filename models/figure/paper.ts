/** What a figure is put on: a page as large as the picture, a sheet, or a poster of the size of A1. */
export const paperNames = ['drawn', 'a4', 'a3', 'poster'] as const;
export type PaperName = (typeof paperNames)[number];

/** A sheet upright, in millimetres. */
export type Sheet = { readonly width: number; readonly height: number };

/** The sheets of ISO 216 that figures are printed on. */
export const sheets = {
  a4: { width: 210, height: 297 },
  a3: { width: 297, height: 420 },
  a1: { width: 594, height: 841 },
} as const satisfies Record<string, Sheet>;

/** Pixels of a figure in a millimetre: 96 to the inch. */
export const pixelsPerMm = 96 / 25.4;

/** Points (1/72 inch) in a pixel of a figure. */
export const pointsPerPixel = 0.75;

/** A sheet turned so that it is wide when what it holds is. */
export function turnedFor(sheet: Sheet, content: { readonly width: number; readonly height: number }): Sheet {
  return content.width > content.height ? { width: sheet.height, height: sheet.width } : sheet;
}
