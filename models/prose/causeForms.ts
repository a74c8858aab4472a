import { because, effectedBy, response } from './claimWords.ts';
import { type Piece, effectOf, hasVerb, saysSomething, tellsPast, told } from './clauses.ts';
import type { Form } from './cut.ts';
import { cutsOf } from './cutsOf.ts';
import { mainVerb, tellsOfOne } from './mainVerb.ts';
import { firstMatch, wordCount } from './partsOfText.ts';
import { wordPattern } from './wordPattern.ts';

const who = wordPattern('who|whose|with|without|living|experiencing');
const likely = wordPattern(
  '(?:(?:are|is|were|was|will be) (?:much |far )?|(?:may|might|could) be )(?:more|less) likely',
);

/** "People who … are more likely to …": the circumstance is told of the people. */
export const peopleWho: Form = ({ text, from, to }) => {
  const whose = firstMatch(text, who, { from, to });
  if (whose === null || whose.from > from + 60) return null;
  const found = firstMatch(text, likely, { from: whose.to, to });
  if (found === null) return null;
  return cutsOf(text, {
    form: 'people-who',
    conditions: [{ from, to: found.from }],
    main: { from: found.from, to },
    confidence: 'moderate',
  });
};

const affect = wordPattern(
  '(?:may|might|could|can|will|is likely to|are likely to) (?:also |often |well )?(?:affect|influence|impact on|impact|shape|alter)|affects|influences|shapes',
);

const leaves = wordPattern(
  '(?:makes?|made|making) (?:no|little) difference to|(?:has|have|had) (?:no|little) (?:effect|impact|influence|bearing) (?:up)?on|(?:does|do|did|will|may|might|would|could) not (?:necessarily )?(?:affect|influence|change|alter|lead to|result in|increase|improve|reduce|decrease|enhance)',
);

/** "… may affect …", a claim whose direction nobody has said; "… makes no difference to …". */
export const mayAffect: Form = ({ text, from, to }) => {
  const none = firstMatch(text, leaves, { from, to });
  const verb = none ?? firstMatch(text, affect, { from, to });
  if (verb === null || wordCount(text.slice(from, verb.from)) === 0) return null;
  const why = firstMatch(text, because, { from: verb.to, to });
  const end = why?.from ?? to;
  return [
    {
      form: 'may-affect',
      conditions: [{ from, to: verb.from }],
      outcome: {
        from: verb.from,
        to: end,
        name: { from: verb.to, to: end },
        moves: none === null ? 'sways' : 'leaves',
        hedge: verb,
        whom: null,
        isBeside: false,
      },
      reasons: why === null ? [] : [{ from: why.to, to, role: 'because' }],
      confidence: 'moderate',
    },
  ];
};

/** "… is undermined by …", "… may be affected by …", "… depends on whether …", "… results from …". */
export const effectBy: Form = ({ text, from, to }) => {
  const found = effectedBy.exec(text.slice(from, to));
  if (found === null) return null;
  const at = from + found.index;
  const { modal = '', raised, lowered } = found.groups ?? {};
  const isOpen = raised === undefined && lowered === undefined && found.groups?.['arises'] === undefined;
  const why = firstMatch(text, because, { from: at + found[0].length, to });
  const condition = { from: at + found[0].length, to: why?.from ?? to };
  const asked = /^\s*(?:whether(?: or not)?|if|how)\s/iu.exec(text.slice(condition.from, condition.to));
  if (asked !== null) condition.from += asked[0].length;
  const outcome = { from, to: at };
  if (wordCount(text.slice(from, at)) === 0 || tellsOfOne(text.slice(from, at))) return null;
  const isStirred = found.groups?.['stirred'] !== undefined;
  const isOnce = tellsPast(found[0]) || /(?:have|has|had) been/iu.test(found[0]);
  const piece: Piece = {
    ...outcome,
    name: outcome,
    moves: lowered !== undefined ? 'lowers' : isOpen && !isStirred ? 'sways' : 'raises',
    hedge: modal === '' ? null : { from: at, to: at + modal.length },
    whom: null,
    isBeside: false,
  };
  return [
    {
      form: isOpen ? 'may-affect' : 'effect-of',
      conditions: [condition],
      outcome: piece,
      reasons: why === null ? [] : [{ from: why.to, to, role: 'because' }],
      confidence: isOnce && why === null ? 'low' : 'moderate',
    },
  ];
};

const byDoing = wordPattern('(?:not )?by(?= (?:\\p{L}+ly )?\\p{L}+ing )');
const noSubject = /(?<!\p{L})(?:if|whether)(?!\p{L})|^to\s|[,;:&]\s*$/iu;
const whenOrWhere =
  /^(?:in|at|on|during|by|since|after|before|throughout|across|within|over)\s[^,]{1,60},\s*/iu;

/** "… leads to …, which undermines …", "… enables people to …", "… means that …". */
export const causes: Form = ({ text, from, to }) => {
  // "In 2019, …": what comes before a comma is when or where, not what.
  const start = from + (whenOrWhere.exec(text.slice(from, to))?.[0].length ?? 0);
  const found = mainVerb(text, start, to);
  if (found === null) return null;
  const subject = { from: start, to: start + found.index };
  const words = text.slice(subject.from, subject.to);
  if (tellsOfOne(words) || hasVerb(words) || noSubject.test(words)) return null;
  const { piece, ends } = effectOf(found, start, to);
  const verbWords = text.slice(subject.to, ends);
  const isOnce = /(?:ed|led|made|meant|drove|gave)(?!\p{L})/iu.test(verbWords);
  const isSaid =
    firstMatch(text, because, { from: ends, to }) !== null || response.test(text.slice(ends, to));
  // "… by making people feel …": how it does so.
  const how = firstMatch(text, byDoing, { from: ends, to });
  const main = { from: ends, to: how?.from ?? to };
  const cuts = cutsOf(text, {
    form: 'cause-first',
    conditions: [subject],
    main,
    told: told(text, main, true),
    reasons:
      how === null
        ? []
        : [{ from: /^not/iu.test(text.slice(how.from, how.to)) ? how.from : how.to, to, role: 'mechanism' }],
    forWhom: piece.whom,
    confidence: isOnce && !isSaid ? 'low' : 'moderate',
    isMarked: true,
    ...(isOnce && !isSaid
      ? { doubts: ['It tells what happened once: whether it is meant to hold again was guessed.'] }
      : {}),
  });
  // What the verb moves is the first thing that comes of it.
  return cuts.map((cut, index) => {
    const { outcome } = cut;
    if (index > 0 || outcome === 'as-before' || outcome.from !== ends) return cut;
    const name = piece.name === null ? null : { ...piece.name, to: outcome.to };
    return { ...cut, outcome: { ...piece, to: outcome.to, name } };
  });
};

const needed = wordPattern(
  '(?:is|are|was|were|may be|can be|might be|could be|seems?|appears?) (?:an? |the |also |often |therefore |thus )?(?:(?:key|main|major|important|significant|common|powerful|potential|strong) )?(?:(?<good>reason why|reason that|reason|cause|essential|necessary|crucial|vital|critical|key|central|fundamental|a precondition|precondition|prerequisite|facilitator|enabler|driver|catalyst)|(?<bad>barrier|obstacle|hindrance|deterrent|disincentive))(?: (?:for|to|of|in)|(?<=(?:why|that)))',
);

/** "… is essential for …", "… is a barrier to …". */
export const isNeeded: Form = ({ text, from, to }) => {
  const found = needed.exec(text.slice(from, to));
  if (found === null || found.index === 0) return null;
  const at = from + found.index;
  const ends = at + found[0].length;
  const why = firstMatch(text, because, { from: ends, to });
  const outcome = { from: ends, to: why?.from ?? to };
  if (tellsOfOne(text.slice(from, at))) return null;
  return [
    {
      form: 'cause-first',
      conditions: [{ from, to: at }],
      outcome: {
        ...outcome,
        name: outcome,
        moves: found.groups?.['bad'] === undefined ? 'raises' : 'lowers',
        hedge: null,
        whom: null,
        isBeside: false,
      },
      reasons: why === null ? [] : [{ from: why.to, to, role: 'because' }],
      confidence: 'moderate',
    },
  ];
};

/** "… feel part of it, and as a result they …": nothing but what joins two clauses says that one comes of the other. */
export const andSo: Form = ({ text, from, to }) => {
  const { pieces, why } = told(text, { from, to });
  const [first, second] = pieces;
  if (first === undefined || second === undefined) return null;
  if (pieces.some((piece) => tellsOfOne(text.slice(piece.from, piece.to)))) return null;
  const words = text.slice(first.from, first.to);
  if (wordCount(words) < 3) return null;
  const [, ...rest] = pieces;
  return cutsOf(text, {
    form: 'cause-first',
    conditions: [first],
    main: { from: first.from, to },
    told: { pieces: rest, why, exception: null },
    confidence: 'moderate',
  });
};

/** "… because …" with no circumstance: the reason stands where the circumstance would. */
export const becauseOnly: Form = ({ text, from, to }) => {
  const why = firstMatch(text, because, { from, to });
  if (why === null || why.from <= from + 2) return null;
  const words = text.slice(from, why.from);
  if (tellsOfOne(words) || !saysSomething(words) || !response.test(text.slice(why.to, to))) return null;
  return [
    {
      form: 'because-only',
      conditions: [{ from: why.to, to }],
      outcome: { from, to: why.from },
      reasons: [],
      confidence: 'low',
      doubts: ['No circumstance is said; the reason was put in its place.'],
    },
  ];
};
