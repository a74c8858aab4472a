import { parseTheoryText } from '#models/theoryText/parseText.ts';
import { printTheoryText } from '#models/theoryText/printText.ts';
import { reconcileText } from '#models/theoryText/reconcileText.ts';

import { type Generator, inTheory } from './inputKit.ts';
import { type Random, oneOf, wholeNumber } from './testEnv.ts';

const scraps = [
  'IF people feel welcome THEN they may come back BECAUSE they belong',
  'IF it is near AND it is free THEN Attends [decreases]',
  '  IF stigma BLOCKS this',
  'IF they are met THEN Attends BECAUSE a lift home [resource]; they feel looked after [reasoning]',
  'they belong [mechanism]',
  'BOX money',
  '## Enrolment',
  '# Another title',
  'IF',
  ' THEN ',
  ' AND ',
  ' BECAUSE ',
  '"',
  '{',
  '}',
  '[unclear]',
  '(for carers)',
  '#2',
  'ثقة',
  '\t',
  '',
];

/** Changes a text as a hand would, or a cat: lines are moved, doubled, joined and broken, words come and go. */
export function editedText(text: string, random: Random): string {
  const lines = text.split('\n');
  for (let count = wholeNumber(random, 1, 4); count > 0; count -= 1) {
    const at = wholeNumber(random, 0, lines.length - 1);
    const line = lines[at] ?? '';
    const place = wholeNumber(random, 0, line.length);
    const change = wholeNumber(random, 0, 7);
    if (change === 0) lines.splice(at, 1);
    else if (change === 1) lines.splice(wholeNumber(random, 0, lines.length - 1), 0, ...lines.splice(at, 1));
    else if (change === 2) lines.splice(at, 0, line);
    else if (change === 3) lines.splice(at, 0, oneOf(random, scraps));
    else if (change === 4) lines.splice(at, 2, `${line}${lines[at + 1] ?? ''}`);
    else if (change === 5) lines[at] = line.slice(0, place) + oneOf(random, scraps) + line.slice(place);
    else if (change === 6) lines[at] = line.slice(0, place) + line.slice(place + wholeNumber(random, 1, 6));
    else lines[at] = line.replace(/\p{L}{4,}/u, 'reworded');
    if (lines.length === 0) lines.push('');
  }
  return lines.join('\n');
}

/** The edits of a theory's text after a random change of it; null when it changes nothing. */
export const sentencesRewrite: Generator = inTheory(({ document, random }, theoryId) => {
  if (!document.theories.has(theoryId as never)) return null;
  const { text, state } = printTheoryText(document, { theoryId, vocabulary: 'realist' });
  const mark = wholeNumber(random, 0, 1_000_000_000);
  let count = 0;
  const env = { now: () => 0, newId: (prefix: string) => `${prefix}_t${mark}n${(count += 1)}` };
  const changed = editedText(text, random);
  if (parseTheoryText(changed).lines.length === 0) return null;
  const { edits } = reconcileText(document, { theoryId, vocabulary: 'realist', text: changed, state, env });
  return edits.length === 0 ? null : { theoryId, edits };
});
