import { configurationsIn } from '../configurations/configurationRows.ts';
import { coverage } from '../queries/coverage.ts';
import { referrers } from '../referenceIndex.ts';
import { listedWords } from '../terms/sayIn.ts';
import type { OfferBasis } from './offer.ts';

/** What a theory holds, in one sentence or two. */
export function sizeSentence({
  document,
  theory,
  vocabulary,
  say,
}: Pick<OfferBasis, 'document' | 'theory' | 'vocabulary' | 'say'>): string {
  const boxes = referrers(document, { table: 'elements', field: 'theoryId' }, theory.id).length;
  const stages = referrers(document, { table: 'stages', field: 'theoryId' }, theory.id).length;
  const { summary } = coverage(document, theory.id, vocabulary);
  const configurations = configurationsIn(document, theory.id).length;
  const size = listedWords([
    say.count(boxes, 'box', 'boxes'),
    say.count(summary.arrows, 'arrow'),
    say.count(configurations, 'configuration'),
  ]);
  const across = stages === 0 ? '' : ` in ${say.count(stages, 'stage')}`;
  if (summary.arrows === 0) return `The theory has ${size}${across}.`;
  const contested = summary.contested === 0 ? '' : `, ${summary.contested} of them both for and against`;
  return `The theory has ${size}${across}. ${summary.withEvidence} of ${say.count(summary.arrows, 'arrow')} ${summary.withEvidence === 1 ? 'has' : 'have'} evidence${contested}; it comes from ${say.count(summary.sources, 'source')}.`;
}
