import { elementsInReadingOrder } from '../../queries/mapOrder.ts';
import { referrers } from '../../referenceIndex.ts';
import { listedWords } from '../../terms/sayIn.ts';
import { countWords } from '../../words/countWords.ts';
import type { ReportBasis } from '../basis.ts';
import type { Block } from '../blocks.ts';

/** A map with more arrows cannot be read on any page. */
const MOST_ARROWS = 400;

/** The map of the theory; the sentences of the report say the same. */
export function figure({ document, theory, stages }: ReportBasis): readonly Block[] {
  const boxes = elementsInReadingOrder(document, theory.id).length;
  const statements = stages.reduce((sum, { arrowIds }) => sum + arrowIds.length, 0);
  const named = stages.filter(({ stageId }) => stageId !== null).map(({ heading }) => heading);
  if (boxes === 0)
    return [{ kind: 'note', runs: [{ text: 'The map is empty: the theory has no boxes yet.' }] }];
  const arrows = referrers(document, { table: 'arrows', field: 'theoryId' }, theory.id).length;
  if (arrows > MOST_ARROWS)
    return [
      {
        kind: 'note',
        runs: [
          {
            text: `The map has ${countWords(boxes, 'box', 'boxes')} and ${countWords(arrows, 'arrow')}: nobody could read it on a page. It leaves by itself, as a figure or a poster.`,
          },
        ],
      },
    ];
  const across = named.length === 0 ? '' : ` in ${countWords(named.length, 'stage')}: ${listedWords(named)}`;
  return [
    {
      kind: 'figure',
      part: { of: 'theory' },
      caption: `Map of “${theory.title}”`,
      alt: `Map of the theory “${theory.title}”: ${countWords(boxes, 'box', 'boxes')}${across}, joined by arrows that make ${countWords(statements, 'statement')}. What it shows is said in sentences in this document.`,
    },
  ];
}
