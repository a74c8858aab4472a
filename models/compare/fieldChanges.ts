import { type AnyRow, type Document, fieldOf } from '../document.ts';
import type { Vocabulary } from '../sentences/words.ts';
import { fieldWords } from '../terms/fieldNames.ts';
import { saidIn } from '../terms/saidIn.ts';
import type { Change } from './changes.ts';
import type { Comparison } from './comparison.ts';
import type { RowDifference } from './differences.ts';
import { theirDocument } from './theirDocument.ts';
import { thingNames } from './thingNames.ts';
import { momentFields, valueText } from './valueText.ts';

/** One thing that reads differently: its name, and how it reads on either side; empty where nothing is said. */
export type FieldChange = {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  /** Where it stands and nothing else. */
  readonly isPlace: boolean;
  /** What the thing is called, in these words, before and afterwards. */
  readonly isName?: boolean;
};

/** Fields of parts that say of what they are a part. */
const ofOwner = new Set([
  'elementId',
  'arrowId',
  'configurationId',
  'measurementId',
  'rivalSetId',
  'theoryId',
]);
const ofPlace = new Set(['x', 'y', 'isPinned', 'position']);

/** A part of a thing in words: "“Trust” as context", "12 months"; empty when it says nothing but where it stands. */
function partText(
  document: Document,
  { table, row }: { table: RowDifference['table']; row: AnyRow },
  vocabulary: Vocabulary,
): string {
  const text = (field: string) => valueText(document, { table, row, field }, vocabulary);
  const names = thingNames(document, vocabulary);
  const result = table === 'measurementTimes' ? text('result') : '';
  const own: Partial<Record<RowDifference['table'], () => string>> = {
    configurationRoles: () => `${text('elementId')} as ${text('role')}`,
    elementTerms: () => `tagged with ${text('outcomeTermId')}`,
    measurementTimes: () => (result === '' ? text('timePointId') : `${text('timePointId')}: ${result}`),
    rivals: () => (fieldOf(row, 'arrowId') === null ? text('configurationId') : text('arrowId')),
    placements: () => '',
  };
  return own[table]?.() ?? names(table, row);
}

const partNames: Partial<Record<RowDifference['table'], string>> = {
  placements: 'Place on the map',
  configurationRoles: 'Part',
  elementTerms: 'Tag',
  measurementTimes: 'Time point',
  rivals: 'Rival explanation',
};

/** How one row of a change reads before and afterwards, field by field; a part as a whole. */
function ofRow(
  comparison: Comparison,
  difference: RowDifference,
  { isPart, vocabulary }: { isPart: boolean; vocabulary: Vocabulary },
): readonly FieldChange[] {
  const { table, before, after, fields } = difference;
  const [here, there] = [comparison.own.document, theirDocument(comparison)];
  if (table === 'placements') return [{ name: 'Place on the map', before: '', after: '', isPlace: true }];
  if (isPart && (before === null || after === null || partNames[table] !== undefined)) {
    const name = saidIn(vocabulary, partNames[table] ?? 'Besides');
    const isPlace = before !== null && after !== null && fields.every((field) => ofPlace.has(field));
    return [
      {
        name,
        before: before === null ? '' : partText(here, { table, row: before }, vocabulary),
        after: after === null ? '' : partText(there, { table, row: after }, vocabulary),
        isPlace,
      },
    ];
  }
  if (before === null || after === null) return [];
  const told = fields.filter((field) => !ofOwner.has(field) && !momentFields.has(field));
  // In plain words a box goes by its plain label, when it has one.
  const isPlain = vocabulary === 'plain' && [before, after].every((row) => fieldOf(row, 'plainLabel'));
  return told.map((field) => ({
    name: saidIn(vocabulary, fieldWords(field)),
    before: valueText(here, { table, row: before, field }, vocabulary),
    after: valueText(there, { table, row: after, field }, vocabulary),
    isPlace: ofPlace.has(field),
    isName: field === (isPlain ? 'plainLabel' : 'label'),
  }));
}

/** What reads differently in a change, in one vocabulary, the thing's own fields first. */
export function fieldChanges(
  comparison: Comparison,
  change: Change,
  vocabulary: Vocabulary,
): readonly FieldChange[] {
  return change.rows.flatMap((row) =>
    ofRow(comparison, row, { isPart: row.table !== change.table || row.id !== change.id, vocabulary }),
  );
}
