import type { DiagramField } from '../fieldNames.ts';
import { type FoundDiagram, type FoundLink, type FoundNode, emptyDiagram } from '../foundDiagram.ts';
import { heldLine } from '../plainText.ts';
import { pointOf } from './jsonValues.ts';
import { boxColumns, isBoxTable, linkColumns } from './tableHeads.ts';

/** A sheet of a workbook, or the one of a text with separated values. */
export type Sheet = { readonly name: string; readonly cells: readonly (readonly string[])[] };

type Row = readonly string[];
type Table = {
  readonly heads: Row;
  readonly rows: readonly { readonly cells: Row; readonly line: number }[];
};

/** The first row with two words in it is the heading. */
export function tableOf({ cells }: Sheet): Table {
  const start = cells.findIndex((row) => row.filter((cell) => cell.trim() !== '').length >= 2);
  const heads = cells[start === -1 ? 0 : start] ?? [];
  const rows = cells
    .map((row, index) => ({ cells: row, line: index + 1 }))
    .slice((start === -1 ? 0 : start) + 1)
    .filter((row) => row.cells.some((cell) => cell.trim() !== ''));
  return { heads, rows };
}

/** A cell without the mark that keeps it from being a formula. */
export const cellText = (cell: string | undefined) => (cell ?? '').replace(/^'(?=[=+\-@\t])/u, '').trim();

function othersOf(heads: Row, cells: Row, used: ReadonlySet<number>): readonly DiagramField[] {
  return heads.flatMap((head, index) => {
    const value = cellText(cells[index]);
    return used.has(index) || value === '' ? [] : [{ name: head.trim() || `column ${index + 1}`, value }];
  });
}

function boxesOf({ heads, rows }: Table): readonly FoundNode[] {
  const columns = boxColumns(heads) ?? new Map<never, number>();
  const used = new Set(columns.values());
  const cell = (cells: Row, column: 'id' | 'label' | 'type' | 'x' | 'y') => {
    const index = columns.get(column as never);
    return index === undefined ? '' : cellText(cells[index]);
  };
  return rows.map(({ cells, line }, index) => {
    const label = cell(cells, 'label') || cell(cells, 'id');
    const type = cell(cells, 'type');
    return {
      at: { record: index + 1, line },
      id: cell(cells, 'id') || label,
      label,
      // PRSM numbers its styles.
      type: /^\d{1,2}$/u.test(type) ? `Style ${type}` : type,
      group: null,
      middle: pointOf(cell(cells, 'x'), cell(cells, 'y')),
      fields: othersOf(heads, cells, used),
    };
  });
}

function directionIn(text: string): FoundLink['direction'] | null {
  const word = text.toLowerCase();
  if (['mutual', 'both', 'bidirectional', 'two-way', '<->'].includes(word)) return 'both';
  if (['undirected', 'none', 'no', 'false', '--'].includes(word)) return 'none';
  return ['directed', 'yes', 'true', 'forward', '->'].includes(word) ? 'forward' : null;
}

/** Several targets in one cell are parted by bars, unless a box is called so. */
function targetsIn(cell: string, isBox: (name: string) => boolean): readonly string[] {
  if (!cell.includes('|') || isBox(cell)) return [cell];
  return cell
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function linksOf({ heads, rows }: Table, isBox: (name: string) => boolean): readonly FoundLink[] {
  const columns = linkColumns(heads) ?? new Map<never, number>();
  const cell = (cells: Row, column: 'from' | 'to' | 'id' | 'label' | 'type' | 'direction') => {
    const index = columns.get(column as never);
    return index === undefined ? '' : cellText(cells[index]);
  };
  const links: FoundLink[] = [];
  for (const { cells, line } of rows) {
    const said = [cell(cells, 'direction'), cell(cells, 'type')];
    const direction = said.map(directionIn).find((one) => one !== null) ?? 'forward';
    const used = new Set(columns.values());
    // A word that says no direction is a fact of its own: “Direction: positive”.
    const other =
      directionIn(said[0] ?? '') === null && said[0] !== ''
        ? [{ name: 'direction', value: said[0] ?? '' }]
        : [];
    const type = directionIn(said[1] ?? '') === null ? (said[1] ?? '') : '';
    for (const to of targetsIn(cell(cells, 'to'), isBox))
      links.push({
        at: { record: links.length + 1, line },
        id: cell(cells, 'id'),
        from: cell(cells, 'from'),
        to,
        direction,
        label: cell(cells, 'label'),
        type: /^\d{1,2}$/u.test(type) ? `Style ${type}` : type,
        fields: [...other, ...othersOf(heads, cells, used)],
        quotes: [],
      });
  }
  return links;
}

/** Ends by id, else by name; what is nowhere described is a box of that name. */
export function joinByName(
  nodes: readonly FoundNode[],
  links: readonly FoundLink[],
): Pick<FoundDiagram, 'nodes' | 'links'> {
  const ids = new Set(nodes.map(({ id }) => id));
  const key = (name: string) => heldLine(name).toLowerCase();
  const byName = new Map<string, string>();
  for (const { id, label } of nodes) if (!byName.has(key(label))) byName.set(key(label), id);
  const made: FoundNode[] = [];
  const idOf = (end: string): string => {
    if (end === '' || ids.has(end)) return end;
    const known = byName.get(key(end));
    if (known !== undefined) return known;
    byName.set(key(end), end);
    ids.add(end);
    const record = nodes.length + made.length + 1;
    made.push({ at: { record }, id: end, label: end, type: '', group: null, middle: null, fields: [] });
    return end;
  };
  const joined = links.map((link) => ({ ...link, from: idOf(link.from), to: idOf(link.to) }));
  return { nodes: [...nodes, ...made], links: joined };
}

/** Sheets that have boxes or links, by their headings, in whatever order; those called “… (ignore)” are passed over. */
export function boxesAndLinks(sheets: readonly Sheet[]): {
  readonly boxes: readonly Table[];
  readonly links: readonly Table[];
} {
  const tables = sheets.filter(({ name }) => !/\(ignore\)\s*$/iu.test(name)).map(tableOf);
  const links = tables.filter(({ heads }) => linkColumns(heads) !== null);
  const rest = tables.filter(({ heads }) => linkColumns(heads) === null);
  // Beside links a list of names is enough.
  const boxes = rest.filter(({ heads }) =>
    links.length > 0 ? boxColumns(heads) !== null : isBoxTable(heads),
  );
  return { boxes, links };
}

/** Reads tables of boxes and of links, with the headings of Kumu, PRSM, Gephi and others. */
export function readTables(sheets: readonly Sheet[], format: 'xlsx' | 'csv'): FoundDiagram {
  const { boxes, links } = boxesAndLinks(sheets);
  const nodes = boxes
    .flatMap(boxesOf)
    .map((node, index) => ({ ...node, at: { ...node.at, record: index + 1 } }));
  const names = new Set(nodes.map(({ label }) => label));
  const isBox = (name: string) => names.has(name);
  const found = links
    .flatMap((table) => linksOf(table, isBox))
    .map((link, index) => ({ ...link, at: { ...link.at, record: index + 1 } }));
  return { ...emptyDiagram(format), ...joinByName(nodes, found) };
}
