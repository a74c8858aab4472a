import { configurationsIn } from '../configurations/configurationRows.ts';
import { sourcesOfArrow } from '../queries/arrowEvidence.ts';
import { referrers } from '../referenceIndex.ts';
import { listedWords } from '../terms/sayIn.ts';
import type { OfferBasis } from './offer.ts';

/** What a theory holds, in one sentence or two. */
export function sizeSentence({
  document,
  theory,
  say,
}: Pick<OfferBasis, 'document' | 'theory' | 'say'>): string {
  const count = (table: 'elements' | 'stages') =>
    referrers(document, { table, field: 'theoryId' }, theory.id).length;
  const arrows = referrers(document, { table: 'arrows', field: 'theoryId' }, theory.id);
  const size = listedWords([
    say.count(count('elements'), 'box', 'boxes'),
    say.count(arrows.length, 'arrow'),
    say.count(configurationsIn(document, theory.id).length, 'configuration'),
  ]);
  const stages = count('stages');
  const whole = `The theory has ${size}${stages === 0 ? '' : ` in ${say.count(stages, 'stage')}`}.`;
  if (arrows.length === 0) return whole;
  const sources = new Set<string>();
  let [supplied, contested] = [0, 0];
  for (const id of arrows) {
    const own = sourcesOfArrow(document, id);
    for (const { source } of own) sources.add(source.id);
    if (own.length > 0) supplied += 1;
    const has = (stance: 'supports' | 'contradicts') => own.some(({ stances }) => stances.has(stance));
    if (has('supports') && has('contradicts')) contested += 1;
  }
  const both = contested === 0 ? '' : `, ${contested} of them both for and against`;
  return `${whole} ${supplied} of ${say.count(arrows.length, 'arrow')} ${supplied === 1 ? 'has' : 'have'} evidence${both}; it comes from ${say.count(sources.size, 'source')}.`;
}
