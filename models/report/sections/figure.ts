import type { IdOf } from '../../document.ts';
import { elementsInReadingOrder } from '../../queries/mapOrder.ts';
import { referrers } from '../../referenceIndex.ts';
import { stageName } from '../../sentences/words.ts';
import { listedWords } from '../../terms/sayIn.ts';
import { countWords } from '../../words/countWords.ts';
import type { ReportBasis } from '../basis.ts';
import type { Block } from '../blocks.ts';
import { smallestOnPage } from '../figureSize.ts';
import { plain } from '../runs.ts';

/** A map with more arrows cannot be read on any page. */
const MOST_ARROWS = 400;
/** A map with smaller words is shown stage by stage as well, points. */
const LEAST_POINTS = 5.5;
/** A stage with smaller words is not shown, points. */
const LEAST_OF_STAGE = 4;

/** The stages one by one, those that can be read; `without` are the names of the others. */
function stageFigures({ document, theory, vocabulary, stages }: ReportBasis): {
  readonly figures: readonly Block[];
  readonly without: readonly string[];
} {
  const figures: Block[] = [];
  const without: string[] = [];
  for (const { stageId, heading, arrowIds } of stages) {
    const stage = document.stages.get(stageId as IdOf<'stages'>);
    const isEmpty = !referrers(document, { table: 'elements', field: 'stageId' }, stageId ?? '').length;
    if (stageId === null || stage === undefined || isEmpty) continue;
    const scope = { kind: 'stage', stageId } as const;
    const name = stageName(stage, vocabulary);
    if (
      arrowIds.length > MOST_ARROWS ||
      smallestOnPage(document, theory.id, { scope, vocabulary }) < LEAST_OF_STAGE
    ) {
      without.push(heading);
      continue;
    }
    const statements = countWords(arrowIds.length, 'statement');
    figures.push({
      kind: 'figure',
      part: scope,
      caption: `Stage “${name}”, with what it comes from`,
      alt: `Map of the stage “${name}” with what it comes from: ${statements}. What it shows is said in sentences in this document.`,
    });
  }
  return { figures, without };
}

/** The map of the theory, and of each of its stages when the whole is hard to read; the sentences of the report say the same. */
export function figure(basis: ReportBasis): readonly Block[] {
  const { document, theory, vocabulary, stages } = basis;
  const boxes = elementsInReadingOrder(document, theory.id).length;
  const statements = stages.reduce((sum, { arrowIds }) => sum + arrowIds.length, 0);
  const named = stages.filter(({ stageId }) => stageId !== null).map(({ heading }) => heading);
  if (boxes === 0) return [{ kind: 'note', runs: plain('The map is empty: the theory has no boxes yet.') }];
  const arrows = referrers(document, { table: 'arrows', field: 'theoryId' }, theory.id).length;
  const across = named.length === 0 ? '' : ` in ${countWords(named.length, 'stage')}: ${listedWords(named)}`;
  const isLarge = arrows > MOST_ARROWS;
  const whole: Block = isLarge
    ? {
        kind: 'note',
        runs: plain(
          `The map has ${countWords(boxes, 'box', 'boxes')} and ${countWords(arrows, 'arrow')}: nobody could read it on a page. It leaves by itself, as a figure or a poster.`,
        ),
      }
    : {
        kind: 'figure',
        part: { kind: 'theory' },
        caption: `Map of “${theory.title}”`,
        alt: `Map of the theory “${theory.title}”: ${countWords(boxes, 'box', 'boxes')}${across}, joined by arrows that make ${countWords(statements, 'statement')}. What it shows is said in sentences in this document.`,
      };
  const isSmall =
    isLarge || smallestOnPage(document, theory.id, { scope: { kind: 'theory' }, vocabulary }) < LEAST_POINTS;
  if (!isSmall || named.length < 2) return [whole];
  const { figures, without } = stageFigures(basis);
  if (figures.length === 0) return [whole];
  const blocks: Block[] = [whole];
  if (!isLarge)
    blocks.push({
      kind: 'note',
      runs: plain('On one page the map is small. The stages follow one by one.'),
    });
  blocks.push(...figures);
  if (without.length > 0)
    blocks.push({
      kind: 'note',
      runs: plain(`Too large for a page, and so not shown by themselves: ${listedWords(without)}.`),
    });
  return blocks;
}
