import { comparative, effectVerb, response } from './claimWords.ts';
import { type Piece, type Told, effectOf, tellsPast, told } from './clauses.ts';
import type { Cut, CutReason } from './cut.ts';
import type { FindingConfidence } from './foundStatement.ts';
import { causeIn } from './mainVerb.ts';
import type { Stretch } from './segments.ts';

/** A circumstance and what is said to follow it, before that is taken apart. */
export type Claim = Pick<Cut, 'form' | 'forWhom' | 'isNegated' | 'doubts'> & {
  readonly conditions: readonly Stretch[];
  readonly main: Stretch;
  /** What `main` says, where it was taken apart already. */
  readonly told?: Told;
  readonly reasons?: readonly CutReason[];
  /** How sure it is when nothing in `main` says otherwise. */
  readonly confidence: FindingConfidence;
  /** The writer set THEN between the two: that it is a claim needs no other sign. */
  readonly isMarked?: boolean;
  /** What is said to follow may name a cause of its own, which is a circumstance beside the other. */
  readonly mayName?: boolean;
};

const order: readonly FindingConfidence[] = ['low', 'moderate', 'high'];

/** The less sure of two. */
export function lessSure(one: FindingConfidence, other: FindingConfidence): FindingConfidence {
  return order[Math.min(order.indexOf(one), order.indexOf(other))] ?? 'low';
}

const standsFor = /^\s*(?:this|that|it|they|these|those|which|and|he|she|we|I)(?!\p{L})\s*$/iu;

type Middle = {
  readonly reasons: readonly CutReason[];
  readonly whom: Stretch | null;
  readonly isTold: boolean;
};

/**
 * What stands between a circumstance and what comes of it: what is offered and what it does to people, when a verb says
 * so (“a guide leads newcomers to feel safe”), else how people respond; null when it is neither.
 */
function middleOf(text: string, piece: Piece): Middle | null {
  const words = text.slice(piece.from, piece.to);
  const found = effectVerb.exec(words);
  if (found !== null && found.index > 0 && !isPassive.test(words.slice(0, found.index))) {
    const offered = { from: piece.from, to: piece.from + found.index };
    const { ends, piece: moved } = effectOf(found, piece.from, piece.to);
    const { stirring, make, leading } = found.groups ?? {};
    const isFelt = leading !== undefined && response.test(text.slice(ends, piece.to));
    const isMoved = moved.whom !== null || stirring !== undefined || make !== undefined || isFelt;
    if (isMoved && /\p{L}/u.test(words.slice(0, found.index))) {
      const reasoning = { from: ends, to: piece.to, role: 'reasoning' as const };
      if (standsFor.test(text.slice(offered.from, offered.to)))
        return { reasons: [{ ...reasoning, role: 'mechanism' }], whom: moved.whom, isTold: true };
      return { reasons: [{ ...offered, role: 'resource' }, reasoning], whom: moved.whom, isTold: true };
    }
  }
  // "…, this normalises it, so …" tells how, and names nothing that could be a box of its own.
  if (!response.test(words) && !/^\s*(?:this|it|that)\s+\p{Ll}/iu.test(words)) return null;
  return { reasons: [{ from: piece.from, to: piece.to, role: 'mechanism' }], whom: null, isTold: false };
}

/** “… short-term funding leads to turnover” as a cause and its effect. */
function causeOf(
  text: string,
  piece: Piece | undefined,
): { readonly cause: Stretch; readonly effect: Piece } | null {
  const found = piece === undefined ? null : causeIn(text, piece.from, piece.to);
  if (piece === undefined || found === null) return null;
  return {
    cause: { from: piece.from, to: piece.from + found.index },
    effect: effectOf(found, piece.from, piece.to).piece,
  };
}

/** What is said of “otherwise”. */
const withoutIt = {
  conditions: 'as-before',
  reasons: [],
  confidence: 'moderate',
  doubts: ['It says what happens otherwise.'],
} as const satisfies Partial<Cut>;

/** “… why the rule was made”: nobody is moved to anything. */
const isPassive = /(?<!\p{L})(?:is|are|was|were|be|been|being)\s+$/iu;

const GUESSED_MIDDLE = 'What stands between was taken as the mechanism, as it tells how people respond.';
const ONCE = 'It tells what happened once: whether it is meant to hold again was guessed.';

/** The statements a claim makes: one, or a chain when more than one thing comes of it. */
export function cutsOf(text: string, claim: Claim): readonly Cut[] {
  const { pieces, why, exception, otherwise = null } = claim.told ?? told(text, claim.main);
  const reasons: CutReason[] = [...(claim.reasons ?? [])];
  const doubts: string[] = [...(claim.doubts ?? [])];
  let { confidence, forWhom = null } = claim;
  let first = 0;
  for (; first < pieces.length - 1; first += 1) {
    const piece = pieces[first];
    const middle = piece === undefined ? null : middleOf(text, piece);
    if (middle === null) break;
    reasons.push(...middle.reasons);
    forWhom ??= middle.whom;
    if (middle.isTold) continue;
    confidence = lessSure(confidence, 'moderate');
    if (!doubts.includes(GUESSED_MIDDLE)) doubts.push(GUESSED_MIDDLE);
  }
  forWhom ??= pieces[first]?.whom ?? null;
  if (why !== null) reasons.push({ ...why, role: 'because' });
  const said = text.slice(claim.main.from, claim.main.to);
  const isSure = claim.isMarked === true || why !== null || comparative.test(said) || response.test(said);
  if (!isSure && tellsPast(said)) {
    confidence = 'low';
    doubts.push(ONCE);
  }
  const named = claim.mayName === true && first === 0 ? causeOf(text, pieces[0]) : null;
  const conditions = named === null ? claim.conditions : [...claim.conditions, named.cause];
  const cuts = pieces.slice(first).map((outcome, index): Cut => {
    if (index === 0)
      return {
        form: claim.form,
        conditions,
        outcome: named?.effect ?? outcome,
        reasons,
        forWhom,
        ...(claim.isNegated === true ? { isNegated: true } : {}),
        confidence,
        doubts,
      };
    return {
      form: claim.form,
      conditions: outcome.isBeside ? 'as-before' : 'outcome-before',
      outcome,
      reasons: [],
      forWhom: outcome.whom,
      confidence: lessSure(confidence, 'moderate'),
      doubts: ['It goes on from the statement before it.'],
    };
  });
  const [one, ...more] = cuts;
  if (otherwise !== null && one !== undefined)
    return [one, { ...one, ...withoutIt, outcome: otherwise, isNegated: one.isNegated !== true }, ...more];
  if (exception === null) return cuts;
  const held: Cut = {
    form: claim.form,
    conditions: [exception],
    outcome: 'as-before',
    reasons: [],
    isNegated: true,
    confidence: lessSure(confidence, 'moderate'),
    doubts: ['It is the exception to the statement before it.'],
  };
  return [...cuts.slice(0, 1), held, ...cuts.slice(1)];
}
