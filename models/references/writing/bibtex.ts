import type { Source } from '../../entities/source.ts';
import { type FormattedName, pointedName, readNames } from '../formatNames.ts';
import { citationKeys } from './citationKeys.ts';
import { linesOf, onOneLine, pageRange } from './writtenSources.ts';

const types = {
  article: 'article',
  book: 'book',
  chapter: 'incollection',
  conference: 'inproceedings',
  report: 'techreport',
  thesis: 'phdthesis',
  slides: 'misc',
  web: 'online',
  dataset: 'dataset',
  interview: 'misc',
  panel_session: 'misc',
  other: 'misc',
} as const satisfies Record<Source['kind'], string>;

const tex: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
};

/** A text as TeX sets it to the letter: nothing in it is a command, a dash of dashes or a quotation mark of commas. */
export function texEscaped(text: string): string {
  return text
    .replace(/[\\{}~^&%$#_<>|]/gu, (mark) => tex[mark] ?? mark)
    .replace(/-(?=-)/gu, '-{}')
    .replace(/(?<=`)`|(?<=')'/gu, '{}$&');
}

/** An address or identifier, which is not set as TeX: only what would end the field is written otherwise. */
function verbatim(text: string): string {
  return onOneLine(text).replace(/[{}]/gu, '\\$&');
}

/** "Husk, K. J.", "Husk, Jr, K. J."; a body stands in braces of its own, so that it is no first and last name. */
function nameOf(name: FormattedName): string {
  if (name.initials === '') return `{${texEscaped(name.family)}}`;
  const given = pointedName({ ...name, suffix: '' }).slice(name.family.length + 2);
  // A family name with a word such as "and" must not part the list.
  const family = /\band\b/iu.test(name.family) ? `{${texEscaped(name.family)}}` : texEscaped(name.family);
  return [family, name.suffix, given].filter((part) => part !== '').join(', ');
}

const own = new Set(
  'title author editor year journal booktitle volume number pages publisher institution school address isbn doi pmid url abstract keywords language note key @type'.split(
    ' ',
  ),
);

function otherFields({ otherFields: others, importedFrom }: Source): readonly (readonly [string, string])[] {
  if (!importedFrom.endsWith('(bibtex)')) return [];
  const seen = new Set<string>();
  return linesOf(others).flatMap((line) => {
    const found = /^([a-z][a-z0-9_-]{0,40}) (.+)$/u.exec(line);
    const name = found?.[1] ?? '';
    if (found === null || own.has(name) || seen.has(name)) return [];
    seen.add(name);
    return [[name, texEscaped(found[2] ?? '')] as const];
  });
}

function fieldsOf(source: Source): readonly (readonly [name: string, value: string])[] {
  const { kind } = source;
  const [first, last] = pageRange(source.pages);
  const { names: authors, hasMore } = readNames(source.authors);
  const editors = readNames(source.editors).names.map(nameOf);
  const words = linesOf(source.keywords);
  const publisher = kind === 'report' ? 'institution' : kind === 'thesis' ? 'school' : 'publisher';
  const line = (text: string) => texEscaped(onOneLine(text));
  // A semicolon shows that commas belong to the words.
  const keywords = words.length === 1 && words[0]?.includes(',') === true ? `${words[0]};` : words.join('; ');
  return [
    ['author', [...authors.map(nameOf), ...(hasMore ? ['others'] : [])].join(' and ')],
    // Braces of its own keep the capitals as they are.
    ['title', `{${line(source.title)}}`],
    [kind === 'article' ? 'journal' : 'booktitle', line(source.container)],
    ['editor', editors.join(' and ')],
    ['year', source.year === null ? '' : String(source.year)],
    ['volume', line(source.volume)],
    ['number', line(source.issue)],
    ['pages', last === '' ? line(first) : `${texEscaped(first)}--${texEscaped(last)}`],
    [publisher, line(source.publisher)],
    ['address', line(source.place)],
    ['isbn', verbatim(source.isbn)],
    ['doi', verbatim(source.doi)],
    ['pmid', verbatim(source.pmid)],
    ['url', verbatim(source.url)],
    ['language', line(source.language)],
    ['keywords', texEscaped(keywords)],
    ['abstract', line(source.abstract)],
    ['note', line(source.note)],
    ...otherFields(source),
  ];
}

/** Sources as BibTeX in UTF-8; what only BibLaTeX knows (`@online`, `@dataset`, `doi`) older styles pass over. */
export function bibtexText(sources: readonly Source[]): string {
  const keys = citationKeys(sources);
  const entries = sources.map((source) => {
    const fields = fieldsOf(source).filter(([, value]) => value !== '');
    const lines = fields.map(([name, value]) => `  ${name} = {${value}},`);
    return `@${types[source.kind]}{${keys.get(source.id) ?? source.id},\n${lines.join('\n')}\n}\n`;
  });
  return entries.join('\n');
}
