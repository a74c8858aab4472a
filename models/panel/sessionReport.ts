import type { Document, IdOf } from '../document.ts';
import type { Session } from '../entities/session.ts';
import type { Suggestion } from '../entities/suggestion.ts';
import { elementName, tidy } from '../sentences/words.ts';
import {
  type ArrowAgreement,
  groupsPresent,
  mostSplitFirst,
  sessionAgreement,
  smallestGroup,
} from './agreement.ts';
import { changeWords, shownWords } from './agreementWords.ts';
import { sessionAnswers } from './answers.ts';
import { statementFor } from './arrowsToAsk.ts';
import { askedIn, participantsIn, suggestionsIn } from './sessionRows.ts';
import { agreementWords, consensusWords, tallyWords } from './tallyWords.ts';

/** One piece of a report, the same on screen, on paper and in a file. */
export type ReportBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly isQuiet?: true }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly columns: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

/** What a panel said and what was changed because of it. */
export type SessionReport = {
  readonly title: string;
  /** When and where. */
  readonly subtitle: string;
  readonly blocks: readonly ReportBlock[];
};

const heading = (text: string): ReportBlock => ({ kind: 'heading', text });
const paragraph = (text: string): ReportBlock => ({ kind: 'paragraph', text });
const quiet = (text: string): ReportBlock => ({ kind: 'paragraph', text, isQuiet: true });

function people(document: Document, session: Session): readonly ReportBlock[] {
  const all = participantsIn(document, session.id);
  const tables = all.filter(({ isTable }) => isTable).length;
  const groups = groupsPresent(document, session.id).map((name) => {
    const count = all.filter(({ groupName }) => groupName.trim() === name).length;
    const shown = count < smallestGroup ? `fewer than ${smallestGroup}` : String(count);
    return `${name === '' ? 'did not say' : name}: ${shown}`;
  });
  const asked = askedIn(document, session.id).length;
  const who = `${all.length === 1 ? 'One answered' : `${all.length} answered`}${tables > 0 ? `, ${tables} of them as a whole table` : ''}, about ${asked === 1 ? 'one arrow' : `${asked} arrows`}.`;
  return [
    ...(session.purpose.trim() === '' ? [] : [paragraph(session.purpose.trim())]),
    paragraph(groups.length < 2 ? who : `${who} By group: ${groups.join('; ')}.`),
  ];
}

function quoted(text: string): string {
  return `“${tidy(text)}”`;
}

function suggestionSaid({ kind, words, fromWords, toWords }: Suggestion): string {
  if (kind === 'arrow') return `${quoted(fromWords)} leads to ${quoted(toWords)}`;
  return kind === 'note' ? quoted(words) : `${quoted(words)} is missing`;
}

function nameOfBecame(document: Document, { becameElementId, becameArrowId }: Suggestion): string {
  if (becameArrowId !== null) return statementFor(document, becameArrowId);
  return becameElementId === null ? '' : quoted(elementName(document.elements.get(becameElementId), 'plain'));
}

const withReason = (text: string, reason: string) =>
  reason.trim() === '' ? `${text}.` : `${text}: ${tidy(reason)}.`;

function suggestionChanged(document: Document, suggestion: Suggestion): string {
  const { status, reason, kind } = suggestion;
  const became = nameOfBecame(document, suggestion);
  switch (status) {
    case 'open':
      return 'Not decided yet.';
    case 'declined':
      return withReason('We did not take this up', reason);
    case 'merged':
      return withReason(`It was there already${became === '' ? '' : `, as ${tidy(became)}`}`, reason);
    case 'accepted':
      if (kind === 'note') return withReason('We keep it as a note', reason);
      return withReason(
        became === '' ? 'It was put on the map' : `It is on the map now: ${tidy(became)}`,
        reason,
      );
  }
}

const decided = {
  kept: 'We kept it as it is',
  changed: 'We changed it',
  removed: 'We took it off the map',
} as const;

/** What was done about an arrow: as somebody wrote, else what can be seen of the theory; null when nothing was. */
function arrowChanged(document: Document, { asked }: ArrowAgreement): string | null {
  if (asked.decision !== 'open') return withReason(decided[asked.decision], asked.decisionReason);
  if (asked.arrowId === null) return 'It is no longer on the map.';
  const now = statementFor(document, asked.arrowId);
  return now === asked.statement ? null : `It says now: ${now}`;
}

function saidAndChanged(
  document: Document,
  session: Session,
  arrows: readonly ArrowAgreement[],
): readonly ReportBlock[] {
  const rows = [
    ...arrows.flatMap((arrow): readonly (readonly string[])[] => {
      const changed = arrowChanged(document, arrow);
      if (changed === null) return [];
      return [[`${arrow.asked.position + 1}. ${arrow.asked.statement} ${tallyWords(arrow.tally)}`, changed]];
    }),
    ...suggestionsIn(document, session.id).map((suggestion) => [
      suggestionSaid(suggestion),
      suggestionChanged(document, suggestion),
    ]),
  ];
  const title = heading('You said → we changed');
  if (rows.length === 0)
    return [title, paragraph('Nothing has been decided yet. This is filled in as it is.')];
  return [
    title,
    {
      kind: 'table',
      caption: 'What was said, and what was done about it',
      columns: ['You said', 'We changed'],
      rows,
    },
  ];
}

function arrowRow({ asked, tally, class: name, consensus, dots }: ArrowAgreement): readonly string[] {
  return [
    `${asked.position + 1}. ${asked.statement}`,
    agreementWords[name],
    tallyWords(tally),
    consensusWords(consensus),
    String(dots),
  ];
}

function answersOfRound(
  arrows: readonly ArrowAgreement[],
  round: number,
  rounds: number,
): readonly ReportBlock[] {
  const changes = arrows.flatMap((arrow) => {
    const words = arrow.change === null ? '' : changeWords(arrow.change);
    return words === '' ? [] : [`Arrow ${arrow.asked.position + 1}. ${words}`];
  });
  return [
    heading(rounds > 1 ? `What you answered, round ${round}` : 'What you answered'),
    {
      kind: 'table',
      caption: 'Arrows, the most divided first',
      columns: ['Arrow', 'Altogether', 'Answers', 'Consensus, 0 to 1', 'Dots'],
      rows: mostSplitFirst(arrows).map(arrowRow),
    },
    ...(changes.length === 0 ? [] : [{ kind: 'list', items: changes } as const]),
  ];
}

function commentsOf(all: readonly (readonly ArrowAgreement[])[]): readonly ReportBlock[] {
  const items = (all[0] ?? []).flatMap(({ asked }, index) => {
    const texts = all.flatMap((arrows) => arrows[index]?.comments ?? []).map(({ text }) => quoted(text));
    return texts.length === 0 ? [] : [`Arrow ${asked.position + 1}: ${[...new Set(texts)].join(' · ')}`];
  });
  return items.length === 0 ? [] : [heading('What you wrote'), { kind: 'list', items }];
}

function howItWasDone(
  document: Document,
  session: Session,
  arrows: readonly ArrowAgreement[],
): readonly ReportBlock[] {
  const all = participantsIn(document, session.id).length;
  return [
    heading('How this was counted'),
    ...(all > 0 && all < smallestGroup
      ? [
          paragraph(
            `Fewer than ${smallestGroup} people answered: others may recognise whose answers are whose.`,
          ),
        ]
      : []),
    quiet(
      'Each person counts once, by the answer that holds. “Not for me to say” is an answer, but none about the arrow. Nothing is said in per cent of fewer than ten people. Groups of fewer than five are not counted out. Names and pseudonyms are left out.',
    ),
    quiet(
      'Consensus: Tastle WJ, Wierman MJ (2007), Int J Approx Reason 45:531–545, doi 10.1016/j.ijar.2006.06.024, with disagree, not sure and agree as an ordered scale; 1 when all say the same, 0 when half stand at either end. The formula was checked in the documentation of two R packages, not in the paper itself.',
    ),
    quiet(
      'People tire, and what comes late is answered less carefully. How often each arrow was shown and answered:',
    ),
    { kind: 'list', items: arrows.map((arrow) => `Arrow ${arrow.asked.position + 1}: ${shownWords(arrow)}`) },
  ];
}

/** The report of a session for those who took part; null when it is gone. Nobody is named in it. */
export function sessionReport(document: Document, sessionId: string): SessionReport | null {
  const session = document.sessions.get(sessionId as IdOf<'sessions'>);
  if (session === undefined) return null;
  const { lastRound } = sessionAnswers(document, sessionId);
  const rounds = Array.from({ length: lastRound }, (_, index) =>
    sessionAgreement(document, sessionId, index + 1),
  );
  const last = rounds.at(-1) ?? [];
  const blocks: ReportBlock[] = [
    ...people(document, session),
    ...saidAndChanged(document, session, last),
    ...rounds.toReversed().flatMap((arrows, index) => answersOfRound(arrows, lastRound - index, lastRound)),
    ...commentsOf(rounds),
    ...howItWasDone(document, session, rounds[0] ?? []),
  ];
  const subtitle = [session.date, session.place].map(tidy).filter((part) => part !== '');
  return { title: tidy(session.title), subtitle: subtitle.join(' · '), blocks };
}
