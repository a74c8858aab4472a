import { agreementWords } from '../panel/tallyWords.ts';
import type { ArrowFacts } from './arrowFacts.ts';

/** The ways to colour the map by evidence. */
export const overlayNames = [
  'amount',
  'kind',
  'balance',
  'confidence',
  'recency',
  'measures',
  'agreement',
] as const;
export type OverlayName = (typeof overlayNames)[number];

/** One class of an overlay: what the legend says, the rule in a sentence, and how it is said of one arrow and of several. */
export type OverlayClass = {
  readonly id: string;
  readonly words: { readonly plain: string; readonly realist: string };
  readonly rule: string;
  readonly said: { readonly one: string; readonly many: string };
};

/** An overlay: its classes in order, and the class of an arrow (E4–E8). */
export type Overlay = {
  readonly title: { readonly plain: string; readonly realist: string };
  readonly classes: readonly OverlayClass[];
  /** Only recency depends on the year. */
  readonly classOf: (facts: ArrowFacts, currentYear: number) => string;
};

function overlay<const Classes extends readonly OverlayClass[]>(one: {
  readonly title: Overlay['title'];
  readonly classes: Classes;
  readonly classOf: (facts: ArrowFacts, currentYear: number) => Classes[number]['id'];
}): Overlay {
  return one;
}

const same = (text: string) => ({ plain: text, realist: text });
const has = (text: string) => ({ one: `has ${text}`, many: `have ${text}` });

const amount = overlay({
  title: { plain: 'How much evidence', realist: 'Amount of evidence' },
  classes: [
    {
      id: 'bare',
      words: { plain: 'No evidence yet', realist: 'Bare' },
      rule: 'Nothing is tied to the arrow.',
      said: has('no evidence'),
    },
    { id: 'one', words: same('1 source'), rule: 'One source is tied to it.', said: has('1 source') },
    {
      id: 'few',
      words: same('2–3 sources'),
      rule: 'Two or three different sources are tied to it.',
      said: has('2 or 3 sources'),
    },
    {
      id: 'many',
      words: same('4 or more sources'),
      rule: 'Four or more different sources are tied to it.',
      said: has('4 or more sources'),
    },
  ],
  classOf: ({ sources }) => (sources === 0 ? 'bare' : sources === 1 ? 'one' : sources < 4 ? 'few' : 'many'),
});

const kind = overlay({
  title: same('Kind of evidence'),
  classes: [
    {
      id: 'none',
      words: same('None'),
      rule: 'No source is tied to it.',
      said: has('no evidence of any kind'),
    },
    {
      id: 'qualitative',
      words: { plain: 'Words and stories only', realist: 'Qualitative only' },
      rule: 'At least one source is qualitative, and none is quantitative or mixed methods.',
      said: has('qualitative but no quantitative evidence'),
    },
    {
      id: 'quantitative',
      words: { plain: 'Numbers only', realist: 'Quantitative only' },
      rule: 'At least one source is quantitative, and none is qualitative or mixed methods.',
      said: has('quantitative but no qualitative evidence'),
    },
    {
      id: 'mixed',
      words: { plain: 'Both words and numbers', realist: 'Mixed methods' },
      rule: 'It has qualitative and quantitative sources, or a source of mixed methods.',
      said: has('both qualitative and quantitative evidence'),
    },
    {
      id: 'other',
      words: same('Other kinds only'),
      rule: 'Its sources are reviews, grey literature, lived experience, panels, or do not say their methods.',
      said: has('other kinds of evidence only'),
    },
  ],
  classOf: ({ sources, methods }) => {
    if (sources === 0) return 'none';
    const [qualitative, quantitative] = [methods.has('qualitative'), methods.has('quantitative')];
    if (methods.has('mixed') || (qualitative && quantitative)) return 'mixed';
    if (qualitative) return 'qualitative';
    return quantitative ? 'quantitative' : 'other';
  },
});

const balance = overlay({
  title: { plain: 'For and against', realist: 'Balance of evidence' },
  classes: [
    {
      id: 'none',
      words: same('None for or against'),
      rule: 'No source speaks for or against it.',
      said: has('no source for or against'),
    },
    {
      id: 'only_for',
      words: { plain: 'Only for', realist: 'Supporting only' },
      rule: 'Sources support it, and none contradicts it.',
      said: has('sources for only'),
    },
    {
      id: 'mostly_for',
      words: { plain: 'Mostly for', realist: 'Mostly supporting' },
      rule: 'At least twice as many sources support as contradict it.',
      said: has('mostly sources for'),
    },
    {
      id: 'balanced',
      words: { plain: 'For and against', realist: 'Balanced' },
      rule: 'Sources support and contradict it, neither side twice as many as the other.',
      said: { one: 'is balanced', many: 'are balanced' },
    },
    {
      id: 'mostly_against',
      words: { plain: 'Mostly against', realist: 'Mostly contradicting' },
      rule: 'At least twice as many sources contradict as support it.',
      said: has('mostly sources against'),
    },
    {
      id: 'only_against',
      words: { plain: 'Only against', realist: 'Contradicting only' },
      rule: 'Sources contradict it, and none supports it.',
      said: has('sources against only'),
    },
  ],
  classOf: ({ supports, contradicts }) => {
    if (supports === 0) return contradicts === 0 ? 'none' : 'only_against';
    if (contradicts === 0) return 'only_for';
    if (supports >= 2 * contradicts) return 'mostly_for';
    return contradicts >= 2 * supports ? 'mostly_against' : 'balanced';
  },
});

const judged = (words: string, reading: string) => ({
  words: { plain: `${words.charAt(0).toUpperCase()}${words.slice(1)}`, realist: `${words} confidence` },
  rule: `The team judged its confidence as ${words}: ${reading}.`,
  said: { one: `is held with ${words} confidence`, many: `are held with ${words} confidence` },
});

const confidence = overlay({
  title: { plain: 'How sure we are', realist: 'Confidence' },
  classes: [
    {
      id: 'not_judged',
      words: same('Not judged'),
      rule: 'Nobody has recorded how sure the team is.',
      said: { one: 'is not judged', many: 'are not judged' },
    },
    { id: 'very_low', ...judged('very low', 'it is not clear whether the claim holds') },
    { id: 'low', ...judged('low', 'the claim possibly holds') },
    { id: 'moderate', ...judged('moderate', 'the claim likely holds') },
    { id: 'high', ...judged('high', 'the claim very likely holds') },
  ],
  classOf: (facts) => facts.confidence ?? 'not_judged',
});

const aged = (words: string, rule: string) => ({
  words: { plain: `Newest ${words}`, realist: `Newest source ${words}` },
  rule: `Its newest source with a year is ${rule}.`,
  said: { one: `has its newest source from ${words}`, many: `have their newest source from ${words}` },
});

const recency = overlay({
  title: { plain: 'How recent', realist: 'Recency' },
  classes: [
    {
      id: 'undated',
      words: same('No dated source'),
      rule: 'No source tied to it has a year, or none is tied to it.',
      said: has('no dated source'),
    },
    { id: 'over_10', ...aged('more than 10 years ago', 'more than ten years old') },
    { id: 'to_10', ...aged('6–10 years ago', 'six to ten years old') },
    { id: 'to_5', ...aged('3–5 years ago', 'three to five years old') },
    { id: 'to_2', ...aged('the last 2 years', 'at most two years old') },
  ],
  classOf: ({ newest }, currentYear) => {
    if (newest === null) return 'undated';
    const age = currentYear - newest;
    if (age > 10) return 'over_10';
    if (age > 5) return 'to_10';
    return age > 2 ? 'to_5' : 'to_2';
  },
});

const measures = overlay({
  title: { plain: 'What would show it', realist: 'Measures' },
  classes: [
    {
      id: 'nothing',
      words: { plain: 'Nothing would show it', realist: 'Nothing would test it' },
      rule: 'No measure is tied to the arrow, and its two ends are not both measured at two time points.',
      said: { one: 'is tested by nothing', many: 'are tested by nothing' },
    },
    {
      id: 'planned',
      words: same('Planned'),
      rule: 'A measure of the arrow, or of both its ends at two time points, is planned or being collected.',
      said: has('a test planned'),
    },
    {
      id: 'now',
      words: { plain: 'Can be seen now', realist: 'Testable now' },
      rule: 'A measure of the arrow, or of both its ends at two time points, is collected.',
      said: { one: 'can be tested now', many: 'can be tested now' },
    },
  ],
  classOf: ({ testability }) => testability,
});

const agreement = overlay({
  title: { plain: 'What panels say', realist: 'Agreement of panels' },
  classes: [
    {
      id: 'unasked',
      words: same('Nobody has said'),
      rule: 'No panel was asked about it, or nobody there agreed, disagreed or was unsure.',
      said: has('no answer of a panel'),
    },
    {
      id: 'all_agree',
      words: same(agreementWords.all_agree),
      rule: 'People agree with it, and none of those asked disagrees.',
      said: { one: 'is disagreed with by nobody', many: 'are disagreed with by nobody' },
    },
    {
      id: 'mostly_agree',
      words: same(agreementWords.mostly_agree),
      rule: 'At least twice as many agree as disagree.',
      said: { one: 'is mostly agreed with', many: 'are mostly agreed with' },
    },
    {
      id: 'split',
      words: same(agreementWords.split),
      rule: 'People agree and disagree, neither side twice as many as the other.',
      said: { one: 'splits opinion', many: 'split opinion' },
    },
    {
      id: 'mostly_disagree',
      words: same(agreementWords.mostly_disagree),
      rule: 'At least twice as many disagree as agree.',
      said: { one: 'is mostly disagreed with', many: 'are mostly disagreed with' },
    },
    {
      id: 'all_disagree',
      words: same(agreementWords.all_disagree),
      rule: 'People disagree with it, and none of those asked agrees.',
      said: { one: 'is agreed with by nobody', many: 'are agreed with by nobody' },
    },
    {
      id: 'unsure',
      words: same(agreementWords.unsure),
      rule: 'More people are not sure than agree or disagree.',
      said: { one: 'leaves most unsure', many: 'leave most unsure' },
    },
  ],
  classOf: (facts) => facts.agreement,
});

/** Every overlay by its name. */
export const overlays: Readonly<Record<OverlayName, Overlay>> = {
  amount,
  kind,
  balance,
  confidence,
  recency,
  measures,
  agreement,
};
