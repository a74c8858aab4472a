import type { RivalEvidence } from './rivalEvidence.ts';
import type { RivalMeasure } from './rivalMeasures.ts';
import type { RivalStory } from './rivalStory.ts';

/** What one needs of a rival to say how it could be told from the others. */
export type Weighed = {
  readonly story: RivalStory;
  readonly evidence: RivalEvidence;
  readonly measures: readonly RivalMeasure[];
};

const key = (text: string) => text.normalize('NFC').toLowerCase();

const quoted = (texts: readonly string[]) => {
  const [last, ...others] = texts.map((text) => `“${text}”`).toReversed();
  return others.length === 0 ? (last ?? '') : `${others.toReversed().join(', ')} and ${last}`;
};

/** What this one says and no other does. */
function onlyHere(
  own: Weighed,
  all: readonly Weighed[],
  part: 'circumstances' | 'forWhom' | 'alsoLeadsTo' | 'because',
): readonly string[] {
  const elsewhere = new Set(
    all.filter((other) => other !== own).flatMap(({ story }) => story[part].map(key)),
  );
  return own.story[part].filter((text) => !elsewhere.has(key(text)));
}

/**
 * What would help to tell one rival from the others, worked out from the model alone: where it differs from all the
 * others in what it needs, for whom, why and what else it leads to; and what is missing to judge it by. Nothing is
 * known of the world that the team has not said.
 */
export function whatDecides(own: Weighed, all: readonly Weighed[]): readonly string[] {
  const found: string[] = [];
  if (all.length > 1) {
    const needs = onlyHere(own, all, 'circumstances');
    if (needs.length > 0)
      found.push(`It alone needs ${quoted(needs)}: does it still happen where that is not so?`);
    const whom = onlyHere(own, all, 'forWhom');
    if (whom.length > 0) found.push(`It alone is about ${quoted(whom)}: is it different for others?`);
    const also = onlyHere(own, all, 'alsoLeadsTo');
    if (also.length > 0) found.push(`It alone would lead to ${quoted(also)} as well: is that seen?`);
    const why = onlyHere(own, all, 'because');
    if (why.length > 0) found.push(`It alone holds because of ${quoted(why)}: do people say so?`);
  }
  if (own.story.because.length === 0) found.push('Nobody has said yet why it would happen.');
  const { supports, contradicts, refines } = own.evidence.own;
  if (supports + contradicts + refines === 0) found.push('No source speaks for or against it yet.');
  else if (contradicts === 0) found.push('Nobody seems to have looked for evidence against it.');
  if (own.measures.length === 0) found.push('Nothing is measured that would show it.');
  return found;
}
