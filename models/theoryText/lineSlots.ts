import { type Keyword, kindOfVerb } from './grammar.ts';
import { type Token, lexLine } from './lexLine.ts';
import { withoutEnd } from './mention.ts';

/** A part of a statement: what stands between two keywords. */
export type Slot = {
  readonly role: 'condition' | 'outcome' | 'because';
  /** The keyword before it; null at the beginning of a line without IF. */
  readonly keyword: Keyword | null;
  readonly tokens: Token[];
  /** Where its keyword begins, or the line. */
  readonly from: number;
};

/** A fault found while cutting a line into slots; offsets in the line. */
export type SlotFault = { readonly message: string; readonly from: number; readonly to: number };

/** A line cut into slots. */
export type Slots = {
  readonly slots: readonly Slot[];
  readonly verb: keyof typeof kindOfVerb | null;
  /** FOR …, before the IF. */
  readonly forWhom: string;
  readonly faults: readonly SlotFault[];
};

const lowerLead = /^\s*(?:if|when|where)\s/iu;
const lowerWords = /(?<![\p{L}\p{N}_'’-])(?:if|when|where|then|because)(?![\p{L}\p{N}_'’-])/giu;

/** "If … then … because …" in small letters counts where a line has no keyword in capitals: the first of each. */
function withSmallKeywords(line: string, tokens: readonly Token[]): readonly Token[] {
  const [first] = tokens;
  if (first?.kind !== 'text' || tokens.some(({ kind }) => kind === 'keyword')) return tokens;
  if (!lowerLead.test(line.slice(first.from, first.to))) return tokens;
  let stage = 0;
  return tokens.flatMap((token) => {
    if (token.kind !== 'text') return [token];
    const found: Token[] = [];
    let textFrom = token.from;
    for (const match of line.slice(token.from, token.to).matchAll(lowerWords)) {
      const written = match[0].toLowerCase();
      const word = written === 'then' ? 'THEN' : written === 'because' ? 'BECAUSE' : 'IF';
      const rank = ['IF', 'THEN', 'BECAUSE'].indexOf(word);
      if (rank !== stage) continue;
      stage += 1;
      const from = token.from + match.index;
      if (line.slice(textFrom, from).trim() !== '') found.push({ kind: 'text', from: textFrom, to: from });
      textFrom = from + written.length;
      found.push({ kind: 'keyword', word, from, to: textFrom });
    }
    if (line.slice(textFrom, token.to).trim() !== '')
      found.push({ kind: 'text', from: textFrom, to: token.to });
    return found;
  });
}

function isVerb(word: Keyword): word is keyof typeof kindOfVerb {
  return Object.hasOwn(kindOfVerb, word);
}

/** Takes "FOR people who live alone, IF …" apart. */
function leadingFor(
  line: string,
  tokens: readonly Token[],
): { readonly forWhom: string; readonly rest: readonly Token[] } {
  const [first, second] = tokens;
  const none = { forWhom: '', rest: tokens };
  if (first?.kind !== 'text' || second?.kind !== 'keyword' || second.word !== 'IF') return none;
  const written = line.slice(first.from, first.to).trim();
  if (!/^FOR\s/u.test(written)) return none;
  return { forWhom: withoutEnd(written.slice(4)), rest: tokens.slice(1) };
}

/** Cuts a line into conditions, outcomes and its because. Never fails; what does not fit is a fault. */
export function slotsOf(line: string, start: number): Slots {
  const { forWhom, rest } = leadingFor(line, withSmallKeywords(line, lexLine(line, start)));
  const slots: Slot[] = [{ role: 'condition', keyword: null, tokens: [], from: start }];
  const faults: SlotFault[] = [];
  let verb: Slots['verb'] = null;
  for (const token of rest) {
    const current = slots.at(-1);
    if (current === undefined) break;
    if (token.kind !== 'keyword') {
      current.tokens.push(token);
      continue;
    }
    const { word, from, to } = token;
    const next = (role: Slot['role']) => slots.push({ role, keyword: word, tokens: [], from });
    if (current.role === 'because' && word !== 'IF' && word !== 'THEN' && word !== 'BECAUSE') {
      current.tokens.push(token);
    } else if (word === 'BECAUSE') {
      if (verb === null)
        faults.push({ message: 'BECAUSE comes after what follows: write THEN … first.', from, to });
      else if (current.role === 'because')
        faults.push({
          message: 'There are two BECAUSEs here: write each statement on a line of its own.',
          from,
          to,
        });
      next('because');
    } else if (word === 'IF') {
      const isFirst =
        slots.length === 1 && current.tokens.every(({ kind }) => kind === 'for' || kind === 'mark');
      if (!isFirst)
        faults.push({
          message: 'A second IF begins here: write each statement on a line of its own.',
          from,
          to,
        });
      if (isFirst) slots[0] = { role: 'condition', keyword: 'IF', tokens: current.tokens, from };
      else next('condition');
    } else if (isVerb(word)) {
      if (verb !== null)
        faults.push({
          message: `${word} comes a second time: write each statement on a line of its own.`,
          from,
          to,
        });
      verb ??= word;
      next('outcome');
    } else next(current.role);
  }
  return { slots, verb, forWhom, faults };
}
