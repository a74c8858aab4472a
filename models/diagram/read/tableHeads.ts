import { fieldKey } from '../fieldNames.ts';

/** What a column of a table of links or of boxes is; other columns are facts by their own name. */
export type LinkColumn = 'from' | 'to' | 'id' | 'label' | 'type' | 'direction';
export type BoxColumn = 'id' | 'label' | 'type' | 'x' | 'y';

const fromNames = [
  'from',
  'from label',
  'source',
  'source label',
  'source node',
  'source id',
  'cause',
  'start',
  'start node',
  'origin',
  'from id',
  'from factor',
  'from element',
];
const toNames = [
  'to',
  'to label',
  'target',
  'target label',
  'target node',
  'target id',
  'effect',
  'end',
  'end node',
  'destination',
  'to id',
  'to factor',
  'to element',
];

/** Names by which a column is known: Kumu's, PRSM's, Causal Map's, Gephi's and Cytoscape's among them. */
const linkNames: Readonly<Record<LinkColumn, readonly string[]>> = {
  from: fromNames,
  to: toNames,
  id: ['id', 'link id', 'connection id', 'edge id', 'number'],
  label: ['label', 'link label', 'edge label', 'name', 'interaction', 'shared name'],
  type: [
    'type',
    'connection type',
    'link type',
    'edge type',
    'relationship',
    'relation',
    'style',
    'category',
  ],
  direction: ['direction', 'directed'],
};
const boxNames: Readonly<Record<BoxColumn, readonly string[]>> = {
  id: ['id', 'node id', 'factor id', 'element id', 'key', 'node'],
  label: [
    'label',
    'name',
    'element',
    'factor',
    'variable',
    'title',
    'factor label',
    'node label',
    'box',
    'concept',
  ],
  type: ['type', 'element type', 'category', 'node type', 'style', 'class', 'group', 'kind', 'cluster'],
  x: ['x', 'x position', 'pos x', 'position x'],
  y: ['y', 'y position', 'pos y', 'position y'],
};

/** Columns by what they are; the first name of a list that is there counts. */
function columnsOf<Column extends string>(
  heads: readonly string[],
  names: Readonly<Record<Column, readonly string[]>>,
): ReadonlyMap<Column, number> {
  const keys = heads.map(fieldKey);
  const found = new Map<Column, number>();
  const used = new Set<number>();
  for (const column of Object.keys(names) as Column[]) {
    const index = names[column].map((name) => keys.indexOf(name)).find((at) => at !== -1 && !used.has(at));
    if (index === undefined) continue;
    used.add(index);
    found.set(column, index);
  }
  return found;
}

/** Columns of a table of links; null unless both ends have one. */
export function linkColumns(heads: readonly string[]): ReadonlyMap<LinkColumn, number> | null {
  const columns = columnsOf(heads, linkNames);
  return columns.has('from') && columns.has('to') ? columns : null;
}

/** Columns of a table of boxes; null without names. */
export function boxColumns(heads: readonly string[]): ReadonlyMap<BoxColumn, number> | null {
  const columns = columnsOf(heads, boxNames);
  return columns.has('label') || columns.has('id') ? columns : null;
}

/** Names that only a table of boxes has; lists of anything have names and titles. */
const surelyBoxes = ['label', 'element', 'factor', 'factor label', 'node label'];

/** True for a table that is one of boxes beyond doubt, not any list of names. */
export function isBoxTable(heads: readonly string[]): boolean {
  const columns = boxColumns(heads);
  if (columns === null) return false;
  const keys = heads.map(fieldKey);
  const others = ['description', 'tags', 'note', 'notes', 'stage', 'role'].filter((name) =>
    keys.includes(name),
  );
  return surelyBoxes.some((name) => keys.includes(name)) && (columns.size >= 2 || others.length > 0);
}
