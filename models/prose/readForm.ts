import type { ArrowSign } from '../entities/arrow.ts';
import { limits } from '../limits.ts';
import { nameKey } from '../theoryText/grammar.ts';
import { readOutcome } from '../theoryText/outcomeWords.ts';
import { isAside } from './asides.ts';
import { because } from './claimWords.ts';
import { type Piece, bare } from './clauses.ts';
import type { Cut } from './cut.ts';
import { lessSure } from './cutsOf.ts';
import type {
  FindingConfidence,
  FoundCondition,
  FoundPart,
  FoundReason,
  FoundStatement,
} from './foundStatement.ts';
import { forms } from './forms.ts';
import { beginsWithPart, claimOf } from './openings.ts';
import { firstMatch, partOf, wordCount } from './partsOfText.ts';
import { labelled } from './patternForms.ts';
import type { Segment, Stretch } from './segments.ts';
import { splitConditions } from './splitConditions.ts';
import { statementName } from './statementName.ts';

const MOST_WORDS = 60;
const pronoun = /^(?:this|that|it|they|these|those|so|there|which|she|he|we|not)$/iu;

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
    confidence = lessSure(confidence, most);
  };
  if (isGuess) doubt('Where one circumstance ends and the next begins was guessed.', 'moderate');
  if (conditions.some(({ text }) => pronoun.test(text)))
    doubt('The circumstance is a word like “this”: it stands in the sentence before.', 'low');
  if (conditions.some(({ text }) => nameKey(text) === nameKey(name)))
    doubt('It leads to what it starts from.', 'low');
  if (pronoun.test(name)) doubt('What follows is a word like “this”: it stands elsewhere.', 'low');
  if ([...conditions, outcome].some(({ text }) => wordCount(text) > MOST_WORDS))
    doubt('It is very long for a statement.', 'low');
  return { doubts, confidence };
}

/** Reads one sentence as statements, in the first form that fits; none when it is no claim. Questions are none. */
export function readForm(text: string, whole: Segment): readonly FoundStatement[] {
  const words = text.slice(whole.from, whole.to);
  if (/\?["'”’)\]]*$/u.test(words)) return [];
  const claim = claimOf(text, whole);
  if (isAside(text.slice(claim.from, claim.to), words)) return [];
  // A part that is named, with nothing else, is no statement yet.
  const tried = beginsWithPart(words) ? [labelled] : forms;
  for (const form of tried) {
    const cuts = form({ text, from: claim.from, to: claim.to });
    const found = cuts === null ? [] : statementsOf(text, whole, cuts);
    if (found.length > 0)
      return found.map((one, index) =>
        index === 0
          ? goneOnBy(text, hedgedBy(text, one, claim.before), { from: claim.to, to: whole.to })
          : one,
      );
  }
  return [];
}

const goesOn = /^[”"’],?\s[^“"‘”.]{2,80}[“"‘]\s*(?=(?:because|since|as)\s)/iu;

/** “If …, …,” said one, “because …”: who speaks stands between. */
function goneOnBy(text: string, found: FoundStatement, rest: Stretch): FoundStatement {
  const said = goesOn.exec(text.slice(rest.from, rest.to))?.[0] ?? '';
  const why = said === '' ? null : firstMatch(text, because, { from: rest.from + said.length, to: rest.to });
  const part = why === null ? null : partOf(text, { from: why.to, to: rest.to });
  if (part === null || found.reasons.length > 0) return found;
  return { ...found, reasons: [{ ...part, role: 'because' }] };
}

/** “It is likely that if …”: what is said before the claim may hedge it. */
function hedgedBy(text: string, found: FoundStatement, before: Stretch | null): FoundStatement {
  if (before === null || found.hedge !== '') return found;
  return { ...found, hedge: readOutcome(text.slice(before.from, before.to)).hedge };
}

const signOf: Readonly<Record<NonNullable<Piece['moves']>, ArrowSign>> = {
  raises: 'increases',
  lowers: 'decreases',
  sways: 'unclear',
  leaves: 'none',
};
const flipped = { increases: 'decreases', decreases: 'increases', unclear: 'unclear', none: 'none' } as const;
const byName = ({ from, to, text }: FoundPart): FoundCondition => ({ from, to, text, name: text });

/** What the words of an outcome say: what its box is called, how sure and in which direction. */
function outcomeOf(text: string, outcome: Piece | Stretch) {
  const part = partOf(text, outcome);
  if (part === null) return null;
  const { name, hedge, moves } = 'moves' in outcome ? outcome : bare(outcome);
  const named = name === null ? part : partOf(text, name);
  if (named === null) return null;
  const read = readOutcome(named.text);
  const hedgeWords = hedge === null ? '' : text.slice(hedge.from, hedge.to);
  return {
    part,
    name: read.core
      .replace(/^(?:despite|in spite of|even though|although|though)\s[^,]{2,80},\s+(?=\S)/iu, '')
      .replace(/^(?:they|he|she|we|you)\s+(?:will\s+(?:be\s+)?)?(?=\S)/iu, '')
      .replace(/^((?:\S+\s){1,6}?(?:can|could|will|would|may|might))\sonly(?=\s)/iu, '$1')
      .replace(/,?\s(?:even\s(?:if|when|though|where)|although|though|regardless of|despite)\s.*$/iu, ''),
    hedge: read.hedge === '' ? readOutcome(hedgeWords).hedge : read.hedge,
    sign: moves === null ? read.sign : signOf[moves],
  };
}

/** The sign of what comes of a thing that is itself lessened: “it reduces strain, which lowers anxiety” – more strain, more anxiety. */
function signBehind(before: ArrowSign, sign: ArrowSign): ArrowSign {
  if (before === 'decreases') return flipped[sign];
  return before === 'unclear' ? 'unclear' : sign;
}

const reasonLabel = /[([](?:m(?:echanism)?[ –:-]+)?(mechanism|m|resource|reasoning)s?[)\]][\s.,;]*$/iu;

/** What the label behind a reason says that it is ("… because they trust her (mechanism)"). */
function labelBehind(text: string, { to }: Stretch): FoundReason['role'] | null {
  const said = reasonLabel.exec(text.slice(Math.max(0, to - 24), to))?.[1]?.toLowerCase();
  if (said === undefined) return null;
  return said === 'resource' || said === 'reasoning' ? said : 'mechanism';
}

type Outcome = NonNullable<ReturnType<typeof outcomeOf>>;

/** A statement with what the next one in its sentence may go on from. */
type Step = {
  readonly found: FoundStatement;
  /** Its outcome, and the sign that has whatever the circumstance does to it. */
  readonly outcome: Outcome;
  /** The sign of what its circumstance comes of. */
  readonly behind: ArrowSign;
};

function conditionsOf(text: string, { conditions }: Cut, before: Step | undefined) {
  if (conditions === 'outcome-before')
    return {
      parts: before === undefined ? [] : [{ ...before.found.outcome, name: before.found.outcomeName }],
      logic: null,
      isGuess: false,
    };
  if (conditions === 'as-before')
    return { parts: before?.found.conditions ?? [], logic: before?.found.logic ?? null, isGuess: false };
  const split = conditions.map((stretch) => splitConditions(text, stretch));
  const parts = split.flatMap((each) => each.parts.map(byName));
  const isOr = split.some(({ logic }) => logic === 'or');
  const logic = parts.length < 2 ? null : isOr ? ('or' as const) : ('and' as const);
  return { parts, logic, isGuess: split.some((each) => each.isGuess) };
}

function stepOf(text: string, whole: Segment, cut: Cut, before: Step | undefined): Step | null {
  const { parts, logic, isGuess } = conditionsOf(text, cut, before);
  const outcome = cut.outcome === 'as-before' ? (before?.outcome ?? null) : outcomeOf(text, cut.outcome);
  if (parts.length === 0 || outcome === null) return null;
  // Nothing as long as this is called so.
  if ([...parts, outcome.part].some((part) => part.text.length > limits.label)) return null;
  const isBehind = cut.conditions === 'outcome-before';
  const isBeside = cut.conditions === 'as-before';
  const behind = isBehind ? before?.outcome.sign : isBeside ? before?.behind : undefined;
  const sign = signBehind(behind ?? 'increases', outcome.sign);
  const forWhom = cut.forWhom ? partOf(text, cut.forWhom) : null;
  const { from, to, heading } = whole;
  const found: FoundStatement = {
    form: cut.form,
    // The passage is kept to the letter, with its stop.
    passage: { from, to, text: text.slice(from, to) },
    conditions: parts,
    logic,
    outcome: outcome.part,
    outcomeName: outcome.name,
    hedge: outcome.hedge,
    sign: cut.isNegated === true ? flipped[sign] : sign,
    reasons: cut.reasons.flatMap(({ role, ...stretch }) => {
      const part = partOf(text, stretch);
      return part === null ? [] : [{ ...part, role: labelBehind(text, stretch) ?? role }];
    }),
    // “leads them to” does not say whom.
    forWhom: forWhom !== null && /^(?:them|him|her|us|you|it|me)$/iu.test(forWhom.text) ? null : forWhom,
    heading,
    ...statementName(text, whole),
    ...doubtsOf(cut, parts, outcome.part, outcome.name, isGuess),
  };
  return { found, outcome, behind: behind ?? 'increases' };
}

function statementsOf(text: string, whole: Segment, cuts: readonly Cut[]): readonly FoundStatement[] {
  const steps: Step[] = [];
  for (const cut of cuts) {
    const step = stepOf(text, whole, cut, steps.at(-1));
    if (step === null) return [];
    steps.push(step);
  }
  return steps.map(({ found }) => found);
}
