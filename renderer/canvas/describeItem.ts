import { arrowsIn, arrowsOut, arrowsOnArrow } from '#models/queries/neighbours.ts';
import { evidenceOfArrow } from '#models/queries/arrowEvidence.ts';
import { overlays } from '#models/evidence/overlays.ts';
import { reportingClasses } from '#models/frameworks/reportingOverlay.ts';
import { rivalCountOf } from '#models/rivals/rivalRows.ts';
import { arrowSentence } from '#models/sentences/arrowSentence.ts';

import { originWords } from '#models/words/recordWords.ts';
import { rivalWords } from '#renderer/words/rivalWords.ts';
import { words } from '#models/words/words.ts';

import type { MapCard } from '#models/map/mapCards.ts';
import type { MapModel } from '#models/map/mapModel.ts';
import { rippleWords } from './rippleWords.ts';

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

function describeCard(model: MapModel, card: MapCard): string {
  const { document, lanes, vocabulary } = model;
  const ripple = rippleWords(model, card.id);
  const { id, element, notes } = card;
  const stage = lanes.columns.find((column) => column.stageId === element.stageId)?.name ?? '';
  const sources = notes.supports + notes.contradicts;
  const rivals = rivalCountOf(document, id);
  const classId = model.reporting?.get(id);
  const reported = reportingClasses.find((one) => one.id === classId);
  return [
    `Box “${card.name}”`,
    element.usualRole === null ? '' : `, ${words(vocabulary).roles[element.usualRole]}`,
    stage === '' ? '' : `, ${stage}`,
    `, ${count(arrowsIn(document, id).length, 'arrow')} in, ${arrowsOut(document, id).length} out`,
    sources === 0 ? '' : `; ${count(sources, 'source')}`,
    notes.measures === 0 ? '' : `; ${count(notes.measures, 'measure')}`,
    reported === undefined ? '' : `; ${reported.words.toLowerCase()}`,
    rivals === 0 ? '' : `; ${rivalWords(vocabulary).mark(rivals)}`,
    notes.hasNote ? '; has a note' : '',
    notes.origin === null ? '' : `; words: ${originWords[notes.origin].toLowerCase()}`,
    ripple === '' ? '' : `; ${ripple}`,
    card.isPinned ? '; pinned' : '',
  ].join('');
}

/** One box or arrow in a sentence for screen readers: "Box “Attends”, Engagement, 3 arrows in, 1 out; 2 sources". */
export function describeItem(model: MapModel, id: string): string {
  const { document, cards, arrows, vocabulary } = model;
  const card = cards.get(id);
  if (card !== undefined) return describeCard(model, card);
  const arrow = arrows.get(id);
  if (arrow === undefined) return '';
  const { sources, supports, contradicts } = evidenceOfArrow(document, id);
  const acting = arrowsOnArrow(document, id).length;
  const stances = [
    supports === 0 ? '' : `, ${supports} for`,
    contradicts === 0 ? '' : `, ${contradicts} against`,
  ].join('');
  const evidence = sources === 0 ? 'no evidence yet' : `${count(sources, 'source')}${stances}`;
  const classId = model.overlaid?.byArrow.get(id);
  const name = model.overlaid?.name;
  const shown = name === undefined ? undefined : overlays[name].classes.find((one) => one.id === classId);
  const overlay = shown === undefined ? '' : `; ${shown.words[vocabulary]}`;
  return `Arrow: ${arrowSentence(document, id, vocabulary)} ${evidence}${acting === 0 ? '' : `; ${count(acting, 'arrow')} acting on it`}${overlay}`;
}
