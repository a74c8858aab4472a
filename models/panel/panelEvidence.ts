import type { Document } from '../document.ts';
import type { Stance } from '../entities/evidenceLink.ts';
import { type ArrowAgreement, sessionAgreement } from './agreement.ts';
import { answeredIn, opinionsIn } from './tally.ts';
import { tallyWords } from './tallyWords.ts';

/** How answers about an arrow may be taken as evidence: one stance for all, or those for and those against apart. */
export type EvidenceReading = Stance | 'both';

/** The reading a researcher is offered first: by counts, as the balance of evidence is (E6); null when nobody said anything. */
export function offeredReading({ tally }: Pick<ArrowAgreement, 'tally'>): EvidenceReading | null {
  const { agree, disagree } = tally;
  if (opinionsIn(tally) === 0) return null;
  if (agree === 0 && disagree === 0) return 'gives_context';
  if (agree >= 2 * disagree) return 'supports';
  return disagree >= 2 * agree ? 'contradicts' : 'both';
}

/** A passage that says what a session answered about an arrow, and what it does to the arrow. */
export type PanelPassage = { readonly text: string; readonly stance: Stance; readonly locator: string };

/** The passages of one arrow. Every count is in each of them, so that nobody's answer is lost by the reading. */
export function passagesOf(
  { asked, tally }: ArrowAgreement,
  reading: EvidenceReading,
  round: number,
): readonly PanelPassage[] {
  const counts = `“${asked.statement}” ${tallyWords(tally)}`;
  const locator = `Arrow ${asked.position + 1}, round ${round}`;
  if (reading !== 'both') return [{ text: counts, stance: reading, locator }];
  return [
    { text: `Those who agree. ${counts}`, stance: 'supports', locator: `${locator}, for` },
    { text: `Those who disagree. ${counts}`, stance: 'contradicts', locator: `${locator}, against` },
  ];
}

/** The arrows of a session that can count as evidence in a round: still on the map, and somebody answered. */
export function countableArrows(
  document: Document,
  sessionId: string,
  round: number,
): readonly ArrowAgreement[] {
  return sessionAgreement(document, sessionId, round).filter(
    ({ asked, tally }) => asked.arrowId !== null && answeredIn(tally) > 0,
  );
}
