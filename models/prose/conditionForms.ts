import { readOutcome } from '../theoryText/outcomeWords.ts';
import { because, comparative, effectVerb } from './claimWords.ts';
import { commaAfter, effectAt, guessedStart, saysSomething, tellsPast, told } from './clauses.ts';
import type { Form } from './cut.ts';
import { cutsOf } from './cutsOf.ts';
import { firstMatch, wordCount } from './partsOfText.ts';
import type { Stretch } from './segments.ts';
import { wordPattern } from './wordPattern.ts';

const then = wordPattern('then');
const ifWord = wordPattern(
  'if and when|if|when|whenever|where|wherever|once|unless|provided that|as long as',
);
const whole = wordPattern('IF', 'u');

/** "IF … THEN … BECAUSE …", in capitals or small, with when, where or once for if; the reason may come first. */
export const ifThen: Form = ({ text, from, to }) => {
  const mark = firstMatch(text, then, { from, to });
  if (mark === null) return null;
  const lead = firstMatch(text, ifWord, { from, to: mark.from });
  if (lead === null) {
    // "THEN … IF …", in capitals only.
    const late = firstMatch(text, whole, { from: mark.to, to });
    if (late === null || text.slice(mark.from, mark.to) !== 'THEN' || mark.from > from + 2) return null;
    const { pieces, why } = told(text, { from: late.to, to });
    const [condition] = pieces;
    if (condition === undefined) return null;
    const reasons = why === null ? [] : [{ ...why, role: 'because' as const }];
    const main = { from: mark.to, to: late.from };
    return cutsOf(text, { form: 'if-then', conditions: [condition], main, reasons, confidence: 'high' });
  }
  const before = firstMatch(text, because, { from, to: lead.from });
  const inside = firstMatch(text, because, { from: lead.to, to: mark.from });
  const reasons = [
    ...(before === null ? [] : [{ from: before.to, to: lead.from, role: 'because' as const }]),
    ...(inside === null ? [] : [{ from: inside.to, to: mark.from, role: 'because' as const }]),
  ];
  const isFor = /^\s*for\s/iu.test(text.slice(from, lead.from));
  return cutsOf(text, {
    form: 'if-then',
    conditions: [{ from: lead.to, to: inside?.from ?? mark.from }],
    main: { from: mark.to, to },
    reasons,
    forWhom: isFor ? { from: from + text.slice(from, lead.from).search(/\S/u) + 4, to: lead.from } : null,
    isNegated: /^unless$/iu.test(text.slice(lead.from, lead.to)),
    confidence: 'high',
    isMarked: true,
  });
};

const CONTEXTS =
  'contexts?|settings?|situations?|circumstances|cases|places|practices|areas|environments?|teams|organi[sz]ations|communities|services';
const clauseLead = wordPattern(
  `if and when|if|whenever|when|wherever|where|once|unless|provided that|provided|providing that|as long as|so long as|assuming that|assuming|given that|even if|even when|even where|because(?! of )|as(?! (?:an?|well|part|shown|described|reported|expected|noted|mentioned|discussed|if|of|with|for|such|above|previously|opposed|you|i|we|soon)(?![\\p{L}]))|in (?:the |those )?(?:${CONTEXTS}) (?:where|in which|when|that)`,
  'iuy',
);
const phraseLead = wordPattern(
  'because of the fact that|in the contexts? of|in contexts? of|in an? (?:context|climate|culture|environment|atmosphere) of|under conditions of|given|in the(?= (?:presence|absence) of )|in|among|amongst|for|with|within|without|by(?= \\p{L}+ing )|through|because of|due to the fact that|due to|owing to|thanks to|as a result of|as a consequence of|on account of|following',
  'iuy',
);
/** After these a phrase is a circumstance by itself; after the others only when what follows says what comes of it. */
const plainLead =
  /^(?:in (?:the )?contexts? of|in an? \p{L}+ of|under|given|without|by|because of|due to|owing to|thanks to|as a|on account|in the)/iu;
const noCircumstance =
  /^(?:in|for|with|within|through|following|given)\s+(?:this|these|that|our|the (?:present|current|past|last|following|first|second|next|meantime|uk|us|end)|addition|general|contrast|particular|fact|turn|order|short|summary|conclusion|other words|recent|line with|respect|regard|reference|relation|terms|view|example|instance|many|some|most cases|all cases|total|\d|january|february|march|april|may|june|july|august|september|october|november|december)(?!\p{L})/iu;
/** After these a single word is a circumstance: “in the context of austerity”. */
const namesOne =
  /^(?:in (?:(?:the )?contexts?|an? \p{L}+) of|under|due to|because of|owing to|thanks to|without(?! (?:doubt|question|exception|fail)))/iu;
const elliptic =
  /^\s*(?:possible|appropriate|necessary|needed|required|available|applicable|relevant|in doubt|not|so|any|feasible|indicated|nothing else|(?:asked|it comes to|in doubt|we say)(?!\p{L}).*|\p{L}+)[\s).,]*$/isu;

const lateLink = wordPattern('(?:only )?(?:if|when|whenever|where|wherever)');
const asks =
  /(?:ask(?:s|ed|ing)?(?: \p{L}+)?|wonder\p{L}*|remember\p{L}*|recall\p{L}*|knows?|knew|see|check\p{L}*|decid\p{L}*|(?:un)?sure|unclear|forg[eo]t\p{L}*|find out|tell(?: \p{L}+)?|told(?: \p{L}+)?|explain\p{L}*|describ\p{L}*|discuss\p{L}*|learn\p{L}* about|consider\p{L}*|question of|matter|care|even|as|what|that,?)\s*$/iu;
const isAddressed = /^\s*you(?!\p{L})/iu;

/** "If …, …", "In the context of …, …", "By …ing, …", also with nothing between: the circumstance comes first. */
export const conditionFirst: Form = ({ text, from, to }) => {
  clauseLead.lastIndex = from;
  phraseLead.lastIndex = from;
  const clause = clauseLead.exec(text);
  const lead = clause ?? phraseLead.exec(text);
  if (lead === null || from + lead[0].length >= to) return null;
  const said = lead[0];
  const start = from + said.length;
  if (clause === null && noCircumstance.test(text.slice(from, Math.min(to, from + 40)))) return null;
  const first = commaAfter(text, { from: start, to }, clause !== null);
  // “If …: …”.
  const colon = clause === null ? -1 : text.slice(start, first ?? to).search(/(?<=\p{L}):\s/u);
  const comma = colon > 0 && saysSomething(text.slice(start, start + colon)) ? start + colon : first;
  const guess = comma !== null || clause === null ? null : guessedStart(text, { from: start, to });
  const at = comma ?? guess;
  if (at === null) return null;
  if (elliptic.test(text.slice(start, at)) && !namesOne.test(text.slice(from, at))) return null;
  const main = { from: comma === null ? at : at + 1, to };
  const words = text.slice(main.from, to);
  // “Because pupils know what to expect, they settle when …”: the reason comes first.
  const late = /^(?:because|as)$/iu.test(said.trim()) ? firstMatch(text, lateLink, main) : null;
  if (late !== null && !asks.test(text.slice(main.from, late.from)))
    return cutsOf(text, {
      form: 'outcome-if',
      conditions: [{ from: late.to, to }],
      main: { from: main.from, to: late.from },
      reasons: [{ from: start, to: at, role: 'because' }],
      confidence: 'moderate',
    });
  const { pieces, why } = told(text, main);
  const isTold =
    pieces.length > 1 ||
    why !== null ||
    readOutcome(words).hedge.endsWith('likely') ||
    effectVerb.test(words);
  if (clause === null && !plainLead.test(said) && !isTold) return null;
  const isEven = /^even/iu.test(said);
  const isWithout = /^(?:without|in the)$/iu.test(said);
  const isSure = comma !== null && clause === null && pieces.length > 1;
  const doubts = [
    ...(comma === null ? ['There is neither THEN nor a comma: where what follows begins was guessed.'] : []),
    ...(comma !== null && clause !== null
      ? [`There is no THEN: a ${text.charAt(comma) === ':' ? 'colon' : 'comma'} was taken for it.`]
      : []),
    ...(isEven ? ['“Even” says that this makes no difference.'] : []),
  ];
  return cutsOf(text, {
    form: clause !== null ? 'if-comma' : 'leads-to',
    conditions: [{ from: isWithout ? from : start, to: at }],
    main,
    isNegated: /^unless$/iu.test(said),
    confidence: isEven || isAddressed.test(text.slice(start, at)) ? 'low' : isSure ? 'high' : 'moderate',
    // “Where” and “whenever” tell of all such cases, whatever the tense.
    isMarked: /(?:where|ever)$/iu.test(said),
    mayName: clause === null || /^in\s/iu.test(said),
    doubts,
  });
};

/** "Only when … will …", "Not until … do …": the verb of what follows tells where it begins. */
export const onlyWhen: Form = ({ text, from, to }) => {
  const found =
    /^(?:only\s+(?:if|when|once|where|after)|not\s+until)\s+(.{8,200}?)\s(?:will|would|do|does|did|can|could|may|might)\s+(?=\p{L})/iu.exec(
      text.slice(from, to),
    );
  if (found === null) return null;
  const end = from + found[0].length;
  const condition = { from: from + found[0].indexOf(found[1] ?? ''), to: 0 };
  condition.to = condition.from + (found[1] ?? '').length;
  return cutsOf(text, {
    form: 'outcome-if',
    conditions: [condition],
    main: { from: end, to },
    confidence: 'moderate',
  });
};

/** "It is only if … that …", "It is through … that …". */
export const cleft: Form = ({ text, from, to }) => {
  const found =
    /^it(?:\s+is|[’']s|\s+was)\s+(?:only\s+|often\s+)?(?:if|when|where|once|through|by|because\s+of|thanks\s+to)\s+(.{8,200}?)\s+that\s+(?=(?:they|it|he|she|I|we|people|patients|staff|the)\s)/iu.exec(
      text.slice(from, to),
    );
  if (found === null) return null;
  const end = from + found[0].length;
  const at = from + found[0].indexOf(found[1] ?? '');
  return cutsOf(text, {
    form: 'outcome-if',
    conditions: [{ from: at, to: at + (found[1] ?? '').length }],
    main: { from: end, to },
    confidence: 'moderate',
  });
};

const link = wordPattern(
  '(?:but )?only if|(?:but )?only when|(?:but )?only where|(?:but )?only once|provided that|provided|as long as|so long as|unless|if|whenever|when|wherever|where|once|for(?= (?:people|those|patients|participants|families) (?:who|with) )',
);
const place =
  /(?:days?|times?|places?|points?|moments?|stages?|cases?|situations?|contexts?|settings?|areas?|spaces?|groups?|worlds?|periods?|years?|weeks?|months?|environments?|practices|instances|circumstances|surger(?:y|ies)|homes?|rooms?)\s*$/iu;
/** “…: this created a feeling of …”, behind a circumstance. */
const saysHow = /[:;–—]\s+(?=(?:this|these|it|that|they|which)\s\p{Ll})/iu;
const somebodyElse = /^\s*(?:i|we|you|she|he)\s/iu;

/** “Feedback, if it is timely, motivates staff to …”: the circumstance, and where the verb of the claim begins. */
function apartFrom(
  text: string,
  { from, to }: Stretch,
): { readonly condition: Stretch; readonly to: number } | null {
  const words = text.slice(from, to);
  for (const { index } of words.matchAll(/[,–—]\s+/gu)) {
    const at = from + index + (/^[,–—]\s+/u.exec(words.slice(index))?.[0].length ?? 0);
    const effect = effectAt(text, { from: at, to });
    if (effect !== null) return { condition: { from, to: from + index }, to: at };
  }
  return null;
}

/** "… is more (less) likely if …", "… only if …", "… unless …", "… when …": the outcome comes first. */
export const outcomeFirst: Form = ({ text, from, to }) => {
  const found = firstMatch(text, link, { from, to });
  if (found === null || found.from <= from + 2) return null;
  const before = text.slice(from, found.from);
  if (asks.test(before)) return null;
  const said = text.slice(found.from, found.to).toLowerCase();
  const isUnless = said === 'unless';
  const isStrong = isUnless || /only|provided|long/u.test(said);
  const why = firstMatch(text, because, { from, to });
  const isWhyFirst = why !== null && why.from < found.from;
  const main = { from, to: isWhyFirst ? why.from : found.from };
  const words = text.slice(main.from, main.to);
  const { hedge } = readOutcome(words);
  const isHow = comparative.test(words) || /(?:works?|worked|helps?|succeeds?)(?!\p{L})/iu.test(words);
  const isRelative = /^(?:where|when|for)/u.test(said) && place.test(before) && !/[,;]\s*$/u.test(before);
  if (isRelative && hedge === '' && !isHow) return null;
  if (said.startsWith('for') && hedge === '' && !isHow) return null;
  const condition = { from: found.to, to };
  if (why !== null && !isWhyFirst) condition.to = why.from;
  // “… only worked where …: this made people feel …”.
  const how = firstMatch(text, saysHow, condition);
  if (how !== null) condition.to = how.from;
  const apart = apartFrom(text, { from: found.to, to: condition.to });
  if (/[,–—]\s*$/u.test(before) && apart !== null)
    return cutsOf(text, {
      form: 'outcome-if',
      conditions: [{ from, to: found.from }, apart.condition],
      main: { from: apart.to, to },
      confidence: 'moderate',
      doubts: ['The circumstance stands within the claim: where it ends was guessed.'],
    });
  const given = text.slice(condition.from, condition.to);
  if (elliptic.test(given)) return null;
  // “Once paid” says when something was paid.
  if (said === 'once' && !saysSomething(given.split(',', 1)[0] ?? '')) return null;
  const isPlain = hedge === '' && !isStrong && !isHow;
  if (isPlain && (tellsPast(words) || somebodyElse.test(words) || wordCount(given) < 3)) return null;
  if (isPlain && wordCount(words) < 2) return null;
  return cutsOf(text, {
    form: 'outcome-if',
    conditions: [condition],
    main,
    reasons: [
      ...(how === null
        ? []
        : [{ from: how.to, to: why === null || isWhyFirst ? to : why.from, role: 'because' as const }]),
      ...(why === null ? [] : [{ from: why.to, to: isWhyFirst ? found.from : to, role: 'because' as const }]),
    ],
    isNegated: isUnless,
    mayName: true,
    confidence: isAddressed.test(given) ? 'low' : hedge.endsWith('likely') && !isUnless ? 'high' : 'moderate',
    ...(isPlain ? { doubts: [`“${text.slice(found.from, found.to)}” was taken for IF.`] } : {}),
  });
};
