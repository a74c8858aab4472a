import { readOutcome } from '../theoryText/outcomeWords.ts';
import { type Cut, forms } from './forms.ts';
import type { FindingConfidence, FoundPart, FoundStatement } from './foundStatement.ts';
import { partOf, wordCount } from './partsOfText.ts';
import type { Segment, Stretch } from './segments.ts';
import { splitConditions } from './splitConditions.ts';

const MOST_WORDS = 60;
const pronoun = /^(?:this|that|it|they|these|those|so|there)$/iu;

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
  const forWhom = optional(cut.forWhom);
  const read = readOutcome(outcome.text);
  const name = read.core.replace(/^(?:they|he|she|we|you)\s+(?:will\s+(?:be\s+)?)?(?=\S)/iu, '');
  const sign =
    cut.form === 'may-affect' ? 'unclear' : cut.isNegated === true ? flipped[read.sign] : read.sign;
  return {
    form: cut.form,
    // The passage is kept to the letter, with its stop.
    passage: { from: passage.from, to: whole.to, text: text.slice(passage.from, whole.to) },
    conditions: parts,
    logic,
    outcome,
    outcomeName: name,
    hedge: read.hedge,
    sign,
    because: optional(cut.because),
    resource: optional(cut.resource),
    // “leads them to” does not say whom.
    forWhom: forWhom !== null && /^(?:them|him|her|us|you)$/iu.test(forWhom.text) ? null : forWhom,
    heading: whole.heading,
    ...doubtsOf(cut, parts, outcome, name, isGuess),
  };
}

const flipped = { increases: 'decreases', decreases: 'increases', unclear: 'unclear', none: 'none' } as const;
