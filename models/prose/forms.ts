import { readOutcome } from '../theoryText/outcomeWords.ts';
import type { FindingConfidence, StatementForm } from './foundStatement.ts';
import { findWords } from './partsOfText.ts';
import type { Segment, Stretch } from './segments.ts';

/** The places of a sentence's parts; what is missing is null. */
export type Cut = {
  readonly form: StatementForm;
  readonly passage: Stretch;
  readonly condition: Stretch;
  readonly outcome: Stretch;
  readonly because?: Stretch | null;
  readonly resource?: Stretch | null;
  readonly forWhom?: Stretch | null;
  readonly isNegated?: boolean;
  readonly confidence: FindingConfidence;
  readonly doubts?: readonly string[];
};

const WHY = 'because of the fact that|because|due to the fact that';

/** "IF … THEN … BECAUSE …", in capitals or small, with when, where or once for if. */
function ifThen(text: string, whole: Segment): Cut | null {
  const then = findWords(text, 'then', whole);
  const lead =
    then === null
      ? null
      : findWords(text, 'if|when|whenever|where|once', { from: whole.from, to: then.from });
  if (then === null || lead === null) return null;
  const before = findWords(text, WHY, { from: whole.from, to: lead.from });
  const why = before ?? findWords(text, WHY, { from: then.to, to: whole.to });
  const inside = findWords(text, WHY, { from: lead.to, to: then.from });
  const forLead = /^\s*for\s/iu.test(text.slice(whole.from, lead.from))
    ? { from: whole.from + text.slice(whole.from, lead.from).search(/\S/u) + 4, to: lead.from }
    : null;
  const becauseTo = before === null ? whole.to : lead.from;
  return {
    form: 'if-then',
    passage: { from: forLead === null && before === null ? lead.from : whole.from, to: whole.to },
    condition: { from: lead.to, to: inside?.from ?? then.from },
    outcome: { from: then.to, to: before === null && why !== null ? why.from : whole.to },
    because:
      why !== null
        ? { from: why.to, to: becauseTo }
        : inside === null
          ? null
          : { from: inside.to, to: then.from },
    forWhom: forLead,
    confidence: 'high',
  };
}

/** "In …, … leads … to …, so …": context, resource, whose reasoning, reasoning, outcome. */
function leadsTo(text: string, whole: Segment): Cut | null {
  if (!/^(?:in|among|for)\s/iu.test(text.slice(whole.from, whole.from + 7))) return null;
  const verb = findWords(text, 'leads?|led|prompts?|causes?|encourages?|enables?|helps?|allows?', whole);
  const comma = text.indexOf(',', whole.from);
  if (verb === null || comma < 0 || comma > verb.from) return null;
  const to = findWords(text, 'to', { from: verb.to, to: whole.to });
  if (to === null) return null;
  const so = findWords(
    text,
    'and so|so that|so|which leads to|which results in|resulting in|leading to|thereby|therefore',
    { from: to.to, to: whole.to },
  );
  if (so === null) return null;
  const why = findWords(text, WHY, { from: so.to, to: whole.to });
  return {
    form: 'leads-to',
    passage: whole,
    condition: { from: whole.from + (text.slice(whole.from).search(/\s/u) + 1), to: comma },
    outcome: { from: so.to, to: why?.from ?? whole.to },
    because: { from: to.to, to: so.from },
    resource: { from: comma + 1, to: verb.from },
    forWhom: { from: verb.to, to: to.from },
    confidence: why === null ? 'high' : 'moderate',
  };
}

/** "… is more (less) likely if …", "… only if …", "… unless …": the outcome comes first. */
function outcomeIf(text: string, whole: Segment): Cut | null {
  const link = findWords(
    text,
    '(?:but )?only if|(?:but )?only when|provided that|as long as|unless|if|when|where',
    whole,
  );
  if (link === null || link.from <= whole.from + 2) return null;
  // "It may be that, if …" begins with the circumstance all the same.
  if (/\bthat,?\s*$/iu.test(text.slice(Math.max(whole.from, link.from - 12), link.from))) return null;
  const said = text.slice(link.from, link.to).toLowerCase();
  const isUnless = said === 'unless';
  const hedged = readOutcome(text.slice(whole.from, link.from));
  const isLikely = hedged.hedge.endsWith('likely');
  const isStrong = isUnless || /only|provided|long/u.test(said);
  if (!isLikely && !isStrong && hedged.hedge === '') return null;
  const why = findWords(text, WHY, whole);
  const isWhyFirst = why !== null && why.from < link.from;
  return {
    form: 'outcome-if',
    passage: whole,
    condition: { from: link.to, to: why !== null && !isWhyFirst ? why.from : whole.to },
    outcome: { from: whole.from, to: isWhyFirst ? why.from : link.from },
    because: why === null ? null : { from: why.to, to: isWhyFirst ? link.from : whole.to },
    isNegated: isUnless,
    confidence: isLikely || isStrong ? (isStrong && !isLikely ? 'moderate' : 'high') : 'moderate',
  };
}

const introduces =
  /^["“‘']?(?:but|and|so|thus|however,?|we think|for example,?|[\p{L}\s]{1,14}\d{0,3}:|.{0,60}\bthat,?)?$/iu;
// Where what follows begins, when neither THEN nor a comma says so: "… they are more likely to …".
const clause =
  /(?<![\p{L}\p{N}_])(?:they|he|she|it|this|(?:the\s+|a\s+)?(?:people|patients?|participants?|clients?|carers?|members?|workers?|staff|individuals?))\s+(?:are|is|will|would|may|might|could)\s/giu;

/** "If …, …", or with nothing between: the circumstance comes first, but there is no THEN. */
function ifFirst(text: string, whole: Segment): Cut | null {
  const lead = findWords(text, 'if|when|whenever|where', whole);
  if (lead === null || lead.from > whole.from + 70) return null;
  if (!introduces.test(text.slice(whole.from, lead.from).trim())) return null;
  const why = findWords(text, WHY, { from: lead.to, to: whole.to });
  const end = why?.from ?? whole.to;
  const isQuoted = /["“]\s*$/u.test(text.slice(Math.max(whole.from, lead.from - 3), lead.from));
  const close = isQuoted ? text.slice(lead.to, end).search(/["”]/u) : -1;
  const last = close < 0 ? end : lead.to + close;
  const between = text.slice(lead.to, last).replace(/[\s,.]+$/u, '');
  const comma = between.indexOf(',');
  const guess = comma >= 0 ? null : [...between.matchAll(clause)].findLast(({ index }) => index > 8);
  const at = comma >= 0 ? comma : guess?.index;
  if (at === undefined) return null;
  const from = lead.to + at;
  const isHedged = readOutcome(text.slice(from, last)).hedge !== '';
  return {
    form: 'if-comma',
    passage: { from: lead.from, to: whole.to },
    condition: { from: lead.to, to: from },
    outcome: { from, to: last },
    because: why === null ? null : { from: why.to, to: whole.to },
    confidence: isHedged || why !== null ? 'moderate' : 'low',
    doubts: [
      comma >= 0
        ? 'There is no THEN: the first comma was taken for it.'
        : 'There is neither THEN nor a comma: where what follows begins was guessed.',
    ],
  };
}

/** "People who … are more likely to …": the circumstance is told of the people. */
function peopleWho(text: string, whole: Segment): Cut | null {
  const who = findWords(text, 'who|whose|with|without', whole);
  if (who === null || who.from > whole.from + 60) return null;
  const likely = '(?:(?:are|is|were|was) (?:much )?|(?:may|might) be )(?:more|less) likely';
  const link = findWords(text, likely, { from: who.to, to: whole.to });
  if (link === null) return null;
  const why = findWords(text, WHY, { from: link.to, to: whole.to });
  return {
    form: 'people-who',
    passage: whole,
    condition: { from: whole.from, to: link.from },
    outcome: { from: link.from, to: why?.from ?? whole.to },
    because: why === null ? null : { from: why.to, to: whole.to },
    confidence: 'moderate',
  };
}

/** "… may affect …": a claim whose direction nobody has said. */
function mayAffect(text: string, whole: Segment): Cut | null {
  const verb = findWords(
    text,
    '(?:may|might|could|can|is likely to|are likely to) (?:affect|influence|impact on|impact|shape|alter)',
    whole,
  );
  if (verb === null) return null;
  const why = findWords(text, WHY, { from: verb.to, to: whole.to });
  return {
    form: 'may-affect',
    passage: whole,
    condition: { from: whole.from, to: verb.from },
    outcome: { from: verb.from, to: why?.from ?? whole.to },
    because: why === null ? null : { from: why.to, to: whole.to },
    confidence: 'moderate',
  };
}

/** "… may be affected by …". */
function mayBeAffected(text: string, whole: Segment): Cut | null {
  const phrase = '(?:may|might|could|can) be (?:affected|influenced|shaped|altered) by';
  const verb = findWords(text, phrase, whole);
  if (verb === null) return null;
  const why = findWords(text, WHY, { from: verb.to, to: whole.to });
  const hedge = findWords(text, 'may|might|could|can', verb);
  return {
    form: 'may-affect',
    passage: whole,
    condition: { from: verb.to, to: why?.from ?? whole.to },
    outcome: { from: whole.from, to: hedge?.to ?? verb.from },
    because: why === null ? null : { from: why.to, to: whole.to },
    confidence: 'moderate',
  };
}

/** "Context: … Mechanism: … Outcome: …", in any order, also C, M and O. */
function labelled(text: string, whole: Segment): Cut | null {
  const words = text.slice(whole.from, whole.to);
  const labels = [
    ...words.matchAll(/(?<![\p{L}\p{N}])(?:(context|c)|(mechanism|m)|(outcome|o))\s?[:=]\s/giu),
  ];
  const stretches = labels.map((match, index) => ({
    role: match[1] !== undefined ? 'c' : match[2] !== undefined ? 'm' : 'o',
    from: whole.from + match.index + match[0].length,
    to: whole.from + (labels[index + 1]?.index ?? words.length),
  }));
  const find = (role: string) => stretches.find((stretch) => stretch.role === role) ?? null;
  const [context, mechanism, outcome] = [find('c'), find('m'), find('o')];
  if (context === null || outcome === null) return null;
  return {
    form: 'labelled',
    passage: whole,
    condition: context,
    outcome,
    because: mechanism,
    confidence: 'high',
  };
}

/** "… → …". */
function arrowForm(text: string, whole: Segment): Cut | null {
  const words = text.slice(whole.from, whole.to);
  const arrows = [...words.matchAll(/→|⇒|-{1,2}>|=>/gu)];
  const [only] = arrows;
  if (only === undefined || arrows.length > 1) return null;
  const at = whole.from + only.index;
  const why = findWords(text, WHY, { from: at, to: whole.to });
  return {
    form: 'arrow',
    passage: whole,
    condition: { from: whole.from, to: at },
    outcome: { from: at + only[0].length, to: why?.from ?? whole.to },
    because: why === null ? null : { from: why.to, to: whole.to },
    confidence: 'moderate',
  };
}

/** The forms in the order they are tried: the first that fits counts. */
export const forms = [
  labelled,
  ifThen,
  leadsTo,
  outcomeIf,
  ifFirst,
  peopleWho,
  mayAffect,
  mayBeAffected,
  arrowForm,
];
