import { type FigureColours, lightColours } from '#models/figure/palette.ts';

/** Colours of the page by name: light, dark; those of the interface. */
const colours = {
  canvas: [lightColours.canvas, '#141619'],
  lane: [lightColours.lane, '#1a1d21'],
  surface: [lightColours.surface, '#1d2024'],
  text: [lightColours.text, '#ecedef'],
  muted: [lightColours.muted, '#a6adb7'],
  hairline: [lightColours.hairline, '#30343a'],
  border: [lightColours.border, '#6b727c'],
  accent: [lightColours.accent, '#8fb0ff'],
  danger: [lightColours.danger, '#ff8f86'],
  warn: ['#8a5a00', '#f0b45c'],
  supports: [lightColours.stances.supports, '#74d3a8'],
  contradicts: [lightColours.stances.contradicts, '#ff8f86'],
  refines: [lightColours.stances.refines, '#cba6f0'],
  none: [lightColours.strokes.none, '#a9b0ba'],
  one: [lightColours.strokes.one, '#6f97de'],
  few: [lightColours.strokes.few, '#94b6f5'],
  many: [lightColours.strokes.many, '#c9dbff'],
  context: [lightColours.roles.context, '#5fc6d8'],
  intervention: [lightColours.roles.intervention, '#f0b45c'],
  actor: [lightColours.roles.actor, '#b0bac8'],
  mechanism: [lightColours.roles.mechanism, '#c5a5f2'],
  outcome: [lightColours.roles.outcome, '#72d5a5'],
} as const satisfies Record<string, readonly [light: string, dark: string]>;

type ColourName = keyof typeof colours;

const use = (name: ColourName): string => `var(--${name})`;

/** A figure whose colours are those of the page, so that it follows light and dark. */
export const pageFigureColours: FigureColours = {
  canvas: use('canvas'),
  lane: use('lane'),
  surface: use('surface'),
  text: use('text'),
  muted: use('muted'),
  hairline: use('hairline'),
  border: use('border'),
  accent: use('accent'),
  danger: use('danger'),
  stances: {
    supports: use('supports'),
    contradicts: use('contradicts'),
    refines: use('refines'),
    gives_context: use('muted'),
  },
  strokes: {
    none: use('none'),
    one: use('one'),
    few: use('few'),
    many: use('many'),
    for: use('supports'),
    against: use('contradicts'),
    qualitative: use('mechanism'),
    quantitative: use('few'),
  },
  roles: {
    context: use('context'),
    intervention: use('intervention'),
    actor: use('actor'),
    mechanism: use('mechanism'),
    outcome: use('outcome'),
  },
};

function values(theme: 0 | 1): string {
  return Object.entries(colours)
    .map(([name, pair]) => `--${name}:${pair[theme]};`)
    .join('');
}

/** The colours as style rules: by the system, or as the reader has chosen; always light on paper. */
export const colourRules = [
  `:root{color-scheme:light;${values(0)}}`,
  `@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){color-scheme:dark;${values(1)}}}`,
  `@media screen{:root[data-theme=dark]{color-scheme:dark;${values(1)}}}`,
].join('');
