import { atSemicolons } from './cmoItems.ts';
import type { Labelled } from './cmoLabels.ts';

const KIND = 'resources?|reasoning|responses?|reactions?';
/** "(resource: a; reasoning: b)" within a mechanism. */
const inBrackets = new RegExp(`[([]((?:${KIND})\\s*[:=–][^()[\\]]*)[)\\]]`, 'giu');
/** Where a label begins: "Resource:", "Mechanism (reasoning):", "M-resource:". */
const begins = new RegExp(
  `[\\s,;./|]*(?<![\\p{L}(\\[])((?:m(?:echanisms?)?[\\s–-]*)?[([]?(?:${KIND})[)\\]]?\\s*[:=])`,
  'giu',
);
/** What parts one that is labelled behind its words from the next: "a (resource) → b (reasoning)". */
const joins = new RegExp(`(?<=[([](?:${KIND})[)\\]])[\\s,;.]*(?:→|->|\\+|and\\s|which\\s)?`, 'giu');
const before = new RegExp(
  `^\\s*(?:[-*•]\\s*)?(?:m(?:echanisms?)?[\\s–-]*)?[([]?(${KIND})[)\\]]?\\s*(?::|–|=)\\s*(\\S.*)$`,
  'iu',
);
const behind = new RegExp(`^\\s*(\\S.*?)\\s*[([](?:m(?:echanisms?)?[\\s–-]*)?(${KIND})[)\\]][\\s.]*$`, 'iu');

/** A mechanism that names its resource and its reasoning, before or behind their words, taken apart; null when it names neither. */
export function mechanismKinds(text: string): Labelled | null {
  const kinds: Record<'mechanism' | 'resource' | 'reasoning', string[]> = {
    mechanism: [],
    resource: [],
    reasoning: [],
  };
  const lines = text
    .replace(inBrackets, '\n$1\n')
    .replace(begins, '\n$1')
    .replace(joins, '\n')
    .split('\n')
    .flatMap(atSemicolons);
  for (const line of lines) {
    const [first, last] = [before.exec(line), behind.exec(line)];
    const named = first?.[1] ?? last?.[2];
    const kind = named === undefined ? 'mechanism' : /^res?ources?$/iu.test(named) ? 'resource' : 'reasoning';
    if (/[\p{L}\p{N}]/u.test(line)) kinds[kind].push((first?.[2] ?? last?.[1] ?? line).trim());
  }
  if (kinds.resource.length + kinds.reasoning.length === 0) return null;
  return Object.fromEntries(
    Object.entries(kinds)
      .filter(([, items]) => items.length > 0)
      .map(([kind, items]) => [kind, items.join('\n')]),
  );
}
