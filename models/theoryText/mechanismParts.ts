import { oneLine } from './grammar.ts';

/** A part of a because: what is offered, how people respond to it, or just the mechanism. */
export type MechanismPart = {
  readonly role: 'resource' | 'reasoning' | 'mechanism';
  readonly text: string;
};

const mark = /\[(resource|reasoning|mechanism)\]/giu;

function tidied(text: string): string {
  return oneLine(text)
    .replace(/^[;,]\s*/u, '')
    .replace(/^and\s/iu, '')
    .replace(/\s*[;,]$/u, '');
}

/** The parts that carry a mark, and what stands behind the last mark. */
function cut(because: string): { readonly marked: readonly MechanismPart[]; readonly rest: string } {
  const marked: MechanismPart[] = [];
  let from = 0;
  for (const match of because.matchAll(mark)) {
    const text = tidied(because.slice(from, match.index));
    from = match.index + match[0].length;
    if (text !== '') marked.push({ role: match[1]?.toLowerCase() as MechanismPart['role'], text });
  }
  return { marked, rest: tidied(because.slice(from)) };
}

/**
 * Takes the words after BECAUSE apart by the marks that may stand after each part: "a lift home [resource]; people
 * feel looked after [reasoning]". What has no mark is the mechanism, undivided.
 */
export function mechanismParts(because: string): readonly MechanismPart[] {
  const { marked, rest } = cut(because);
  return rest === '' || /^[.…]+$/u.test(rest) ? marked : [...marked, { role: 'mechanism', text: rest }];
}

/** The parts of a because that are marked, and so are boxes (T15). */
export function markedParts(because: string): readonly MechanismPart[] {
  return cut(because).marked;
}
