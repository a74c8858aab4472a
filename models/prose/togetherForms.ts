import type { Form } from './cut.ts';
import { cutsOf } from './cutsOf.ts';

const moves =
  '(?:ris|fall|grow|drop|increas|decreas|improv|declin|worsen|lessen|fad|eas|shrink|weaken|strengthen|deepen)(?:e?s)?';
const together = new RegExp(
  `^(?<outcome>[^,;:]{3,150}?\\s${moves})\\s+as\\s+(?<condition>[^,;:]{3,150}?\\s${moves})[.!\\s]*$`,
  'iu',
);

/** "… falls as … grows": what moves with something comes of it. */
export const asGrows: Form = ({ text, from, to }) => {
  const { outcome = '', condition = '' } = together.exec(text.slice(from, to))?.groups ?? {};
  if (outcome === '') return null;
  const at = text.indexOf(condition, from + outcome.length + 3);
  return cutsOf(text, {
    form: 'the-more',
    conditions: [{ from: at, to: at + condition.length }],
    main: { from, to: from + outcome.length },
    confidence: 'moderate',
  });
};

const beforeThat = /^until\s+(?<condition>[^,]{4,200}),\s+(?=\p{L})/iu;
const notYet = /(?<!\p{L})(?:not|never|nobody|cannot|no longer|hardly)(?!\p{L})|n[’']t(?!\p{L})/iu;

/** "Until …, … will not …": as UNLESS. What merely was so until then is no claim. */
export const until: Form = ({ text, from, to }) => {
  const found = beforeThat.exec(text.slice(from, to));
  const condition = found?.groups?.['condition'];
  if (found === null || condition === undefined) return null;
  const main = { from: from + found[0].length, to };
  if (!notYet.test(text.slice(main.from, to))) return null;
  const at = text.indexOf(condition, from);
  return cutsOf(text, {
    form: 'if-comma',
    conditions: [{ from: at, to: at + condition.length }],
    main,
    isNegated: true,
    confidence: 'moderate',
    doubts: ['“Until” was taken for UNLESS.'],
  });
};
