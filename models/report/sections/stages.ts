import { sentenceParts } from '../../sentences/arrowSentence.ts';
import { elementsWithoutArrow } from '../../sentences/theorySentences.ts';
import { elementName, stageName } from '../../sentences/words.ts';
import type { IdOf } from '../../document.ts';
import type { ReportBasis } from '../basis.ts';
import type { Block } from '../blocks.ts';
import { plain, sentenceRuns } from '../runs.ts';

/** Every statement of the theory in plain words, under its stage, with its number. */
export function stages({ document, theory, stages: all, numberOf }: ReportBasis): readonly Block[] {
  const blocks: Block[] = [];
  for (const { stageId, heading, arrowIds } of all) {
    const stage = stageId === null ? undefined : document.stages.get(stageId as IdOf<'stages'>);
    blocks.push({
      kind: 'heading',
      level: 2,
      text: stage === undefined ? heading : stageName(stage, 'plain'),
    });
    if (arrowIds.length === 0) blocks.push({ kind: 'note', runs: plain('Nothing leads to this stage yet.') });
    for (const id of arrowIds)
      blocks.push({
        kind: 'statement',
        label: String(numberOf(id)),
        runs: sentenceRuns(sentenceParts(document, id, 'plain')),
      });
  }
  const alone = elementsWithoutArrow(document, theory.id);
  if (alone.length > 0)
    blocks.push(
      { kind: 'heading', level: 2, text: 'Not joined by any arrow' },
      { kind: 'list', items: alone.map((element) => plain(elementName(element, 'plain'))) },
    );
  if (blocks.length === 0) blocks.push({ kind: 'note', runs: plain('The theory says nothing yet.') });
  return blocks;
}
