import { nameKey } from '../theoryText/grammar.ts';
import type { Book } from './book.ts';
import { placeName } from './cellValue.ts';
import { sheetTitles } from './sheetKeys.ts';

/** What sheets name in their cells. */
export type NamedKind = 'element' | 'arrow' | 'configuration' | 'source' | 'measure' | 'stage' | 'level';

/** What a name means; `needs` is the change that adds it, when it is not in the workspace yet. */
export type Found = { readonly id: string; readonly needs: readonly string[] } | { readonly problem: string };

/** What cells are read with: the theory as it is, with what the file would add, and the names of both. */
export type Reading = {
  /** New rows of the file stand in its document without any words yet. */
  readonly book: Book;
  readonly find: (kind: NamedKind, name: string) => Found;
};

const nouns: Readonly<Record<NamedKind, readonly [one: string, sheet: string]>> = {
  element: ['{element|box}', sheetTitles.elements],
  arrow: ['arrow', sheetTitles.arrows],
  configuration: ['configuration', sheetTitles.configurations],
  source: ['source', sheetTitles.sources],
  measure: ['measure', sheetTitles.measures],
  stage: ['stage', ''],
  level: ['level', ''],
};

/** What the names of a workbook mean: as they stand in the file first, then as they stand in the workspace. */
export class Names {
  readonly #named = new Map<string, Set<string>>();
  readonly #neededFor = new Map<string, string>();

  /** A name of a row; the same name may be given to several. */
  add(kind: NamedKind, name: string, id: string): void {
    if (name.trim() === '') return;
    const key = `${kind} ${nameKey(name)}`;
    const ids = this.#named.get(key);
    if (ids === undefined) this.#named.set(key, new Set([id]));
    else ids.add(id);
  }

  /** Says that a row is there only if a change is taken. */
  addedBy(id: string, change: string): void {
    this.#neededFor.set(id, change);
  }

  find(kind: NamedKind, name: string): Found {
    const ids = [...(this.#named.get(`${kind} ${nameKey(name)}`) ?? [])];
    const [noun, sheet] = nouns[kind];
    const [id] = ids;
    if (id === undefined) {
      const where = sheet === '' ? 'in this theory' : `in this theory, nor in the sheet ${sheet}`;
      return { problem: `There is no ${noun} “${placeName(name)}” ${where}.` };
    }
    if (ids.length > 1)
      return { problem: `Several {elements|things} are called “${placeName(name)}”; name it by its number.` };
    const change = this.#neededFor.get(id);
    return { id, needs: change === undefined ? [] : [change] };
  }
}

/** A second layer of names: what the first knows comes before what the second knows. */
export function findIn(names: Names, fallback: Names): Reading['find'] {
  return (kind, name) => {
    const first = names.find(kind, name);
    return 'id' in first ? first : fallback.find(kind, name);
  };
}

/** The names of the workspace as it is. */
export function namesOf(book: Book): Names {
  const { document, numbers, boxNames: boxes, stageNames: stages } = book;
  const names = new Names();
  const numbered = (kind: NamedKind, id: string) => names.add(kind, numbers.get(id) ?? '', id);
  for (const { id, label, plainLabel } of book.elements) {
    const shown = boxes.nameOf(id);
    // "Trust #2" is the second of that name; bare "Trust" the first.
    if (shown !== undefined)
      names.add('element', shown.number === 1 ? shown.text : `${shown.text} #${shown.number}`, id);
    for (const other of [label, plainLabel])
      if (!('id' in names.find('element', other))) names.add('element', other, id);
    numbered('element', id);
  }
  for (const { id } of book.arrows) numbered('arrow', id);
  for (const { id, code } of book.configurations) names.add('configuration', code, id);
  for (const { id, title } of document.sources.values()) {
    numbered('source', id);
    names.add('source', title, id);
  }
  for (const { id, name, shortName } of document.measures.values()) {
    numbered('measure', id);
    names.add('measure', name, id);
    if (nameKey(shortName) !== nameKey(name)) names.add('measure', shortName, id);
  }
  for (const stage of document.stages.values()) {
    if (stage.theoryId !== book.theoryId) continue;
    const shown = stages.nameOf(stage.id);
    if (shown !== undefined)
      names.add('stage', shown.number === 1 ? shown.text : `${shown.text} #${shown.number}`, stage.id);
    for (const other of [stage.name, stage.plainName])
      if (!('id' in names.find('stage', other))) names.add('stage', other, stage.id);
  }
  for (const level of document.levels.values())
    if (level.theoryId === book.theoryId) names.add('level', level.name, level.id);
  return names;
}
