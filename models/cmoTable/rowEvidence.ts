import { newExtractFields, newSourceFields } from '../commands/newRows.ts';
import type { IdOf } from '../document.ts';
import { referrers } from '../referenceIndex.ts';
import { citationOf } from '../references/citation.ts';
import { nameKey, oneLine } from '../theoryText/grammar.ts';
import type { CmoRow } from './cmoRows.ts';
import type { Steps } from './commandSteps.ts';

/** The source a cell names: one that is there by that title or citation, else a new one, not checked by anybody. */
function sourceFor(steps: Steps, named: string): string {
  const key = nameKey(named);
  for (const source of steps.document.sources.values())
    if (nameKey(source.title) === key || nameKey(citationOf(source)) === key) return source.id;
  return steps.run('sources.add', { ...newSourceFields, title: named.slice(0, 500) }, 'sources');
}

/** The sources a cell names: several between semicolons or on lines, or between commas when each ends with its year. */
function sourcesNamed(cell: string): readonly string[] {
  const parted = (pattern: RegExp) =>
    cell
      .split(pattern)
      .map((one) => oneLine(one))
      .filter((one) => one !== '');
  const items = parted(/\n|;(?![^()[\]]*[)\]])/u);
  if (items.length > 1) return items.every((item) => /\p{L}/u.test(item)) ? items : [oneLine(cell)];
  const years = parted(/,(?=\s+\p{Lu})/u);
  const areDated = years.every((one) => /(?:19|20)\d{2}[a-z]?\)?$/u.test(one));
  return years.length > 1 && areDated ? years : items;
}

/** What a row quotes, and from where: quotes on lines, or with empty lines between them, each from its source. */
function quotesOf({ quote, page }: Pick<CmoRow, 'quote' | 'page'>, sourceIds: readonly string[]) {
  const items = (cell: string, pattern: RegExp) =>
    cell
      .split(pattern)
      .map((item) => item.trim())
      .filter((item) => item !== '');
  const parted = items(quote, /\n\s*\n/u);
  const lines = items(quote, /\n/u);
  const quotes = parted.length > 1 ? parted : lines.length === sourceIds.length ? lines : items(quote, /$^/u);
  const pages = items(page, /\n/u);
  return quotes.map((text, index) => {
    const words = (pages.length === quotes.length ? pages[index] : pages.join(', ')) ?? '';
    const locator = words === '–' ? '' : /^\d/.test(words) ? `page ${words}` : words;
    const sourceId = sourceIds[quotes.length === sourceIds.length ? index : 0] ?? '';
    return { text, sourceId, locator };
  });
}

/** What is said of where a row is from that no quote carries: its sources, and its pages. */
export function placesOf({ quote, against, page }: CmoRow, names: readonly string[]): string {
  const pages = quote === '' && against === '' ? oneLine(page) : '';
  return [
    ...(names.length === 0 ? [] : [`Sources: ${names.join('; ')}.`]),
    ...(pages === '' ? [] : [`${/^\d/.test(pages) ? 'Page ' : ''}${pages}.`]),
  ].join(' ');
}

/** Notes with a configuration that is there which other sources say the same, those that it does not name yet. */
export function keepSources(steps: Steps, configurationId: string, names: readonly string[]): void {
  const configuration = steps.document.configurations.get(configurationId as IdOf<'configurations'>);
  if (configuration === undefined) return;
  const { originSourceId, originNote } = configuration;
  const origin = originSourceId === null ? undefined : steps.document.sources.get(originSourceId);
  const isSaid = (name: string) =>
    nameKey(name) === nameKey(origin?.title ?? '') ||
    (origin !== undefined && nameKey(name) === nameKey(citationOf(origin))) ||
    originNote.includes(name);
  const others = names.filter((name) => !isSaid(name));
  if (others.length === 0) return;
  const note = `${originNote} Sources: ${others.join('; ')}.`.trim();
  steps.run('configurations.change', { ids: [configurationId], fields: { originNote: note } });
}

/** The sources of a row, new ones made; without any the table is the source of what it quotes. */
export function sourcesOf(steps: Steps, row: CmoRow, tableName: string) {
  const names =
    row.source !== '' ? sourcesNamed(row.source) : row.quote === '' && row.against === '' ? [] : [tableName];
  return { names: [...new Set(names)], ids: names.map((one) => sourceFor(steps, one)) };
}

/** Ties a row's quotes to its configuration, for and against, those that are not tied to it already. */
export function takeQuotes(
  steps: Steps,
  { row, configurationId, sourceIds }: { row: CmoRow; configurationId: string; sourceIds: readonly string[] },
  theoryId: string,
): void {
  const tied = referrers(
    steps.document,
    { table: 'evidenceLinks', field: 'configurationId' },
    configurationId,
  )
    .flatMap((id) => steps.document.evidenceLinks.get(id as IdOf<'evidenceLinks'>)?.extractId ?? [])
    .flatMap((id) => steps.document.extracts.get(id) ?? []);
  const quotes = [
    ...quotesOf(row, sourceIds).map((quote) => ({ ...quote, stance: 'supports' })),
    ...quotesOf({ quote: row.against, page: '' }, sourceIds).map((quote) => ({
      ...quote,
      stance: 'contradicts',
    })),
  ];
  for (const { text, sourceId, locator, stance } of quotes) {
    if (tied.some((extract) => extract.text === text && extract.sourceId === sourceId)) continue;
    steps.run('evidence.attach', {
      theoryId,
      target: { configurationId },
      stance,
      extract: {
        source: { id: sourceId },
        fields: { ...newExtractFields, text, kind: 'quote_author', locator, origin: 'publication' },
      },
    });
  }
}
