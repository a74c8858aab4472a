import type { ArrowKind, ArrowSign } from '../entities/arrow.ts';

const signs = {
  increases: [
    '+',
    '＋',
    '➕',
    '+ve',
    '(+)',
    '[+]',
    'plus',
    'pos',
    'positive',
    'increase',
    'increases',
    'increasing',
    's',
    'same',
  ],
  decreases: [
    '-',
    '−',
    '–',
    '—',
    '➖',
    '-ve',
    '−ve',
    '(-)',
    '(−)',
    '[-]',
    '[−]',
    'minus',
    'neg',
    'negative',
    'decrease',
    'decreases',
    'decreasing',
    'reduces',
    'o',
    'opposite',
    'inverse',
  ],
  unclear: [
    '?',
    '? unclear',
    'may affect, direction unclear',
    '(?)',
    '+/-',
    '+/−',
    '-/+',
    '±',
    'mixed',
    'unclear',
    'unknown',
    'ambiguous',
    'uncertain',
  ],
  none: ['no known link', 'no known link to', 'no link', 'no effect'],
} as const satisfies Record<ArrowSign, readonly string[]>;

const bySign = new Map<string, ArrowSign>(
  (Object.keys(signs) as ArrowSign[]).flatMap((sign) => signs[sign].map((word) => [word, sign] as const)),
);

/** Numbers and single words that are a sign only where a sign is expected. */
const inSignField = new Map<string, ArrowSign>([
  ['1', 'increases'],
  ['+1', 'increases'],
  ['1.0', 'increases'],
  ['-1', 'decreases'],
  ['−1', 'decreases'],
  ['-1.0', 'decreases'],
  ['none', 'none'],
]);

const folded = (text: string) => text.slice(0, 80).replace(/\s+/gu, ' ').trim().toLowerCase();

/** The sign that a label or a type says, and nothing else: “+”, “negative”; null when it says something else. */
export function signOf(text: string): ArrowSign | null {
  const word = folded(text);
  const own = bySign.get(word);
  if (own !== undefined) return own;
  // "positive correlation", "+ strong", "negative (weak)"
  const [first = ''] = word.split(/[\s(:;,/]/u);
  const begun = /^(?:positive|negative|\+|-|−|\+ve|-ve)$/u.test(first) ? bySign.get(first) : undefined;
  return begun ?? null;
}

/** The sign in a field that is there for signs, where numbers count as well; null when it is none. */
export function signInField(text: string): ArrowSign | null {
  return inSignField.get(folded(text)) ?? signOf(text);
}

const kinds = {
  causes: ['causes', 'cause', 'leads to', 'causal'],
  enables: ['enables', 'enable', 'facilitates'],
  blocks: ['blocks', 'block', 'inhibits', 'prevents'],
  precedes: ['precedes', 'before', 'comes before'],
  part_of: ['part of', 'part_of', 'is part of'],
} as const satisfies Record<ArrowKind, readonly string[]>;

const byKind = new Map<string, ArrowKind>(
  (Object.keys(kinds) as ArrowKind[]).flatMap((kind) => kinds[kind].map((word) => [word, kind] as const)),
);

/** The kind of arrow that a word says, and nothing else; null when it says something else. */
export function kindOf(text: string): ArrowKind | null {
  return byKind.get(folded(text)) ?? null;
}

const marks = {
  increases: '+',
  decreases: '−',
  unclear: '?',
  none: 'no known link',
} as const satisfies Record<ArrowSign, string>;

const kindMarks = {
  causes: '',
  enables: 'enables',
  blocks: 'blocks',
  precedes: 'before',
  part_of: 'part of',
} as const satisfies Record<ArrowKind, string>;

/** What stands on an arrow in other programs: its sign, and its kind when it is no cause: “+”, “− blocks”. */
export function arrowMark({ sign, kind }: { readonly sign: ArrowSign; readonly kind: ArrowKind }): string {
  return `${marks[sign]} ${kindMarks[kind]}`.trim();
}

/** Sign and kind in what stands on an arrow; null when it says anything else beside. */
export function markOf(
  text: string,
): { readonly sign: ArrowSign | null; readonly kind: ArrowKind | null } | null {
  const word = folded(text);
  const own = bySign.get(word);
  if (own !== undefined) return { sign: own, kind: null };
  const kind = kindOf(word);
  if (kind !== null) return { sign: null, kind };
  for (const mark of Object.values(marks)) {
    if (!word.startsWith(`${mark} `)) continue;
    const second = kindOf(word.slice(mark.length + 1));
    if (second !== null) return { sign: bySign.get(mark) ?? null, kind: second };
  }
  return null;
}
