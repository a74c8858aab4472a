import type { Document } from '../document.ts';
import type { AskedArrow } from '../entities/askedArrow.ts';
import type { Answer } from '../entities/response.ts';
import type { TableSheet } from '../workbook/writeBook.ts';
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

/** What is read by whoever fills in answers. */
export const sheetHelp =
  'A agree, D disagree, U not sure, S not for me to say; leave empty what was not answered. One row a person.';

const EMPTY_ROWS = 12;

const answerHeading = ({ position, statement }: AskedArrow) => `${position + 1}. ${statement}`;
const commentHeading = ({ position }: AskedArrow) => `${position + 1} comment`;

/** The table of a session's answers in a round, with empty rows to fill in. */
export function answerSheet(document: Document, sessionId: string, round: number): TableSheet {
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
  const choices = Object.values(answerLetters).filter((letter) => letter !== '');
  return {
    name: 'Answers',
    kind: 'table',
    columns: [
      { heading: 'Person', width: 20 },
      { heading: 'Group', width: 20 },
      ...asked.map((arrow) => ({ heading: answerHeading(arrow), width: 26, choices })),
      ...asked.map((arrow) => ({ heading: commentHeading(arrow), width: 26 })),
      { heading: 'What is missing', width: 40 },
    ],
    rows: [...filled, ...empty],
  };
}

/** What stands beside the table in a workbook: how it is filled in and comes back. */
export const answerHelpSheet: TableSheet = {
  name: 'How to fill this in',
  kind: 'text',
  columns: [
    { heading: '', width: 26 },
    { heading: '', width: 96 },
  ],
  rows: [
    ['Answers of a panel session', null],
    ['Letters', sheetHelp],
    [
      'Rows',
      'Give each sheet of paper or each person a row; a number or a made-up name is enough. Rows that stay empty are left out.',
    ],
    ['Columns', 'Leave the headings as they are: they say which arrow a column is about.'],
    [
      'Bringing it back',
      'Save it as Excel (.xlsx) or CSV. In Wherefore open the session, “People”, “Take in a filled spreadsheet…”. Rows that cannot be read are named; nothing is stored before you agree.',
    ],
  ],
};
