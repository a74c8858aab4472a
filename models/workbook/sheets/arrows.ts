import { newArrowFields } from '../../commands/newRows.ts';
import type { IdOf } from '../../document.ts';
import { confidenceOfArrow } from '../../evidence/arrowFacts.ts';
import { confidenceWords } from '../../evidence/evidenceWords.ts';
import { evidenceOfArrow } from '../../queries/arrowEvidence.ts';
import { measuresOf } from '../../queries/coverage.ts';
import { arrowSentence } from '../../sentences/arrowSentence.ts';
import { stageOfArrow } from '../../sentences/theorySentences.ts';
import { stageName } from '../../sentences/words.ts';
import { arrowChoices } from '../choiceWords.ts';
import { type BookColumn, choice, shown, text } from '../column.ts';
import { arrowFrom, arrowTo, rowNumber } from '../refColumns.ts';
import type { BookSheet } from '../sheet.ts';

const table = 'arrows';

const count = (
  key: 'supports' | 'contradicts' | 'refines' | 'givesContext' | 'sources',
  heading: string,
): BookColumn => shown({ key, heading, width: 11 }, ({ document }, id) => evidenceOfArrow(document, id)[key]);

/** What the evidence of an arrow comes to. */
export const arrowFigures: readonly BookColumn[] = [
  count('sources', 'Sources'),
  count('supports', 'Supporting'),
  count('contradicts', 'Contradicting'),
  count('refines', 'Refining'),
  count('givesContext', 'Background'),
  shown({ key: 'confidence', heading: 'Confidence', width: 12 }, ({ document }, id) => {
    const judged = confidenceOfArrow(document, id);
    return judged === undefined ? '' : confidenceWords[judged.overall];
  }),
  shown({ key: 'decidedAt', heading: 'Decided on', width: 12 }, ({ document }, id) => {
    const judged = confidenceOfArrow(document, id);
    // A day: whole days are compared and shown.
    return judged === undefined ? null : { day: Math.floor(judged.decidedAt / 86_400_000) * 86_400_000 };
  }),
  shown({ key: 'measures', heading: 'Measures', width: 24 }, ({ document }, id) =>
    measuresOf(document, { arrowId: id }).join('\n'),
  ),
];

export const arrowStage = shown({ key: 'stage', heading: 'Stage', width: 18 }, (book, id) => {
  const arrow = book.document.arrows.get(id as IdOf<'arrows'>);
  const stageId = arrow === undefined ? null : stageOfArrow(book.document, arrow);
  const stage = stageId === null ? undefined : book.document.stages.get(stageId as IdOf<'stages'>);
  return stage === undefined ? '' : stageName(stage, book.vocabulary);
});

export const arrowWords = shown({ key: 'sentence', heading: 'Sentence', width: 60 }, (book, id) =>
  arrowSentence(book.document, id, book.vocabulary),
);

/** The claims of the theory, one a row. */
export const arrowsSheet: BookSheet = {
  key: 'arrows',
  table,
  about:
    'What leads to what, one arrow a row. Rows can be changed and added; From and To are names of {elements|boxes}, or To is the number of an arrow.',
  columns: () => [
    rowNumber(),
    arrowWords,
    arrowFrom,
    arrowTo,
    choice(table, { field: 'kind', words: arrowChoices.kind, heading: 'Kind', width: 14 }),
    choice(table, { field: 'sign', words: arrowChoices.sign, heading: 'Direction', width: 16 }),
    choice(table, { field: 'status', words: arrowChoices.status, heading: 'Status', width: 19 }),
    text(table, 'hedge', ['How sure', 14]),
    text(table, 'ifText', ['IF', 30]),
    text(table, 'thenText', ['THEN', 30]),
    text(table, 'becauseText', ['BECAUSE', 40]),
    text(table, 'forWhom', ['For whom', 20]),
    choice(table, { field: 'importance', words: arrowChoices.importance, heading: 'Importance', width: 13 }),
    choice(table, { field: 'origin', words: arrowChoices.origin, heading: 'Whose words', width: 16 }),
    text(table, 'originNote', ['Where in the source', 24]),
    text(table, 'note', ['Note', 32]),
    arrowStage,
    ...arrowFigures,
  ],
  ids: ({ arrows }) => arrows.map(({ id }) => id),
  blank: ({ theoryId }, id) => [
    {
      table,
      row: {
        ...newArrowFields,
        id: id as never,
        theoryId,
        sourceElementId: '' as never,
        targetElementId: null,
        targetArrowId: null,
      },
    },
  ],
  required: ['from', 'to'],
  canRemove: true,
  nameOf: (book, id) => arrowSentence(book.document, id, book.vocabulary),
};
