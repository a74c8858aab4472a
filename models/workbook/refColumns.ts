import type { IdOf, TableName } from '../document.ts';
import { stageName } from '../sentences/words.ts';
import { stagesOf } from '../theoryText/names.ts';
import { type Book, boxNameIn } from './book.ts';
import { type BookColumn, type Taken, valueIn } from './column.ts';
import type { NamedKind } from './reading.ts';

/** The stage of a row, by its name; empty: none. */
export function stage(table: TableName): BookColumn {
  return {
    key: 'stage',
    heading: 'Stage',
    width: 18,
    cell: (book, id) => {
      const name = book.stageNames.nameOf(String(valueIn(book, table, { id, field: 'stageId' })));
      return name === undefined ? '' : name.number === 1 ? name.text : `${name.text} #${name.number}`;
    },
    take: (typed, { find }, id) => {
      if (typed.text.trim() === '') return { edits: [{ table, id, fields: { stageId: null } }] };
      const found = find('stage', typed.text);
      if ('id' in found) return { edits: [{ table, id, fields: { stageId: found.id } }] };
      return { problem: `${found.problem} Add stages on the map first.` };
    },
    choices: ({ document, theoryId, vocabulary }) =>
      stagesOf(document, theoryId).map((one) => stageName(one, vocabulary)),
  };
}

/** The level of a box, by its name; empty: none. */
export const level: BookColumn = {
  key: 'level',
  heading: 'Level',
  width: 16,
  cell: (book, id) => {
    const levelId = book.document.elements.get(id as IdOf<'elements'>)?.levelId ?? null;
    return levelId === null ? '' : (book.document.levels.get(levelId)?.name ?? '');
  },
  take: (typed, { find }, id) => {
    if (typed.text.trim() === '') return { edits: [{ table: 'elements', id, fields: { levelId: null } }] };
    const found = find('level', typed.text);
    if ('id' in found) return { edits: [{ table: 'elements', id, fields: { levelId: found.id } }] };
    return { problem: `${found.problem} Add levels on the map first.` };
  },
  choices: ({ document, theoryId }) =>
    [...document.levels.values()]
      .filter((one) => one.theoryId === theoryId)
      .sort((one, other) => one.position - other.position)
      .map(({ name }) => name),
};

/** The number of a row, "A3", by which other sheets speak of it. */
export function rowNumber(): BookColumn {
  return { key: 'no', heading: 'No.', width: 6, cell: ({ numbers }, id) => numbers.get(id) ?? '' };
}

/** The fields by which a row hangs on exactly one thing. */
const things = [
  ['arrow', 'arrowId'],
  ['configuration', 'configurationId'],
  ['element', 'elementId'],
] as const satisfies readonly (readonly [NamedKind, string])[];

/** What evidence or a measurement hangs on, by its number, code or name. */
export function thing(
  table: 'evidenceLinks' | 'measurements',
  heading: string,
  thingOf: (book: Book, id: string) => string,
): BookColumn {
  return {
    key: 'thing',
    heading,
    width: 12,
    cell: thingOf,
    take: (typed, { find }, id): Taken => {
      const name = typed.text;
      if (name.trim() === '')
        return { problem: 'Nothing is said here; it needs a number such as A3, a code or a name.' };
      for (const [kind, field] of things) {
        const found = find(kind, name);
        if (!('id' in found)) continue;
        const fields = Object.fromEntries(things.map(([, each]) => [each, each === field ? found.id : null]));
        return { edits: [{ table, id, fields }], needs: found.needs };
      }
      return {
        problem: `Nothing in this theory, nor in this workbook, is called “${name.trim().slice(0, 60)}”. Write the number of an arrow (A3) or {element|box} (E5), or the code of a configuration.`,
      };
    },
  };
}

/** The box an arrow starts from. */
export const arrowFrom: BookColumn = {
  key: 'from',
  heading: 'From',
  width: 26,
  cell: (book, id) => boxNameIn(book, book.document.arrows.get(id as IdOf<'arrows'>)?.sourceElementId ?? ''),
  take: (typed, { find }, id) => {
    const found = find('element', typed.text);
    if (!('id' in found)) return found;
    return { edits: [{ table: 'arrows', id, fields: { sourceElementId: found.id } }], needs: found.needs };
  },
};

/** Where an arrow ends: a box by its name, or an arrow by its number. */
export const arrowTo: BookColumn = {
  key: 'to',
  heading: 'To',
  width: 26,
  cell: (book, id) => {
    const arrow = book.document.arrows.get(id as IdOf<'arrows'>);
    if (arrow === undefined) return '';
    return arrow.targetElementId === null
      ? (book.numbers.get(arrow.targetArrowId ?? '') ?? '')
      : boxNameIn(book, arrow.targetElementId);
  },
  take: (typed, { find, book }, id) => {
    const element = find('element', typed.text);
    const found = 'id' in element ? element : find('arrow', typed.text);
    if (!('id' in found)) return 'id' in element ? found : element;
    const ends =
      'id' in element
        ? { targetElementId: found.id, targetArrowId: null }
        : { targetElementId: null, targetArrowId: found.id };
    const now = book.document.arrows.get(id as IdOf<'arrows'>);
    const isMoved = now?.targetElementId !== ends.targetElementId || now.targetArrowId !== ends.targetArrowId;
    // An arrow that ends elsewhere leaves the arrows it was joined with.
    const fields = isMoved ? { ...ends, arrowGroupId: null } : ends;
    return { edits: [{ table: 'arrows', id, fields }], needs: found.needs };
  },
};
