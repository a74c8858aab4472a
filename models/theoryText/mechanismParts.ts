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

/**
 * Takes the words after BECAUSE apart by the marks that may stand after each part: "a lift home [resource]; people
 * feel looked after [reasoning]". What has no mark is the mechanism, undivided.
 */
export function mechanismParts(because: string): readonly MechanismPart[] {
  const parts: MechanismPart[] = [];
  let from = 0;
  for (const match of because.matchAll(mark)) {
    const text = tidied(because.slice(from, match.index));
    from = match.index + match[0].length;
    if (text !== '') parts.push({ role: match[1]?.toLowerCase() as MechanismPart['role'], text });
  }
  const rest = tidied(because.slice(from));
  return rest === '' || /^[.…]+$/u.test(rest) ? parts : [...parts, { role: 'mechanism', text: rest }];
}
