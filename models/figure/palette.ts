import type { UsualRole } from '../entities/element.ts';
import type { StrokeRole } from './arrowStyle.ts';

/** The light colours of the map; a figure is for paper and is always light. */
export const palette = {
  canvas: '#f6f6f3',
  lane: '#ecece7',
  surface: '#ffffff',
  text: '#1b1d21',
  muted: '#555b64',
  hairline: '#d8d8d1',
  border: '#868c95',
  danger: '#b3261e',
} as const;

/** Colour of a card's stripe and chip by usual role. */
export const roleColours = {
  context: '#0b6675',
  intervention: '#8a5200',
  actor: '#4a5568',
  mechanism: '#6537a0',
  outcome: '#1b6e45',
} as const satisfies Record<UsualRole, string>;

/** Colour of a line by number of sources, or by what its evidence says. */
export const strokeColours = {
  none: '#7a808a',
  one: '#5e88d4',
  few: '#2f62c9',
  many: '#173a8f',
  for: '#1b6a4b',
  against: '#b3261e',
  qualitative: '#6537a0',
  quantitative: '#2f62c9',
} as const satisfies Record<StrokeRole, string>;

/** Fonts of the figure: the product's own first, then what most computers have. */
export const fontFamily =
  "'Atkinson Hyperlegible Next Variable', 'Atkinson Hyperlegible Next', 'Atkinson Hyperlegible', 'Segoe UI', Helvetica, Arial, sans-serif";
