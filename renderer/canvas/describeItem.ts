import { arrowsIn, arrowsOut, arrowsOnArrow } from '#models/queries/neighbours.ts';
import { evidenceOfArrow } from '#models/queries/arrowEvidence.ts';
import { arrowSentence } from '#models/sentences/arrowSentence.ts';

import type { MapModel } from './mapModel.ts';

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** What one cannot see on a card but can on the map: "Enrolment, 3 arrows in, 1 out; 2 sources". */
export function describeSurroundings({ document, cards, lanes }: MapModel, id: string): string {
  const card = cards.get(id);
  if (card === undefined) return '';
  const stage = lanes.columns.find((column) => column.stageId === card.element.stageId)?.name ?? '';
  const { supports, contradicts, measures } = card.notes;
  const sources = supports + contradicts;
  return [
    stage === '' ? '' : `${stage}, `,
    `${count(arrowsIn(document, id).length, 'arrow')} in, ${arrowsOut(document, id).length} out`,
    sources === 0 ? '' : `; ${count(sources, 'source')}`,
    measures === 0 ? '' : `; ${count(measures, 'measure')}`,
    card.isPinned ? '; pinned' : '',
  ].join('');
}

/** One box or arrow in a sentence for screen readers: "Box “Attends”, Engagement, 3 arrows in, 1 out; 2 sources". */
export function describeItem(model: MapModel, id: string): string {
  const { document, cards, arrows, vocabulary } = model;
  const card = cards.get(id);
  if (card !== undefined) return `Box “${card.name}”, ${describeSurroundings(model, id)}`;
  const arrow = arrows.get(id);
  if (arrow === undefined) return '';
  const { sources, supports, contradicts } = evidenceOfArrow(document, id);
  const acting = arrowsOnArrow(document, id).length;
  const stances = [
    supports === 0 ? '' : `, ${supports} for`,
    contradicts === 0 ? '' : `, ${contradicts} against`,
  ].join('');
  const evidence = sources === 0 ? 'no evidence yet' : `${count(sources, 'source')}${stances}`;
  return `Arrow: ${arrowSentence(document, id, vocabulary)} ${evidence}${acting === 0 ? '' : `; ${count(acting, 'arrow')} acting on it`}`;
}
