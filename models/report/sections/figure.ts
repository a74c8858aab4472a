import { elementsInReadingOrder } from '../../queries/mapOrder.ts';
import { listedWords } from '../../terms/sayIn.ts';
import { countWords } from '../../words/countWords.ts';
import type { ReportBasis } from '../basis.ts';
import type { Block } from '../blocks.ts';

/** The map of the theory; the sentences of the report say the same. */
export function figure({ document, theory, stages }: ReportBasis): readonly Block[] {
  const boxes = elementsInReadingOrder(document, theory.id).length;
  const statements = stages.reduce((sum, { arrowIds }) => sum + arrowIds.length, 0);
  const named = stages.filter(({ stageId }) => stageId !== null).map(({ heading }) => heading);
  if (boxes === 0)
    return [{ kind: 'note', runs: [{ text: 'The map is empty: the theory has no boxes yet.' }] }];
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
