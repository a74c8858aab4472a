import {
  type AnyRow,
  type Document,
  type TableName,
  fieldOf,
  isTableName,
  rowsOf,
  tableOf,
} from '../document.ts';
import { roleName } from '../configurations/roles.ts';
import { roleWord } from '../figure/roleWords.ts';
import { type Vocabulary, tidy } from '../sentences/words.ts';
import { saidIn } from '../terms/saidIn.ts';
import { valueWords } from '../terms/valueWords.ts';
import { thingNames } from './thingNames.ts';

/** When something was decided or written down, milliseconds since 1970: told only by what was decided. */
export const momentFields: ReadonlySet<string> = new Set([
  'decidedAt',
  'writtenAt',
  'dismissedAt',
  'appraisedAt',
]);

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** The words of an enumerated value where it has some of its own; else the value itself, with spaces. */
function enumerated(
  table: TableName,
  { field, value }: { field: string; value: string },
  vocabulary: Vocabulary,
): string {
  const { kinds, signs, statuses, stances } = valueWords[vocabulary];
  const known: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    kind: table === 'arrows' ? kinds : {},
    sign: signs,
    status: statuses,
    stance: stances,
  };
  const word = known[field]?.[value];
  if (word !== undefined) return lowerFirst(word);
  if (field === 'usualRole') return lowerFirst(roleWord(value as 'context', vocabulary));
  if (field === 'role' && table === 'configurationRoles')
    return lowerFirst(roleName(value as 'context', vocabulary, { scheme: 'CMO' }));
  return saidIn(vocabulary, value.replaceAll('_', ' '));
}

/** A field's value in words, of a row of a document; empty when nothing is said there. Typed words are in quotation marks. */
export function valueText(
  document: Document,
  { table, row, field }: { readonly table: TableName; readonly row: AnyRow; readonly field: string },
  vocabulary: Vocabulary,
): string {
  const value = fieldOf(row, field);
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return String(Math.round(value * 100) / 100);
  if (typeof value !== 'string') return '';
  const reference = tableOf(table).references[field]?.table;
  if (reference !== undefined && isTableName(reference)) {
    const target = rowsOf(document, reference).get(value);
    if (target === undefined) return 'something that is gone';
    const { label, title, name } = target as { label?: string; title?: string; name?: string };
    const own = reference === 'arrows' ? undefined : (label ?? title ?? name);
    return own === undefined || reference === 'elements' || reference === 'stages'
      ? thingNames(document, vocabulary)(reference, target)
      : `“${tidy(own)}”`;
  }
  const schema: unknown = tableOf(table).schema.shape[field];
  return isTyped(schema) ? `“${tidy(value)}”` : enumerated(table, { field, value }, vocabulary);
}

/** True for a field in which people write what they like: it is quoted, and stays as it is in either vocabulary. */
function isTyped(schema: unknown): boolean {
  const described = schema as {
    readonly type?: string;
    readonly options?: unknown;
    readonly unwrap?: () => unknown;
  };
  if (described.options !== undefined) return false;
  return described.unwrap === undefined ? described.type === 'string' : isTyped(described.unwrap());
}
