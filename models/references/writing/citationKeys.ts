import type { Source } from '../../entities/source.ts';
import { readNames } from '../formatNames.ts';

const letters = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .replaceAll(/[øØ]/gu, 'o')
    .replaceAll(/[łŁ]/gu, 'l')
    .replace(/[^A-Za-z0-9]/gu, '')
    .toLowerCase();

const small = new Set(
  'a an and as at by does do for from how in is of on or the to what when who why with'.split(' '),
);

function stem({ authors, editors, title, year }: Source): string {
  const [first] = [...readNames(authors).names, ...readNames(editors).names];
  const words = title
    .split(/[^\p{L}\p{N}]+/u)
    .map(letters)
    .filter((word) => word !== '');
  const word = words.find((one) => !small.has(one)) ?? words[0] ?? '';
  const who = letters(first?.family ?? '').slice(0, 24) || 'anon';
  return `${who}${year ?? 'nd'}${word.slice(0, 20)}`;
}

/** "b" for the second of a kind, "c", … "z", "aa". */
function suffix(count: number): string {
  const letter = String.fromCharCode(97 + (count % 26));
  return count < 26 ? letter : `${suffix(Math.floor(count / 26) - 1)}${letter}`;
}

/** The key by which a manuscript cites each source, "husk2020which": the same sources have the same keys, in whatever order. */
export function citationKeys(sources: readonly Source[]): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  const taken = new Set<string>();
  const inOrder = [...sources].sort((one, other) => (one.id < other.id ? -1 : 1));
  for (const source of inOrder) {
    const base = stem(source);
    let key = base;
    for (let count = 1; taken.has(key); count += 1) key = `${base}${suffix(count)}`;
    taken.add(key);
    keys.set(source.id, key);
  }
  return keys;
}
