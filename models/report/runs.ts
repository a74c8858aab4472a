import type { ConfigurationPart } from '../sentences/configurationSentence.ts';
import type { SentencePart } from '../sentences/statement.ts';
import type { Run, Runs } from './blocks.ts';

/** A text as the runs of a line. */
export function plain(text: string): Runs {
  return text === '' ? [] : [{ text }];
}

/** A text that stands out. */
export function strong(text: string): Run {
  return { text, look: 'strong' };
}

/** A text that stands back. */
export function quiet(text: string): Run {
  return { text, look: 'quiet' };
}

const looks = { keyword: 'keyword', gap: 'gap', hedge: 'quiet', words: null } as const;

/** A space at which no line breaks. */
const HARD_SPACE = '\u00a0';

/** A sentence with its keywords and gaps marked; a gap is an ellipsis that never stands alone on a line, and the sentence ends in a full stop. */
export function sentenceRuns(parts: readonly (SentencePart | ConfigurationPart)[]): Runs {
  const runs = parts.map(({ kind, text }, index): Run => {
    const isGap = kind === 'gap';
    const space = index === 0 ? '' : isGap ? HARD_SPACE : ' ';
    const words = `${space}${isGap ? '…' : text}`;
    const look = looks[kind];
    return look === null ? { text: words } : { text: words, look };
  });
  const last = runs.at(-1);
  const isEnded = last === undefined || !('text' in last) || /[.!?…]$/u.test(last.text);
  return isEnded ? runs : [...runs, { text: '.' }];
}

/** Runs as text alone; references are their numbers in brackets. */
export function runsText(runs: Runs): string {
  return runs.map((run) => ('text' in run ? run.text : ` [${run.cites.join(', ')}]`)).join('');
}

/** A text of at most so many characters, cut at a word. */
export function cutText(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most).replace(/\p{Cs}$/u, '');
  const atWord = cut.replace(/\s+\S*$/u, '');
  return `${atWord.length < most / 2 ? cut : atWord} …`;
}

/** "1–4, 7, 9": each number once, in order, runs of them joined. */
export function numberRanges(numbers: Iterable<number>): string {
  const runs: [from: number, to: number][] = [];
  for (const number of [...new Set(numbers)].sort((one, other) => one - other)) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}

/** Several texts in one cell, told apart by bullets: a long one goes over lines as well. */
export function listed(texts: readonly string[]): string {
  return texts.length < 2 ? texts.join('') : texts.map((text) => `• ${text}`).join('\n');
}
