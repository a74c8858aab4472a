import type { Source } from '../../entities/source.ts';
import { type FormattedName, pointedName, readNames } from '../formatNames.ts';
import { linesOf, onOneLine, pageRange } from './writtenSources.ts';

const types = {
  article: 'JOUR',
  book: 'BOOK',
  chapter: 'CHAP',
  conference: 'CPAPER',
  report: 'RPRT',
  thesis: 'THES',
  slides: 'SLIDE',
  web: 'ELEC',
  dataset: 'DATA',
  interview: 'PCOMM',
  panel_session: 'GEN',
  other: 'GEN',
} as const satisfies Record<Source['kind'], string>;

/** A line that would be read as a tag. */
const TAG = /^(?:[A-Z][A-Z0-9] {0,4}[-–—]|ER *$)/iu;

/** Tags that are written from our own fields. */
const written = new Set(
  'TY ER TI AU ED PY T2 VL IS SP EP PB CY SN DO AN DB UR AB KW LA N1 T1 A1 JF JO JA'.split(' '),
);

/** "Husk, K. J.", or the name of a body, with the comma at its end by which reference managers know one. */
export function taggedName(name: FormattedName): string {
  return name.initials === '' ? `${name.family},` : pointedName(name);
}

/** Fields of another RIS file that have no place of their own here, written back as they were. */
function otherTags({ otherFields, importedFrom }: Source): readonly (readonly [string, string])[] {
  if (!importedFrom.endsWith('(ris)')) return [];
  return linesOf(otherFields).flatMap((line) => {
    const found = /^([A-Z][A-Z0-9]) (.+)$/u.exec(line);
    return found === null || written.has(found[1] ?? '') ? [] : [[found[1] ?? '', found[2] ?? ''] as const];
  });
}

/** One paragraph a line; a line that looks like a tag goes on the one before. */
function paragraphs(text: string): readonly string[] {
  const lines: string[] = [];
  for (const line of linesOf(text)) {
    if (lines.length > 0 && TAG.test(line)) lines.push(`${lines.pop() ?? ''} ${line}`);
    else lines.push(line);
  }
  return lines;
}

function fieldsOf(source: Source): readonly (readonly [tag: string, value: string])[] {
  const [first, last] = pageRange(source.pages);
  const names = (tag: string, text: string) =>
    readNames(text).names.map((name) => [tag, taggedName(name)] as const);
  const [head = '', ...rest] = paragraphs(source.abstract);
  return [
    ['TY', types[source.kind]],
    ['TI', source.title],
    ...names('AU', source.authors),
    ...names('ED', source.editors),
    ['PY', source.year === null ? '' : String(source.year)],
    ['T2', source.container],
    ['VL', source.volume],
    ['IS', source.issue],
    ['SP', first],
    ['EP', last],
    ['PB', source.publisher],
    ['CY', source.place],
    ['SN', source.isbn],
    ['DO', source.doi],
    ['AN', source.pmid],
    ['DB', source.pmid === '' ? '' : 'PubMed'],
    ['UR', source.url],
    ['AB', head],
    ...rest.map((line) => ['', line] as const),
    ...linesOf(source.keywords).map((word) => ['KW', word] as const),
    ['LA', source.language],
    ...linesOf(source.note).map((line) => ['N1', line] as const),
    ...otherTags(source),
  ];
}

/** Sources as a RIS file, which every reference manager reads: two letters, two blanks, a dash, a line each. */
export function risText(sources: readonly Source[]): string {
  const records = sources.map((source) => {
    const lines = fieldsOf(source)
      .map(([tag, value]) => [tag, onOneLine(value)] as const)
      .filter(([, value]) => value !== '')
      .map(([tag, value]) => (tag === '' ? value : `${tag}  - ${value}`));
    return [...lines, 'ER  - ', ''].join('\r\n');
  });
  return records.join('\r\n');
}
