import type { Document } from '../document.ts';
import type { AskedArrow } from '../entities/askedArrow.ts';
import type { Answer } from '../entities/response.ts';
import { sessionAnswers } from './answers.ts';
import { askedIn, participantName, participantsIn } from './sessionRows.ts';

/** The letter by which an answer is written on paper and in a spreadsheet. */
export const answerLetters = {
  agree: 'A',
  disagree: 'D',
  unsure: 'U',
  skip: 'S',
  none: '',
} as const satisfies Record<Answer, string>;

/** What stands over the table of a spreadsheet, to be read by whoever fills it in. */
export const sheetHelp =
  'A agree, D disagree, U not sure, S not for me to say; leave empty what was not answered. One row a person.';

const PERSON = 'Person';
const GROUP = 'Group';
const MISSING = 'What is missing';
const EMPTY_ROWS = 12;

const answerHeading = ({ position, statement }: AskedArrow) => `${position + 1}. ${statement}`;
const commentHeading = ({ position }: AskedArrow) => `${position + 1} comment`;

/** The table of a session's answers in a round, with empty rows to fill in: as cells, the help first, then the headings. */
export function answerSheet(
  document: Document,
  sessionId: string,
  round: number,
): readonly (readonly string[])[] {
  const asked = askedIn(document, sessionId);
  const answers = sessionAnswers(document, sessionId);
  const people = participantsIn(document, sessionId);
  const filled = people.map((participant) => {
    const cells = asked.map(
      ({ id }) => answers.cellOf({ participantId: participant.id, askedArrowId: id, round })?.current,
    );
    return [
      participantName(participant),
      participant.groupName,
      ...cells.map((cell) => (cell === undefined ? '' : answerLetters[cell.answer])),
      ...cells.map((cell) => cell?.comment ?? ''),
      '',
    ];
  });
  const names = new Set(people.map(participantName));
  const empty = Array.from({ length: EMPTY_ROWS }, (_, index) => `Sheet ${index + 1}`)
    .filter((name) => !names.has(name))
    .map((name) => [name, '', ...asked.map(() => ''), ...asked.map(() => ''), '']);
  const headings = [PERSON, GROUP, ...asked.map(answerHeading), ...asked.map(commentHeading), MISSING];
  return [[sheetHelp], headings, ...filled, ...empty];
}
