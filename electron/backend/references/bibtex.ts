import type {
  FoundField,
  FoundRecord,
  FoundRecords,
  ReferenceWarning,
} from '#models/references/foundRecord.ts';
import type { Piecewise } from '#models/piecewise.ts';
import { lineCounter } from '#models/references/textLines.ts';

import { type BibtexEntry, bibtexEntries } from './bibtexEntries.ts';
import { forgetTex, nameTexts, texText, verbatimText } from './texText.ts';

const NAMES = new Set(['author', 'editor', 'editors']);
const VERBATIM = new Set([
  'doi',
  'url',
  'eprint',
  'file',
  'pmid',
  'isbn',
  'issn',
  'howpublished',
  'urldate',
  'crossref',
]);

/** Words as other formats write them, one a line: BibTeX separates them by semicolons or commas. */
function keywordText(tex: string): string {
  const text = texText(tex);
  return text.includes(';') ? text : text.split(',').join(';');
}

function fieldsOf(entry: BibtexEntry, lineAt: (position: number) => number): FoundField[] {
  const line = lineAt(entry.at);
  const fields: FoundField[] = [
    { tag: '@type', line, lines: [entry.type] },
    { tag: 'key', line, lines: entry.key === '' ? [] : [entry.key] },
  ];
  entry.fields.forEach(({ name: written, value, at }, index) => {
    // The comma after the key is missing: the key stands before the first name.
    const name = index === 0 && entry.key === '' ? (written.split(/\s+/).at(-1) ?? written) : written;
    if (name !== written) fields.push({ tag: 'key', line, lines: [written.slice(0, -name.length)] });
    const tag = name.toLowerCase().replace(/\s+/g, ' ').slice(0, 80);
    const place = lineAt(at);
    if (NAMES.has(tag)) {
      fields.push({ tag, line: place, lines: nameTexts(value) });
      if (/\sand\s+others\s*$/i.test(value.slice(-200)))
        fields.push({ tag: `${tag} list`, line: place, lines: ['and others'] });
    } else if (VERBATIM.has(tag)) fields.push({ tag, line: place, lines: [verbatimText(value)] });
    else if (/keyword/.test(tag))
      fields.push({ tag: tag.replace(' ', '_'), line: place, lines: [keywordText(value)] });
    else fields.push({ tag, line: place, lines: texText(value).split(/\r\n?|\n/) });
  });
  return fields;
}

/**
 * The records of a BibTeX or BibLaTeX file: titles in the case they are written in, TeX as characters, every field
 * kept whatever its name. An entry without a single field is left out with a warning. Never throws. It pauses after
 * each entry, counted in characters read.
 */
export function* readingBibtex(text: string): Piecewise<FoundRecords> {
  const records: FoundRecord[] = [];
  const warnings: ReferenceWarning[] = [];
  const lineAt = lineCounter(text);
  let skipped = 0;
  let count = 0;
  for (const entry of bibtexEntries(text)) {
    count += 1;
    const fields = fieldsOf(entry, lineAt);
    yield { done: entry.fields[0]?.at ?? 0, total: text.length };
    const line = fields[0]?.line ?? 1;
    if (entry.fields.length === 0) {
      skipped += 1;
      const message = `Nothing could be read from this entry (@${entry.type}). It was left out.`;
      warnings.push({ line, record: count, message });
      continue;
    }
    records.push({ record: count, line, fields, problems: entry.problems });
  }
  forgetTex();
  return { records, warnings, skipped };
}
