import type { Document, IdOf } from '../document.ts';
import type { Response } from '../entities/response.ts';
import { referrers } from '../referenceIndex.ts';
import { askedIn, participantsIn } from './sessionRows.ts';

/** What one participant answered about one arrow in one round: the answer that holds, and those it took the place of, oldest first. */
export type AnswerCell = { readonly current: Response; readonly earlier: readonly Response[] };

/** Where an answer stands. */
export type CellPlace = {
  readonly participantId: string;
  readonly askedArrowId: string;
  readonly round: number;
};

/** All answers of a session, by who, about what, and in which round. */
export type SessionAnswers = {
  readonly cellOf: (place: CellPlace) => AnswerCell | undefined;
  /** The highest round that has an answer; 1 when there is none. */
  readonly lastRound: number;
  /** How many answers hold; those that were only shown are not counted. */
  readonly count: number;
};

const keyOf = ({ participantId, askedArrowId, round }: CellPlace) =>
  `${participantId} ${askedArrowId} ${round}`;

function byTime(one: Response, other: Response): number {
  return one.answeredAt - other.answeredAt || (one.id < other.id ? -1 : 1);
}

/** The answer that no other has taken the place of; of several the last one, so that none of them is counted twice. */
function cellOfAll(responses: readonly Response[]): AnswerCell | null {
  const replaced = new Set(responses.map(({ replacesId }) => replacesId as string | null));
  const standing = responses.filter(({ id }) => !replaced.has(id)).toSorted(byTime);
  const current = standing.at(-1) ?? responses.toSorted(byTime).at(-1);
  if (current === undefined) return null;
  return { current, earlier: responses.filter((one) => one !== current).toSorted(byTime) };
}

const known = new WeakMap<Document, Map<string, SessionAnswers>>();

/** The answers of a session; worked out once for each version of the document. */
export function sessionAnswers(document: Document, sessionId: string): SessionAnswers {
  let ofDocument = known.get(document);
  if (ofDocument === undefined) {
    ofDocument = new Map();
    known.set(document, ofDocument);
  }
  let answers = ofDocument.get(sessionId);
  if (answers === undefined) {
    answers = readAnswers(document, sessionId);
    ofDocument.set(sessionId, answers);
  }
  return answers;
}

function readAnswers(document: Document, sessionId: string): SessionAnswers {
  const participants = new Set<string>(participantsIn(document, sessionId).map(({ id }) => id));
  const byCell = new Map<string, Response[]>();
  for (const { id: askedArrowId } of askedIn(document, sessionId)) {
    for (const id of referrers(document, { table: 'responses', field: 'askedArrowId' }, askedArrowId)) {
      const response = document.responses.get(id as IdOf<'responses'>);
      if (response === undefined || !participants.has(response.participantId)) continue;
      const key = keyOf(response);
      const cell = byCell.get(key);
      if (cell === undefined) byCell.set(key, [response]);
      else cell.push(response);
    }
  }
  const cells = new Map<string, AnswerCell>();
  let lastRound = 1;
  let count = 0;
  for (const [key, responses] of byCell) {
    const cell = cellOfAll(responses);
    if (cell === null) continue;
    cells.set(key, cell);
    if (cell.current.answer === 'none') continue;
    count += 1;
    lastRound = Math.max(lastRound, cell.current.round);
  }
  return { cellOf: (place) => cells.get(keyOf(place)), lastRound, count };
}
