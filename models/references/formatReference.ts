import type { Source } from '../entities/source.ts';
import { type FormattedName, naturalName, plainName, pointedName, readNames } from './formatNames.ts';
import { withoutTrailing } from './trailingMarks.ts';

/** The ways to set a reference; each follows the habits of its style, without italics. */
export const referenceStyles = ['vancouver', 'apa', 'harvard'] as const;
export type ReferenceStyle = (typeof referenceStyles)[number];

/** What a source is, where its kind is not plain from the reference itself. */
const kindNotes: Partial<Record<Source['kind'], string>> = {
  thesis: 'thesis',
  dataset: 'dataset',
  slides: 'slides',
  web: 'internet',
  interview: 'interview',
  panel_session: 'panel session',
};

const one = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** A sentence of a reference: closed by one mark, and left out when there is nothing to say. */
function sentence(text: string): string {
  const said = withoutTrailing(one(text), ' ,;:');
  if (said === '') return '';
  return /[.?!…]["'’”]?$/u.test(said) ? said : `${said}.`;
}

function joined(parts: readonly string[], separator: string): string {
  return parts
    .map((part) => withoutTrailing(one(part), ' ,;:'))
    .filter((part) => part !== '')
    .join(separator);
}

function bracketed(text: string, [open, close]: readonly [string, string] = ['(', ')']): string {
  return text === '' ? '' : `${open}${text}${close}`;
}

/** "https://doi.org/10.…", however the field gives it; else the address; else nothing. */
export function linkOf({ doi, url }: Pick<Source, 'doi' | 'url'>): string {
  const bare = one(doi)
    .replace(/^(?:https?:\/\/)?(?:dx\.)?doi\.org\//iu, '')
    .replace(/^doi\s*:?\s*/iu, '');
  const name = withoutTrailing(bare, ' .,;');
  return name === '' ? one(url) : `https://doi.org/${name.replace(/\s/gu, '')}`;
}

/** "309–324"; stray marks and "p." are left out. */
function pagesOf(pages: string): string {
  return one(pages)
    .replace(/^pp?\.?\s*(?=\d)/iu, '')
    .replace(/ ?[-–—]+ ?/gu, '–')
    .replace(/^–|–$/gu, '');
}

const isPartOf = ({ kind }: Source): boolean => kind === 'chapter' || kind === 'conference';

function lastJoined(names: readonly string[], word: string): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')}${word}${last}`;
}

function vancouverNames(text: string): string {
  const { names, hasMore } = readNames(text);
  const shown = names.length > 6 ? names.slice(0, 6) : names;
  return [...shown.map(plainName), ...(hasMore || names.length > 6 ? ['et al'] : [])].join(', ');
}

function vancouver(source: Source): string {
  const { title, year, container, volume, issue, publisher, place } = source;
  const pages = pagesOf(source.pages);
  const note = bracketed(kindNotes[source.kind] ?? '', ['[', ']']);
  const head = [
    sentence(vancouverNames(source.authors)),
    sentence([one(title).replace(/\.$/u, ''), note].filter(Boolean).join(' ')),
  ];
  const date = year === null ? '' : String(year);
  const imprint = joined([joined([place, publisher], ': '), date], '; ');
  const link = linkOf(source);
  if (isPartOf(source)) {
    const editors = vancouverNames(source.editors);
    const within = joined(
      [
        editors === ''
          ? ''
          : `${editors}, ${readNames(source.editors).names.length === 1 ? 'editor' : 'editors'}`,
        container,
      ],
      '. ',
    );
    const printed = pages === '' ? '' : `p. ${pages}`;
    return [
      ...head,
      sentence(within === '' ? '' : `In: ${within}`),
      sentence(imprint),
      sentence(printed),
      link,
    ]
      .filter((part) => part !== '')
      .join(' ');
  }
  const numbers = `${one(volume)}${bracketed(one(issue))}`;
  const where = joined([numbers, pages], ':');
  const run = source.kind === 'article' ? joined([date, where], ';') : '';
  const rest =
    source.kind === 'article'
      ? [sentence(container), sentence(run)]
      : [sentence(container), sentence(imprint), sentence(where)];
  return [...head, ...rest, link].filter((part) => part !== '').join(' ');
}

function apaNames(names: readonly FormattedName[], hasMore: boolean): string {
  const all = names.map(pointedName);
  if (hasMore) return `${all.join(', ')}, et al.`;
  if (all.length > 20) return `${all.slice(0, 19).join(', ')}, … ${all.at(-1) ?? ''}`;
  return lastJoined(all, ', & ');
}

function apa(source: Source): string {
  const { names, hasMore } = readNames(source.authors);
  const who = apaNames(names, hasMore);
  const title = one(source.title).replace(/\.$/u, '');
  const date = source.year === null ? '(n.d.)' : `(${source.year})`;
  const note = bracketed(kindNotes[source.kind] ?? '', ['[', ']']);
  const titled = [title, note].filter((part) => part !== '').join(' ');
  // Without an author the title comes first, and the year after it.
  const head =
    who === ''
      ? [sentence(`${sentence(titled)} ${date}`)]
      : [sentence(`${sentence(who)} ${date}`), sentence(titled)];
  const pages = pagesOf(source.pages);
  const numbers = `${one(source.volume)}${bracketed(one(source.issue))}`;
  let rest: readonly string[];
  if (isPartOf(source)) {
    const editors = readNames(source.editors).names;
    const edited =
      editors.length === 0
        ? ''
        : `${lastJoined(editors.map(naturalName), ' & ')} (${editors.length === 1 ? 'Ed.' : 'Eds.'})`;
    const within = [joined([edited, source.container], ', '), bracketed(pages === '' ? '' : `pp. ${pages}`)]
      .filter(Boolean)
      .join(' ');
    rest = [sentence(within === '' ? '' : `In ${within}`), sentence(source.publisher)];
  } else
    rest = [
      sentence(joined([source.container, numbers, pages], ', ')),
      source.kind === 'article' ? '' : sentence(source.publisher),
    ];
  return [...head, ...rest, linkOf(source)].filter((part) => part !== '').join(' ');
}

function harvard(source: Source): string {
  const { names, hasMore } = readNames(source.authors);
  const shown = names.map(pointedName);
  const many = hasMore || names.length > 3;
  const who = many ? `${shown[0] ?? ''} et al.` : lastJoined(shown, ' and ');
  const date = source.year === null ? '(no date)' : `(${source.year})`;
  const title = one(source.title).replace(/\.$/u, '');
  const isWhole = source.container.trim() === '' && !isPartOf(source);
  const note = bracketed(kindNotes[source.kind] ?? '', ['[', ']']);
  const titled = [isWhole ? title : `‘${title}’`, note].filter((part) => part !== '').join(' ');
  const pages = pagesOf(source.pages);
  const editors = readNames(source.editors).names;
  const edited =
    editors.length === 0
      ? ''
      : `${lastJoined(editors.map(pointedName), ' and ')} (${editors.length === 1 ? 'ed.' : 'eds'})`;
  const numbers = `${one(source.volume)}${bracketed(one(source.issue))}`;
  const container = isPartOf(source) ? joined([edited, source.container], ' ') : source.container;
  const within = isPartOf(source) && container !== '' ? `in ${container}` : container;
  const head = [who === '' ? `${titled} ${date}` : `${who} ${date}`, who === '' ? '' : titled]
    .filter((part) => part !== '')
    .join(' ');
  const imprint = source.kind === 'article' ? '' : joined([source.place, source.publisher], ': ');
  const printed = pages === '' ? '' : `pp. ${pages}`;
  const run = isWhole
    ? [sentence(head), sentence(joined([imprint, numbers, printed], ', '))]
    : [sentence(joined([head, within, numbers, printed], ', ')), sentence(imprint)];
  const link = linkOf(source);
  return [...run, link === '' ? '' : `Available at: ${link}`].filter((part) => part !== '').join(' ');
}

const formatters = { vancouver, apa, harvard } as const satisfies Record<
  ReferenceStyle,
  (source: Source) => string
>;

/** A source as a reference of one line; what is not known is left out with its punctuation. */
export function formatReference(source: Source, style: ReferenceStyle): string {
  return formatters[style](source);
}
