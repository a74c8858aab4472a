import { type FoundDiagram, type FoundLink, type FoundNode, emptyDiagram } from '../foundDiagram.ts';
import { placeIn } from './ownAttributes.ts';

const letters: readonly (readonly [letter: string, status: string])[] = [
  ['E', 'exposure'],
  ['O', 'outcome'],
  ['A', 'adjusted'],
  ['U', 'latent'],
];

/** A name as it was written there, by percent signs; as it is where that makes no sense. */
function plainName(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** “name E @1.5,2”: the status and place may be missing. */
function variableOf(line: string, at: FoundNode['at']): FoundNode | null {
  const parts = line.trim().split(/\s+/u);
  const middle =
    parts.length > 1 && /^@-?[\d.]/u.test(parts.at(-1) ?? '') ? placeIn(parts.pop()?.slice(1)) : null;
  const status = parts.length > 1 && /^(?:[EOAU]{1,4}|\d{1,6})$/u.test(parts.at(-1) ?? '') ? parts.pop() : '';
  const name = plainName(parts.join(' '));
  const type = letters.find(([letter]) => status?.includes(letter))?.[1] ?? '';
  return name === '' ? null : { at, id: name, label: name, type, group: null, middle, fields: [] };
}

/** No name has more words. */
const MOST_WORDS = 12;

/** The longest known name that the words from a place on begin with, and how many words it has. */
function nameAt(
  words: readonly string[],
  at: number,
  names: ReadonlySet<string>,
): { readonly name: string; readonly count: number } | null {
  for (let count = Math.min(words.length - at, MOST_WORDS); count > 0; count -= 1) {
    const name = plainName(words.slice(at, at + count).join(' '));
    if (names.has(name)) return { name, count };
  }
  return null;
}

/**
 * Reads what DAGitty wrote before version 3: a block of variables, a blank line, a block of lines “from to to …”. Null
 * when the text is not of that form.
 */
export function readOldDagitty(text: string): FoundDiagram | null {
  if (/[{}[\]]|->|<-|--/u.test(text)) return null;
  const lines = text.replaceAll('\r', '').split('\n');
  const start = lines.findIndex((line) => line.trim() !== '');
  const end = lines.findIndex((line, index) => index > start && line.trim() === '');
  if (start === -1 || end === -1) return null;
  const variables = lines.slice(start, end);
  // What would be names alone could be any text.
  const marked = variables.filter((line) =>
    /\s(?:[EOAU]{1,4}|\d{1,6})(?:\s+@-?[\d.]+\s*,\s*-?[\d.]+)?\s*$/u.test(line),
  );
  if (marked.length * 2 < variables.length) return null;
  const nodes = variables.flatMap(
    (line, index) => variableOf(line, { record: index + 1, line: start + index + 1 }) ?? [],
  );
  const names = new Set(nodes.map(({ id }) => id));
  const links: FoundLink[] = [];
  lines.slice(end).forEach((line, index) => {
    const words = line
      .trim()
      .split(/\s+/u)
      .filter((word) => word !== '' && !/^@-?[\d.]/u.test(word));
    const from = nameAt(words, 0, names);
    for (let place = from?.count ?? words.length; place < words.length && from !== null;) {
      const to = nameAt(words, place, names) ?? { name: words[place] ?? '', count: 1 };
      place += to.count;
      links.push({
        at: { record: links.length + 1, line: end + index + 1 },
        id: '',
        from: from.name,
        to: to.name,
        direction: 'forward',
        label: '',
        type: '',
        fields: [],
        quotes: [],
      });
    }
  });
  return { ...emptyDiagram('dagitty'), nodes, links };
}
