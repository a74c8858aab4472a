import type { UsualRole } from '../entities/element.ts';
import type { Stance } from '../entities/evidenceLink.ts';
import type { StrokeRole } from './arrowStyle.ts';

/** Every colour of a figure. */
export type FigureColours = {
  readonly canvas: string;
  readonly lane: string;
  readonly surface: string;
  readonly text: string;
  readonly muted: string;
  readonly hairline: string;
  readonly border: string;
  readonly accent: string;
  readonly danger: string;
  readonly stances: Readonly<Record<Stance, string>>;
  /** Of a line, by number of sources, or by what an overlay says of its evidence. */
  readonly strokes: Readonly<Record<StrokeRole, string>>;
  /** Of a card's stripe and chip by usual role. */
  readonly roles: Readonly<Record<UsualRole, string>>;
};

/** The light colours of the map, as in the interface's tokens: a figure is for paper and is always light. */
export const lightColours: FigureColours = {
  canvas: '#f6f6f3',
  lane: '#ecece7',
  surface: '#ffffff',
  text: '#1b1d21',
  muted: '#555b64',
  hairline: '#e0e0da',
  border: '#868c95',
  accent: '#2a56d6',
  danger: '#b3261e',
  stances: { supports: '#1b6a4b', contradicts: '#b3261e', refines: '#5a2a86', gives_context: '#555b64' },
  strokes: {
    none: '#565c66',
    one: '#5e88d4',
    few: '#2f62c9',
    many: '#173a8f',
    for: '#1b6a4b',
    against: '#b3261e',
    qualitative: '#6537a0',
    quantitative: '#2f62c9',
  },
  roles: {
    context: '#0b6675',
    intervention: '#8a5200',
    actor: '#4a5568',
    mechanism: '#6537a0',
    outcome: '#1b6e45',
  },
};

/**
 * The same without colour, for a journal or a printer that has none: what differed by colour differs by width, dash,
 * shape and word as it does in colour, and more sources are still darker.
 */
export const greyColours: FigureColours = {
  canvas: '#f7f7f7',
  lane: '#ededed',
  surface: '#ffffff',
  text: '#1a1a1a',
  muted: '#595959',
  hairline: '#d9d9d9',
  border: '#8c8c8c',
  accent: '#333333',
  danger: '#1a1a1a',
  stances: { supports: '#1a1a1a', contradicts: '#1a1a1a', refines: '#1a1a1a', gives_context: '#595959' },
  strokes: {
    none: '#5c5c5c',
    one: '#858585',
    few: '#5c5c5c',
    many: '#333333',
    for: '#4d4d4d',
    against: '#1a1a1a',
    qualitative: '#4d4d4d',
    quantitative: '#4d4d4d',
  },
  roles: {
    context: '#404040',
    intervention: '#404040',
    actor: '#404040',
    mechanism: '#404040',
    outcome: '#404040',
  },
};

/** Fonts of the figure: the product's own first, then what most computers have. */
export const fontFamily =
  "'Atkinson Hyperlegible Next', 'Atkinson Hyperlegible Next Variable', 'Atkinson Hyperlegible', 'Segoe UI', Helvetica, Arial, sans-serif";
