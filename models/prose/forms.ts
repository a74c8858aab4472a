import { readOutcome } from '../theoryText/outcomeWords.ts';
import type { FindingConfidence, FoundPart, FoundStatement, StatementForm } from './foundStatement.ts';
import { findWords, partOf, wordCount } from './partsOfText.ts';
import type { Segment, Stretch } from './segments.ts';
import { splitConditions } from './splitConditions.ts';

/** The places of a sentence's parts; what is missing is null. */
type Cut = {
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
const MOST_WORDS = 60;
const pronoun = /^(?:this|that|it|they|these|those|so|there)$/iu;

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

/** "If …, …" without then. */
function ifComma(text: string, whole: Segment): Cut | null {
  const lead = findWords(text, 'if|when|whenever|where', whole);
  if (lead === null || lead.from > whole.from + 24) return null;
  const before = text.slice(whole.from, lead.from).trim();
  if (
    before !== '' &&
    !/^(?:but|and|so|thus|however,?|we think that|we think|for example,?|[\p{L}\s]{1,14}\d{0,3}:)$/iu.test(
      before,
    )
  )
    return null;
  const comma = text.slice(0, whole.to).indexOf(',', lead.to);
  if (comma < 0) return null;
  const why = findWords(text, WHY, { from: comma, to: whole.to });
  const outcome = { from: comma + 1, to: why?.from ?? whole.to };
  const isHedged = readOutcome(text.slice(outcome.from, outcome.to)).hedge !== '';
  return {
    form: 'if-comma',
    passage: { from: lead.from, to: whole.to },
    condition: { from: lead.to, to: comma },
    outcome,
    because: why === null ? null : { from: why.to, to: whole.to },
    confidence: isHedged || why !== null ? 'moderate' : 'low',
    doubts: ['There is no THEN: the first comma was taken for it.'],
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

const forms = [labelled, ifThen, leadsTo, outcomeIf, ifComma, mayAffect, arrowForm];

const lower = (one: FindingConfidence, other: FindingConfidence): FindingConfidence =>
  one === 'low' || other === 'low' ? 'low' : one === 'moderate' || other === 'moderate' ? 'moderate' : 'high';

/** What somebody should look at, and how far it lowers confidence. */
function doubtsOf(
  cut: Cut,
  conditions: readonly FoundPart[],
  outcome: FoundPart,
  name: string,
  isGuess: boolean,
) {
  const doubts: string[] = [...(cut.doubts ?? [])];
  let { confidence } = cut;
  const doubt = (text: string, most: FindingConfidence) => {
    doubts.push(text);
    confidence = lower(confidence, most);
  };
  if (isGuess) doubt('Where one circumstance ends and the next begins was guessed.', 'moderate');
  if (conditions.some(({ text }) => pronoun.test(text)))
    doubt('The circumstance is a word like “this”: it stands in the sentence before.', 'low');
  if (pronoun.test(name)) doubt('What follows is a word like “this”: it stands elsewhere.', 'low');
  if ([...conditions, outcome].some(({ text }) => wordCount(text) > MOST_WORDS))
    doubt('It is very long for a statement.', 'low');
  return { doubts, confidence };
}

/** Reads one sentence as a statement, in the first form that fits; null when it is none. Questions are none. */
export function readForm(text: string, whole: Segment): FoundStatement | null {
  if (/\?["'”’)\]]*$/u.test(text.slice(whole.from, whole.to))) return null;
  for (const form of forms) {
    const cut = form(text, whole);
    if (cut === null) continue;
    const statement = statementOf(text, whole, cut);
    if (statement !== null) return statement;
  }
  return null;
}

function statementOf(text: string, whole: Segment, cut: Cut): FoundStatement | null {
  const { parts, logic, isGuess } = splitConditions(text, cut.condition);
  const outcome = partOf(text, cut.outcome);
  const passage = partOf(text, cut.passage);
  if (parts.length === 0 || outcome === null || passage === null) return null;
  const optional = (stretch: Stretch | null | undefined) => (stretch ? partOf(text, stretch) : null);
  const read = readOutcome(outcome.text);
  const sign =
    cut.form === 'may-affect' ? 'unclear' : cut.isNegated === true ? flipped[read.sign] : read.sign;
  return {
    form: cut.form,
    // The passage is kept to the letter, with its stop.
    passage: { from: passage.from, to: whole.to, text: text.slice(passage.from, whole.to) },
    conditions: parts,
    logic,
    outcome,
    outcomeName: read.core,
    hedge: read.hedge,
    sign,
    because: optional(cut.because),
    resource: optional(cut.resource),
    forWhom: optional(cut.forWhom),
    heading: whole.heading,
    ...doubtsOf(cut, parts, outcome, read.core, isGuess),
  };
}

const flipped = { increases: 'decreases', decreases: 'increases', unclear: 'unclear', none: 'none' } as const;
