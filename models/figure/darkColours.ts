import type { FigureColours } from './palette.ts';

/** The dark colours of the map, as in the interface's tokens: for a figure on a dark screen. */
export const darkColours: FigureColours = {
  canvas: '#141619',
  lane: '#1a1d21',
  surface: '#1d2024',
  text: '#ecedef',
  muted: '#a6adb7',
  hairline: '#30343a',
  border: '#6b727c',
  accent: '#8fb0ff',
  danger: '#ff8f86',
  stances: { supports: '#74d3a8', contradicts: '#ff8f86', refines: '#cba6f0', gives_context: '#a6adb7' },
  strokes: {
    none: '#a9b0ba',
    one: '#6f97de',
    few: '#94b6f5',
    many: '#c9dbff',
    for: '#74d3a8',
    against: '#ff8f86',
    qualitative: '#c5a5f2',
    quantitative: '#94b6f5',
  },
  roles: {
    context: '#5fc6d8',
    intervention: '#f0b45c',
    actor: '#b0bac8',
    mechanism: '#c5a5f2',
    outcome: '#72d5a5',
  },
};
