import { newElementFields } from '#models/commands/newRows.ts';
import { deletionClosure } from '#models/deletion.ts';
import {
  type AnyRow,
  type Document,
  type IdOf,
  type TableName,
  fieldOf,
  rowsOf,
  tableNames,
  tableOf,
} from '#models/document.ts';

import { type Random, oneOf, seededRandom, wholeNumber } from '../../random/testEnv.ts';

/** A theory as people elsewhere would have drawn it by themselves: other words, other places, no trace of the original. */
export type LocalModel = {
  readonly document: Document;
  readonly theoryId: IdOf<'theories'>;
  /** From an element of the local model to the one it was made of: what a person who knows both would answer. */
  readonly madeOf: ReadonlyMap<string, string>;
};

/** Everyday words for others, as a panel would put them; nobody tells the program that they mean the same. */
const otherWords: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\bpatients?\b/giu, ['people', 'clients', 'service users']],
  [/\bpersons?\b/giu, ['individual', 'man or woman']],
  [/\bpeople\b/giu, ['folk', 'individuals']],
  [/\blink workers?\b/giu, ['navigator', 'community connector']],
  [/\bGPs?\b/gu, ['doctor', 'family doctor']],
  [/\bactivit(?:y|ies)\b/giu, ['group', 'class']],
  [/\bwellbeing\b/giu, ['well-being', 'feeling well']],
  [/\bincreased?\b/giu, ['more', 'greater']],
  [/\breduced?\b/giu, ['less', 'lower']],
  [/\bimproved?\b/giu, ['better']],
  [/\bsupport(?:ed)?\b/giu, ['help', 'backing']],
  [/\breferral\b/giu, ['being referred', 'referring']],
  [/\battends?\b/giu, ['goes', 'turns up']],
  [/\bskilled\b/giu, ['able', 'good at it']],
  [/\bservices?\b/giu, ['scheme']],
];

function withOtherWords(label: string, random: Random): string {
  let left = 1 + Number(random() < 0.4);
  return otherWords.reduce((text, [word, others]) => {
    if (left === 0 || !word.test(text)) return text;
    left -= 1;
    return text.replace(word, oneOf(random, others));
  }, label);
}

/** A slip of the keys in one of the longer words: two letters swapped, one doubled or one left out. */
function withSlip(label: string, random: Random): string {
  const words = label.split(' ');
  const long = words.flatMap((word, index) => (word.length > 4 ? [index] : []));
  if (long.length === 0) return label;
  const at = oneOf(random, long);
  const word = words[at] ?? '';
  const place = wholeNumber(random, 1, word.length - 2);
  const slips = [
    word.slice(0, place) + word.charAt(place + 1) + word.charAt(place) + word.slice(place + 2),
    word.slice(0, place) + word.charAt(place) + word.slice(place),
    word.slice(0, place) + word.slice(place + 1),
  ];
  words[at] = oneOf(random, slips);
  return words.join(' ');
}

function reordered(label: string, random: Random): string {
  const words = label.split(' ');
  if (words.length < 3) return words.toReversed().join(', ');
  const cut = wholeNumber(random, 1, words.length - 1);
  return `${words.slice(cut).join(' ')}, ${words.slice(0, cut).join(' ')}`;
}

const fillers = ['really', 'often', 'in our area', 'as we see it', 'here'];

/** Names that only those know who use them; what stands around the box is all there is to go by. */
const nicknames = ['The Tuesday thing', 'What Joan calls it', 'Our old trouble', 'The first hurdle'];

function paraphrased(label: string, random: Random): string {
  const chance = random();
  if (chance < 0.05) return `${oneOf(random, nicknames)} ${wholeNumber(random, 1, 99)}`;
  if (chance < 0.1) return label;
  if (chance < 0.35) return withSlip(label, random);
  if (chance < 0.55) return reordered(label, random);
  if (chance < 0.85) return withOtherWords(label, random);
  return `${withOtherWords(label, random)} ${oneOf(random, fillers)}`;
}

function relabelled(
  row: AnyRow & { readonly label: string; readonly plainLabel: string },
  random: Random,
): AnyRow {
  // A panel has plain words and no others.
  const isPlain = row.plainLabel.trim() !== '' && random() < 0.4;
  const label = paraphrased(isPlain ? row.plainLabel : row.label, random).trim();
  return { ...row, label: label === '' ? row.label : label, plainLabel: '' } as AnyRow;
}

/** What a panel adds of its own. */
const ownBoxes = [
  'Bus fares are paid',
  'Dogs are welcome',
  'The hall has a stove',
  'Somebody phones on Mondays',
];

/** Tables that somebody who draws a map for themselves fills. */
const drawn = new Set<TableName>(['theories', 'stages', 'levels', 'elements', 'placements', 'arrows']);

type Drawing = {
  readonly random: Random;
  readonly ids: ReadonlyMap<string, string>;
  readonly lost: ReadonlySet<string>;
};

function redrawn(table: TableName, row: AnyRow, { random, ids }: Drawing): AnyRow {
  const copy: Record<string, unknown> = { ...row, id: ids.get(row.id) };
  for (const field of Object.keys(tableOf(table).references)) {
    const target = fieldOf(row, field);
    if (typeof target === 'string') copy[field] = ids.get(target) ?? target;
  }
  if (table === 'placements')
    Object.assign(copy, { x: wholeNumber(random, 0, 2_000), y: wholeNumber(random, 0, 1_500) });
  if (table === 'arrows')
    Object.assign(copy, { ifText: '', thenText: '', becauseText: '', arrowGroupId: null });
  return table === 'elements' ? relabelled(copy as never, random) : (copy as unknown as AnyRow);
}

/** Rows that are left out, with all that needs them. */
function lostRows(document: Document, random: Random): ReadonlySet<string> {
  const roots = [
    ...[...document.elements.keys()]
      .filter(() => random() < 0.1)
      .map((id) => ({ table: 'elements' as const, id })),
    ...[...document.arrows.keys()]
      .filter(() => random() < 0.1)
      .map((id) => ({ table: 'arrows' as const, id })),
  ];
  return new Set(deletionClosure(document, roots).deletes.map(({ id }) => id));
}

/**
 * A local model of a starter: its boxes under other words and in other places, some of them and some arrows missing,
 * a few boxes of its own, no ids in common.
 */
export function localModelOf(document: Document, theoryId: IdOf<'theories'>, seed: number): LocalModel {
  const random = seededRandom(seed);
  const ids = new Map<string, string>();
  for (const table of drawn)
    for (const id of rowsOf(document, table).keys())
      ids.set(id, `${tableOf(table).prefix}_local-${ids.size}`);
  const drawing = { random, ids, lost: lostRows(document, random) };
  const madeOf = new Map<string, string>();
  const tables = tableNames.map((table): [TableName, ReadonlyMap<string, AnyRow>] => {
    if (tableOf(table).scope !== 'theory') return [table, rowsOf(document, table)];
    const rows = new Map<string, AnyRow>();
    for (const row of drawn.has(table) ? rowsOf(document, table).values() : []) {
      if (drawing.lost.has(row.id)) continue;
      const made = redrawn(table, row, drawing);
      rows.set(made.id, made);
      if (table === 'elements') madeOf.set(made.id, row.id);
    }
    return [table, rows];
  });
  const local = Object.fromEntries(tables) as unknown as Document;
  const id = ids.get(theoryId) as IdOf<'theories'>;
  const elements = new Map(local.elements);
  ownBoxes.forEach((label, index) => {
    const own = `element_own-${index}` as IdOf<'elements'>;
    elements.set(own, { ...newElementFields, id: own, theoryId: id, label });
  });
  return { document: { ...local, elements }, theoryId: id, madeOf };
}
