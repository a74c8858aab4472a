import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

type Theme = 'light' | 'dark';

const css = readFileSync(new URL('../../renderer/ui/tokens.css', import.meta.url), 'utf8');

/** Colour tokens by name, as `#rrggbb` for each theme; a token with transparency (the scrim) is left out. */
const tokens = new Map(
  [...css.matchAll(/--color-([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
);

const grounds = ['canvas', 'surface', 'lane'];
const words = ['text', 'muted', 'accent', 'danger', 'warn', 'good'];
const roles = ['context', 'intervention', 'actor', 'mechanism', 'outcome'].map((role) => `role-${role}`);
const stances = ['stance-for', 'stance-against'];
const kinds = ['qualitative', 'quantitative', 'mixed', 'lived'].map((kind) => `kind-${kind}`);
const evidence = ['none', 'one', 'few', 'many'].map((amount) => `evidence-${amount}`);

/** Text on a ground of its own: [text, ground]. */
const pairedWords = [
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
  ['on-danger', 'danger'],
  ['on-danger', 'danger-hover'],
  ['accent', 'accent-soft'],
  ['danger', 'danger-soft'],
  ['warn', 'warn-soft'],
  ['good', 'good-soft'],
  ['surface', 'text'],
  ['text', 'hover'],
  ['text', 'pressed'],
  ['muted', 'hover'],
  ['danger', 'hover'],
] as const;

function valueOf(name: string, theme: Theme): string {
  const token = tokens.get(name);
  if (token === undefined) throw new Error(`tokens.css has no colour --color-${name}`);
  return token[theme];
}

/** Relative luminance of `#rrggbb`, WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(first: string, second: string): number {
  const [a, b] = [luminance(first), luminance(second)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function tooFaint(pairs: readonly (readonly [string, string])[], least: number): readonly string[] {
  const themes = ['light', 'dark'] as const;
  return themes.flatMap((theme) =>
    pairs.flatMap(([front, ground]) => {
      const ratio = contrast(valueOf(front, theme), valueOf(ground, theme));
      return ratio >= least ? [] : [`${theme}: ${front} on ${ground} is ${ratio.toFixed(2)}`];
    }),
  );
}

function onGrounds(names: readonly string[], on: readonly string[] = grounds) {
  return names.flatMap((name) => on.map((ground) => [name, ground] as const));
}

test('the measure gives 21 for black on white and 1 for a colour on itself', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#2a56d6', '#2a56d6')).toBe(1);
});

test('tokens.css holds a light and a dark value for every colour', () => {
  const declared = [...css.matchAll(/--color-[a-z-]+: light-dark\(/g)].length;
  expect(tokens.size).toBeGreaterThanOrEqual(35);
  expect(declared - tokens.size, 'only the scrim may be transparent').toBe(1);
});

test('every text colour has a contrast of at least 4.5 on canvas, surface and lane in both themes', () => {
  const pairs = [...onGrounds([...words, ...roles, ...stances]), ...onGrounds(kinds, ['canvas', 'surface'])];
  expect(pairs.length).toBe(47);
  expect(tooFaint(pairs, 4.5)).toEqual([]);
});

test('every text on a ground of its own has a contrast of at least 4.5 in both themes', () => {
  expect(tooFaint(pairedWords, 4.5)).toEqual([]);
});

test('every line, outline and mark has a contrast of at least 3 on canvas and surface in both themes', () => {
  const marks = ['border-strong', 'accent', ...evidence, ...kinds, ...roles, ...stances];
  expect(tooFaint(onGrounds(marks, ['canvas', 'surface']), 3)).toEqual([]);
});

test('forced colours replace every colour token', () => {
  const forced = css.slice(css.indexOf('@media (forced-colors: active)'));
  const replaced = new Set([...forced.matchAll(/--color-([a-z-]+):/g)].map(([, name = '']) => name));
  expect([...tokens.keys()].filter((name) => !replaced.has(name))).toEqual([]);
});
