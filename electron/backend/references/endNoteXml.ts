import type {
  FoundField,
  FoundRecord,
  FoundRecords,
  ReferenceWarning,
} from '#models/references/foundRecord.ts';
import { lineCounter } from '#models/references/textLines.ts';
import { SaxesParser } from 'saxes';

/** Deeper than any record of EndNote; what is nested deeper is not looked at. */
const DEEPEST = 30;
/** Parts of a name in the path of an element; runs of style say nothing about what a text is. */
const TRANSPARENT = new Set(['style', 'span', 'i', 'b', 'u', 'sup', 'sub']);

/** After so many errors the rest of a record is not XML. */
const MOST_ERRORS = 200;
class Unreadable extends Error {}

type Element = { readonly name: string; text: string; hasChildren: boolean };

type RecordParts = { readonly fields: readonly FoundField[]; readonly problem: string | null };

/** `authors/author` for an element inside a group, `volume` for one of the record's own. */
function tagOf(path: readonly Element[]): string {
  const names = path.map(({ name }) => name).filter((name) => !TRANSPARENT.has(name));
  return names.slice(1).slice(-2).join('/');
}

/** Reads one record; what is wrong in it costs at most what stands after it. */
function recordParts(xml: string): RecordParts {
  const parser = new SaxesParser({ fragment: true, position: false });
  const path: Element[] = [];
  const fields: FoundField[] = [];
  let problem: string | null = null;
  let errors = 0;
  const finish = () => {
    const element = path.pop();
    if (element === undefined) return;
    const parent = path.at(-1);
    if (TRANSPARENT.has(element.name) && parent !== undefined) {
      parent.text += element.text;
      return;
    }
    if (element.hasChildren && !/\S/.test(element.text)) return;
    const tag = tagOf([...path, element]);
    if (tag !== '' && /\S/.test(element.text))
      fields.push({ tag, line: 0, lines: element.text.split(/\r\n?|\n/) });
  };
  parser.on('error', (error) => {
    problem ??= error.message.slice(0, 120);
    errors += 1;
    if (errors > MOST_ERRORS) throw new Unreadable();
  });
  parser.on('opentag', ({ name, attributes }) => {
    const parent = path.at(-1);
    if (parent !== undefined && !TRANSPARENT.has(name)) parent.hasChildren = true;
    if (path.length < DEEPEST) path.push({ name, text: '', hasChildren: false });
    const type: unknown = attributes['name'];
    if (name === 'ref-type' && typeof type === 'string') {
      fields.push({ tag: 'ref-type', line: 0, lines: [type] });
      path.pop();
      path.push({ name: 'ref-number', text: '', hasChildren: true });
    }
  });
  const addText = (text: string) => {
    const element = path.at(-1);
    if (element !== undefined) element.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', finish);
  try {
    parser.write(xml).close();
  } catch (error) {
    if (!(error instanceof Unreadable)) problem ??= 'its end cannot be understood';
  }
  while (path.length > 0) finish();
  return { fields: fields.filter(({ tag }) => tag !== 'ref-number'), problem };
}

/** Where records begin and end: a record without end ends where the next begins. */
function* recordSpans(xml: string) {
  const opening = /<record(?=[\s>])/g;
  for (let found = opening.exec(xml); found !== null;) {
    const from = found.index;
    const next = opening.exec(xml);
    const limit = next?.index ?? xml.length;
    const end = xml.slice(from, limit).lastIndexOf('</record>');
    yield { from, to: end === -1 ? limit : from + end + '</record>'.length, isEnded: end !== -1 };
    found = next;
  }
}

/** True when a text declares a document type, which no export of EndNote does and which attacks are made of. */
export function declaresType(xml: string): boolean {
  return /<!DOCTYPE/i.test(xml);
}

/**
 * The records of EndNote XML, each read by itself, so that none costs another. Entities that are not XML's own are
 * never expanded; the caller refuses a document type. Never throws.
 */
export function readEndNoteXml(xml: string): FoundRecords {
  const records: FoundRecord[] = [];
  const warnings: ReferenceWarning[] = [];
  const lineAt = lineCounter(xml);
  let skipped = 0;
  let count = 0;
  for (const { from, to, isEnded } of recordSpans(xml)) {
    count += 1;
    const line = lineAt(from);
    const parts = recordParts(xml.slice(from, to));
    if (parts.fields.length === 0) {
      skipped += 1;
      warnings.push({
        line,
        record: count,
        message: 'Nothing could be read from this record. It was left out.',
      });
      continue;
    }
    const problems = isEnded ? [] : ['Its end is missing; what is there was read.'];
    if (parts.problem !== null && isEnded)
      problems.push(`It is not sound XML (${parts.problem}); what could be read was kept.`);
    const fields = parts.fields.map((field) => ({ ...field, line }));
    records.push({ record: count, line, fields, problems });
  }
  return { records, warnings, skipped };
}
