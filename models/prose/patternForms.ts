import { because } from './claimWords.ts';
import { commaAfter, effectAt } from './clauses.ts';
import type { Cut, Form } from './cut.ts';
import { type LabelledWords, labelledWords } from './partLabels.ts';
import { firstMatch, wordCount } from './partsOfText.ts';
import type { Stretch } from './segments.ts';

const clauseLead =
  /^[\s(\d.)]*(?:if|when|where|once|in (?:contexts|settings|situations) (?:where|in which))\s+/iu;

const contextLead = /^[\s(\d.)]*in (?:(?:the )?contexts?|an? \p{L}+) of\s+/iu;

/** “If …, … (M) and … (O)”: the circumstance has no label; it is what stands before the comma of the first part. */
function withCircumstance(text: string, words: readonly LabelledWords[]): readonly LabelledWords[] {
  const [first, ...rest] = words;
  const has = (...parts: readonly string[]) => words.some(({ part }) => parts.includes(part));
  if (first === undefined || has('context')) return words;
  // “In the context of …, lifts (resource) …”: what is offered is no circumstance where one is said.
  const named = contextLead.exec(text.slice(0, first.to))?.[0].length ?? 0;
  if (named === 0 && has('intervention', 'resource')) return words;
  const said = named > 0 ? named : (clauseLead.exec(text.slice(0, first.to))?.[0].length ?? 0);
  const at = said === 0 ? null : commaAfter(text, { from: said, to: first.to }, named === 0);
  if (at === null) return words;
  return [{ part: 'context', from: said, to: at }, { ...first, from: at + 1 }, ...rest];
}

const parts =
  /;(?!\s*(?:this|these|which|so|and so|therefore|thus|hence)\s)(?![^()]*\))|\n\s*(?:[-*•–▪◦·‣●]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s+/giu;

/** The items of a labelled part: between semicolons, or on lines of a list. */
function itemsOf(text: string, part: LabelledWords): readonly LabelledWords[] {
  const marks = [...text.slice(part.from, part.to).matchAll(parts)];
  return between(marks, part)
    .filter((each) => /\p{L}/u.test(text.slice(each.from, each.to)))
    .map((each) => ({ ...each, part: part.part }));
}

/** "Context: … Mechanism: … Outcome: …", in any order, also C1, M1 and O1; and "… (C), … (M), … (O)". */
export const labelled: Form = ({ text, from, to }) => {
  const sentence = text.slice(from, to);
  const words = labelledWords(sentence);
  if (words === null) return null;
  const placed = withCircumstance(sentence, words).map((each) => ({
    ...each,
    from: from + each.from,
    to: from + each.to,
  }));
  const of = (...parts: readonly string[]) =>
    placed.filter(({ part }) => parts.includes(part)).flatMap((each) => itemsOf(text, each));
  const [conditions = []] = [of('context'), of('intervention'), of('resource')].filter(
    ({ length }) => length > 0,
  );
  const last = Math.max(...placed.map((each) => each.to));
  const behind = text.slice(last, to).search(/[)\]]/u);
  const rest = { from: last + behind + 1, to };
  const why = firstMatch(text, because, rest);
  const isReason = behind >= 0 && why !== null && !/\p{L}/u.test(text.slice(rest.from, why.from));
  // “… (M), which increases retention (O)”; “reduced loneliness” is a name.
  const behindVerb = (each: Stretch) =>
    /^\p{Ll}+(?:s|ing)\s/u.test(text.slice(each.from, each.to))
      ? (effectAt(text, each)?.piece ?? each)
      : each;
  const outcomes = of('outcome').map(behindVerb);
  if (conditions.length === 0) return null;
  const isCondition = (each: Stretch) => conditions.some((one) => one.from === each.from);
  const reasons: Cut['reasons'] = [
    ...of('intervention')
      .filter((each) => !isCondition(each))
      .map((each) => ({ ...each, role: 'resource' as const })),
    ...of('mechanism', 'resource', 'reasoning')
      .filter((each) => !isCondition(each))
      // “… (resource) prompts them to speak up (reasoning)”.
      .map((each) => ({ from: behindVerb(each).from, to: each.to, role: each.part as 'mechanism' })),
    ...(isReason ? [{ from: why.to, to, role: 'because' as const }] : []),
  ];
  const [whom = null] = of('mechanism', 'reasoning').flatMap((each) => {
    const found = /^\p{Ll}/u.test(text.slice(each.from, each.to)) ? effectAt(text, each)?.piece.whom : null;
    return found ?? [];
  });
  return outcomes.map((outcome) => ({
    form: 'labelled',
    conditions,
    outcome,
    reasons,
    forWhom: of('actor')[0] ?? whom,
    confidence: 'high',
  }));
};

/** The stretches between marks. */
function between(marks: readonly RegExpExecArray[], { from, to }: Stretch): readonly Stretch[] {
  const ends = [...marks.map(({ index }) => from + index), to];
  return ends.map((end, at) => {
    const mark = marks[at - 1];
    return { from: mark === undefined ? from : from + mark.index + mark[0].length, to: end };
  });
}

/** "a + b = c", as context + mechanism = outcome. */
export const sum: Form = ({ text, from, to }) => {
  const marks = [...text.slice(from, to).matchAll(/\s[+=]\s/gu)];
  const last = marks.at(-1);
  if (
    last?.[0].trim() !== '=' ||
    marks.length < 2 ||
    marks.filter(([mark]) => mark.trim() === '=').length > 1
  )
    return null;
  const terms = between(marks, { from, to });
  if (terms.some((term) => !/\p{L}{3}/u.test(text.slice(term.from, term.to)))) return null;
  const [outcome] = terms.slice(-1);
  const conditions = terms.slice(0, -2);
  const [mechanism] = terms.slice(-2, -1);
  if (outcome === undefined || mechanism === undefined) return null;
  return [
    {
      form: 'sum',
      conditions,
      outcome,
      reasons: [{ ...mechanism, role: 'mechanism' }],
      confidence: 'moderate',
      doubts: ['“+” and “=” were read as context + mechanism = outcome.'],
    },
  ];
};

/** “If a → then b”. */
const keyword = /^\s*(?:if|when|where|once|then)\s+/iu;

/** "a → b → c": each arrow a statement. */
export const arrows: Form = ({ text, from, to }) => {
  const sentence = text.slice(from, to);
  const heads = [...sentence.matchAll(/→|⇒|-{1,2}>|=>/gu)];
  // "no bus on Sundays = can't get there", in notes.
  const equals = heads.length > 0 ? [] : [...sentence.matchAll(/\s=\s/gu)];
  const marks = heads.length > 0 ? heads : equals;
  if (marks.length === 0 || equals.length > 1) return null;
  const ends = between(marks, { from, to }).map((end) => ({
    from: end.from + (keyword.exec(text.slice(end.from, end.to))?.[0].length ?? 0),
    to: end.to,
  }));
  const words = (stretch: Stretch) => text.slice(stretch.from, stretch.to);
  // "1. Introduction → 2. Methods", "File → Save": a way through a text or a menu.
  if (ends.some((end) => !/\p{L}/u.test(words(end)) || /^\s*\d+[.)]?\s/u.test(words(end)))) return null;
  const isShort =
    ends.every((end) => wordCount(words(end)) < 3) &&
    /^\s*\p{Lu}/u.test(words(ends.at(-1) ?? ends[0] ?? { from, to }));
  if (equals.length > 0 && ends.some((end) => wordCount(words(end)) < 2 || /\d/u.test(words(end))))
    return null;
  return ends.slice(1).map((end, index) => {
    const why = firstMatch(text, because, end);
    const cause = ends[index] ?? end;
    const pluses = [...words(cause).matchAll(/\s\+\s/gu)];
    return {
      form: 'arrow',
      conditions: index === 0 ? between(pluses, cause) : ('outcome-before' as const),
      outcome: { from: end.from, to: why?.from ?? end.to },
      reasons: why === null ? [] : [{ from: why.to, to: end.to, role: 'because' }],
      confidence: isShort && ends.length === 2 ? 'low' : 'moderate',
      ...(equals.length > 0 ? { doubts: ['“=” was taken for an arrow.'] } : {}),
    };
  });
};

/** "The more …, the more …". */
export const theMore: Form = ({ text, from, to }) => {
  const found =
    /^the\s+(?:more|less|fewer|better|\p{L}+er)\s[^,;]{3,200},\s*(?=the\s+(?:more|less|fewer|better|\p{L}+er)\s)/iu.exec(
      text.slice(from, to),
    );
  if (found === null) return null;
  const outcome = { from: from + found[0].length, to };
  const why = firstMatch(text, because, outcome);
  return [
    {
      form: 'the-more',
      conditions: [{ from, to: outcome.from }],
      outcome: { from: outcome.from, to: why?.from ?? to },
      reasons: why === null ? [] : [{ from: why.to, to, role: 'because' }],
      confidence: 'moderate',
    },
  ];
};
