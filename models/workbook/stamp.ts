import type { Vocabulary } from '../sentences/words.ts';
import { fingerprint } from './cellValue.ts';
import { type SheetKey, sheetKeys } from './sheetKeys.ts';

/** The version of the form of workbooks; files of all versions there have been are read. */
export const bookVersion = 1;

/** What the heading of the last column says: which sheet of which theory this is, in which words. */
export type SheetStamp = {
  readonly version: number;
  readonly key: SheetKey;
  readonly vocabulary: Vocabulary;
  readonly theoryId: string;
};

/** What the last cell of a row says: which row it is, and the fingerprint of each of its cells as it was written. */
export type RowStamp = { readonly id: string; readonly prints: ReadonlyMap<string, string> };

/** "Wherefore 1 arrows plain theory_…". */
export function sheetStamp({ version, key, vocabulary, theoryId }: SheetStamp): string {
  return `Wherefore ${version} ${key} ${vocabulary} ${theoryId}`;
}

/** Reads such a heading; null for any other text. */
export function readSheetStamp(text: string): SheetStamp | null {
  const found = /^\s*Wherefore (\d{1,6}) (\w{1,20}) (plain|realist) (theory_[0-9A-Za-z_-]{1,64})\s*$/u.exec(
    text.slice(0, 200),
  );
  const key = sheetKeys.find((one) => one === found?.[2]);
  if (found === null || key === undefined) return null;
  const vocabulary = found[3] === 'plain' ? 'plain' : 'realist';
  return { version: Number(found[1]), key, vocabulary, theoryId: found[4] ?? '' };
}

/** "arrow_… kind=3f9a0k2 …": empty cells are left out. */
export function rowStamp(id: string, cells: readonly (readonly [key: string, text: string])[]): string {
  const prints = cells.filter(([, text]) => text !== '').map(([key, text]) => `${key}=${fingerprint(text)}`);
  return [id, ...prints].join(' ');
}

/** Reads such a cell; null for any other text. */
export function readRowStamp(text: string): RowStamp | null {
  const [id = '', ...prints] = text.slice(0, 20_000).trim().split(/\s+/u);
  if (!/^[a-z]{1,20}_[0-9A-Za-z_-]{1,64}$/u.test(id)) return null;
  const read = new Map<string, string>();
  for (const print of prints) {
    const found = /^([\w-]{1,40})=([0-9a-z]{7})$/u.exec(print);
    if (found !== null) read.set(found[1] ?? '', found[2] ?? '');
  }
  return { id, prints: read };
}
