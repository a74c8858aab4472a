import type { Document } from '../document.ts';
import type { AskedArrow } from '../entities/askedArrow.ts';
import type { Participant } from '../entities/participant.ts';
import type { Answer, CommentKind } from '../entities/response.ts';
import { type SessionAnswers, sessionAnswers } from './answers.ts';
import { askedIn, dotsOf, groupsOf, participantName, participantsIn } from './sessionRows.ts';
import {
  type AgreementClass,
  type Tally,
  agreementClass,
  consensusOf,
  opinionsIn,
  tallyOf,
} from './tally.ts';

/** Below this many people in a group, others may recognise whose answers are whose. The number is ours. */
export const smallestGroup = 5;

/** What people of one group answered; `name` empty: those who did not say. */
export type GroupTally = { readonly name: string; readonly tally: Tally; readonly isSmall: boolean };

/** How answers moved between two rounds, among those who answered in both. */
export type RoundChange = {
  readonly from: number;
  readonly to: number;
  readonly both: number;
  readonly same: number;
  readonly moves: readonly { readonly from: Answer; readonly to: Answer; readonly count: number }[];
};

/** A comment with what its writer answered. */
export type PanelComment = {
  readonly text: string;
  readonly kind: CommentKind | null;
  readonly answer: Answer;
  readonly round: number;
  readonly groupName: string;
  readonly participantId: string;
  readonly who: string;
};

/** Everything that was said about one arrow of a session, seen from one round. */
export type ArrowAgreement = {
  readonly asked: AskedArrow;
  readonly tally: Tally;
  readonly class: AgreementClass;
  readonly consensus: number | null;
  readonly groups: readonly GroupTally[];
  readonly dots: number;
  readonly change: RoundChange | null;
  /** How many were shown it in this round, and at which place on average; null when nobody was. */
  readonly seen: number;
  readonly meanPlace: number | null;
  /** How many answers were revised within this round. */
  readonly revised: number;
  readonly comments: readonly PanelComment[];
};

const answerOrder = ['agree', 'unsure', 'disagree', 'skip'] as const;

type Given = {
  readonly answers: SessionAnswers;
  readonly participants: readonly Participant[];
  readonly round: number;
};

function changeOf({ answers, participants, round }: Given, askedArrowId: string): RoundChange | null {
  if (round < 2) return null;
  const counts = new Map<string, number>();
  let both = 0;
  let same = 0;
  for (const { id: participantId } of participants) {
    const before = answers.cellOf({ participantId, askedArrowId, round: round - 1 })?.current.answer;
    const after = answers.cellOf({ participantId, askedArrowId, round })?.current.answer;
    if (before === undefined || after === undefined || before === 'none' || after === 'none') continue;
    both += 1;
    if (before === after) same += 1;
    else counts.set(`${before} ${after}`, (counts.get(`${before} ${after}`) ?? 0) + 1);
  }
  const moves = answerOrder.flatMap((from) =>
    answerOrder.flatMap((to) => {
      const count = counts.get(`${from} ${to}`) ?? 0;
      return count === 0 ? [] : [{ from, to, count }];
    }),
  );
  return { from: round - 1, to: round, both, same, moves };
}

function shownIn({ answers, participants, round }: Given, askedArrowId: string) {
  let seen = 0;
  let places = 0;
  let revised = 0;
  for (const { id: participantId } of participants) {
    const cell = answers.cellOf({ participantId, askedArrowId, round });
    if (cell === undefined) continue;
    seen += 1;
    places += cell.current.place;
    // What was shown and passed over first was no answer yet, and other words of a comment are the same answer.
    const { answer: now } = cell.current;
    if (cell.earlier.some(({ answer }) => answer !== 'none' && answer !== now)) revised += 1;
  }
  return { seen, meanPlace: seen === 0 ? null : places / seen, revised };
}

function commentsOn({ answers, participants, round }: Given, askedArrowId: string): readonly PanelComment[] {
  return participants.flatMap((participant) => {
    const cell = answers.cellOf({ participantId: participant.id, askedArrowId, round });
    const text = cell?.current.comment.trim() ?? '';
    if (cell === undefined || text === '') return [];
    const { commentKind: kind, answer } = cell.current;
    const { groupName } = participant;
    const who = participantName(participant);
    return [{ text, kind, answer, round, groupName, participantId: participant.id, who }];
  });
}

function groupTallies(given: Given, names: readonly string[], askedArrowId: string): readonly GroupTally[] {
  return names.map((name) => {
    const participants = given.participants.filter(({ groupName }) => groupName.trim() === name);
    const tally = tallyOf(given.answers, participants, { askedArrowId, round: given.round });
    return { name, tally, isSmall: participants.length < smallestGroup };
  });
}

/** The groups that people of a session belong to: the session's own first, then others that were typed, then none. */
export function groupsPresent(document: Document, sessionId: string): readonly string[] {
  const session = document.sessions.get(sessionId as never);
  const present = new Set(participantsIn(document, sessionId).map(({ groupName }) => groupName.trim()));
  const planned = session === undefined ? [] : groupsOf(session);
  const others = [...present].filter((name) => name !== '' && !planned.includes(name)).sort();
  return [...planned.filter((name) => present.has(name)), ...others, ...(present.has('') ? [''] : [])];
}

/** What a session's people said about every arrow, in the order of their numbers; `round` is the one that is counted. */
export function sessionAgreement(
  document: Document,
  sessionId: string,
  round: number,
): readonly ArrowAgreement[] {
  const participants = participantsIn(document, sessionId);
  const given = { answers: sessionAnswers(document, sessionId), participants, round };
  const groups = groupsPresent(document, sessionId);
  const dots = new Map<string, number>();
  for (const { id } of participants)
    for (const row of dotsOf(document, id))
      dots.set(row.askedArrowId, (dots.get(row.askedArrowId) ?? 0) + row.dots);
  return askedIn(document, sessionId).map((asked) => {
    const tally = tallyOf(given.answers, participants, { askedArrowId: asked.id, round });
    return {
      asked,
      tally,
      class: agreementClass(tally),
      consensus: consensusOf(tally),
      groups: groupTallies(given, groups, asked.id),
      dots: dots.get(asked.id) ?? 0,
      change: changeOf(given, asked.id),
      ...shownIn(given, asked.id),
      comments: commentsOn(given, asked.id),
    };
  });
}

/** The most divided first: least consensus, then most opinions, then by number; those with fewer than two opinions last. */
export function mostSplitFirst(arrows: readonly ArrowAgreement[]): readonly ArrowAgreement[] {
  return arrows.toSorted(
    (one, other) =>
      (one.consensus ?? 2) - (other.consensus ?? 2) ||
      opinionsIn(other.tally) - opinionsIn(one.tally) ||
      one.asked.position - other.asked.position,
  );
}
