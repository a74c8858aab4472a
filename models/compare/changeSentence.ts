import { atStart } from '../checks/naming.ts';
import { type AnyRow, type Document, rowsOf } from '../document.ts';
import { arrowSentence } from '../sentences/arrowSentence.ts';
import { configurationSentence } from '../sentences/configurationSentence.ts';
import type { Vocabulary } from '../sentences/words.ts';
import { saidIn } from '../terms/saidIn.ts';
import type { Change } from './changes.ts';
import type { Comparison } from './comparison.ts';
import { type FieldChange, fieldChanges } from './fieldChanges.ts';
import { theirDocument } from './theirDocument.ts';
import { thingNames } from './thingNames.ts';
import { valueText } from './valueText.ts';

/** The row a change is about, and the document it is read in: as it was, for what only the second theory has as it will be. */
export function subjectOf(
  comparison: Comparison,
  { table, id }: Pick<Change, 'table' | 'id'>,
): { readonly row: AnyRow; readonly document: Document } | null {
  const { document } = comparison.own;
  const before = rowsOf(document, table).get(id);
  if (before !== undefined) return { row: before, document };
  const theirs = theirDocument(comparison);
  const after = rowsOf(theirs, table).get(id);
  return after === undefined ? null : { row: after, document: theirs };
}

/** What a change is about, as one names it: “the box “Attends””. */
export function subjectName(
  comparison: Comparison,
  change: Pick<Change, 'table' | 'id'>,
  vocabulary: Vocabulary,
): string {
  const subject = subjectOf(comparison, change);
  if (subject === null) return 'something that is gone';
  return saidIn(vocabulary, thingNames(subject.document, vocabulary)(change.table, subject.row));
}

/** What a thing says that is on one side only: an arrow its claim, a configuration its sentence, a box its role and stage. */
function wholeText(
  document: Document,
  { table, row }: { table: Change['table']; row: AnyRow },
  vocabulary: Vocabulary,
): string {
  if (table === 'arrows') return arrowSentence(document, row.id, vocabulary);
  if (table === 'configurations') return configurationSentence(document, row.id, vocabulary);
  if (table !== 'elements') return '';
  const text = (field: string) => valueText(document, { table, row, field }, vocabulary);
  const [role, stage] = [text('usualRole'), text('stageId')];
  return [role, stage === '' ? '' : `in ${stage}`].filter((part) => part !== '').join(', ');
}

function told({ name, before, after, isPlace, isName = false }: FieldChange): string {
  if (isPlace)
    return name === 'Place on the map' ? 'it stands elsewhere on the map' : 'it comes elsewhere in the order';
  if (isName && after !== '') return `now called ${after} instead of ${before}`;
  // IF, THEN and BECAUSE stay what they are.
  const what = /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
  if (before === '') return `${what}: now ${after}`;
  if (after === '') return `${what}: no longer ${before}`;
  return `${what}: now ${after} instead of ${before}`;
}

/**
 * What a change says in one sentence: what is new, gone, different or elsewhere in the second theory. Names and typed
 * words are in quotation marks and stay as people wrote them.
 */
export function changeSentence(comparison: Comparison, change: Change, vocabulary: Vocabulary): string {
  const subject = subjectOf(comparison, change);
  if (subject === null) return '';
  const { table, kind } = change;
  const name = thingNames(subject.document, vocabulary)(table, subject.row);
  if (kind === 'added' || kind === 'removed') {
    const whole = wholeText(subject.document, { table, row: subject.row }, vocabulary);
    const verb = kind === 'added' ? 'New' : 'Gone';
    const tail = whole === '' ? '' : table === 'elements' ? ` (${whole})` : `: ${whole}`;
    const sentence = saidIn(vocabulary, `${verb}: ${name}`) + tail;
    return /[.!?…]$/u.test(sentence) ? sentence : `${sentence}.`;
  }
  const fields = fieldChanges(comparison, change, vocabulary);
  const said = kind === 'moved' ? fields : fields.filter(({ isPlace }) => !isPlace);
  const parts = [...new Set((said.length === 0 ? fields : said).map(told))];
  return `${atStart(saidIn(vocabulary, name))}: ${parts.join('; ')}.`;
}

/** The sentence of a change where its kind is said already: “Gone: the box …” becomes “The box …”. */
export function withoutKind(sentence: string): string {
  return atStart(sentence.replace(/^(?:New|Gone): /u, ''));
}
