import type { Stretch } from './segments.ts';
import { wordPattern } from './wordPattern.ts';

/** “CMOC 3:”, “Programme theory 1a –”, “H1.”: what a statement is called, before it. */
const label =
  /^(?:\p{L}[\p{L}\t /-]{0,40}?[\t ]?[-.#]?[\t ]?\d{1,3}(?:\.\d{1,2})?[a-z]?[\t ]*(?:\([^()\n]{1,60}\)[\t ]*)?[:.)–—-]|\p{Lu}[\p{L}\t /-]{1,40}:|\p{Lu}[\p{L}\p{N}\t /(),.-]{1,60}:(?=\s*["“])|(?:\p{Lu}{1,6}c?|\p{Lu}\p{Ll}{3,14}(?: \p{Ll}{3,10})?)[\t ]?\d{1,3}(?:\.\d{1,2})?[a-z]?(?=[\t ]+(?:IF|If|WHEN|When|Where|In|Unless|Because)\s))\s+/u;
const parts =
  /^(?:contexts?|mechanisms?|outcomes?|resources?|reasoning|interventions?|strateg(?:y|ies)|actors?|(?:if|then)(?![-–])|[ciamos](?:\s?\d{1,2}[a-z]?)?\s*[:.)–—-])/iu;

/** “However,”, “For example,”, “and”. */
const joint =
  /^(?:however|thus|therefore|moreover|furthermore|also|similarly|likewise|conversely|in contrast|by contrast|on the other hand|for example|for instance|e\.g\.|i\.e\.|in other words|in addition|additionally|equally|overall|finally|first(?:ly)?|second(?:ly)?|third(?:ly)?|but|and|yet|so|indeed|importantly|crucially|notably|in particular|in general|as a rule)(?:,\s*|\s+(?=(?:if|when|where|in|for|with|without|unless|once|by)\s))/iu;

/** “Well,”, “I mean,”: how people begin when they talk. */
const fillers =
  /^(?:well|yeah|yes|no|ok(?:ay)?|look|honestly|basically|obviously|actually|personally|to be honest|i mean|you know|you see|i suppose|i think|for me|for us|like|so|and|but|mm|um|er|erm)(?:,|\s*\.{3}|…)\s*/iu;

const lead = wordPattern(
  'if|when|whenever|where|wherever|once|unless|in|for|with|without|by|because|due to|given|provided|having|only|they|it|he|she|as',
  'iuy',
);
const sayer =
  'we|i|they|he|she|it|this|these|our|my|the|one|some|many|most|several|(?:young|older|service )?(?: ?people|women|men|users)|parents|carers|clients|volunteers|teachers|participants?|patients?|staff|interviewees?|stakeholders?|evidence|findings|studies|research|gps?|nurses?|clinicians?|members?|panel';
const saying = new RegExp(
  `^(?:(?:${sayer})(?!\\p{L})|\\p{Lu}[\\p{L}’'-]+ (?:et al\\.?|and \\p{Lu}\\p{L}+)(?: \\(\\d{4}\\))?)(?:(?!\\b(?:who|which|whose|if|when|where|because|so|since|as|can|to|by)\\b)[^,.;]){0,80}?\\b(?<verb>hypothesi[sz]ed?|theori[sz]ed?|suggest(?:s|ed)?|propos(?:e|es|ed)|postulat(?:e|es|ed)|posit(?:s|ed)?|argu(?:e|es|ed)|assum(?:e|es|ed)|indicat(?:e|es|ed)|conclud(?:e|es|ed)|anticipat(?:e|es|ed)|expect(?:s|ed)?|found|shows?|showed|shown|theory (?:is|was)|hypothesis (?:is|was)|idea (?:is|was)|assumption (?:is|was)|likely|possible|plausible|clear|evident|think|thought|believe|believed|felt|feel|said|say|says|reported|noted|observed|saw|see|explained|told us|agreed|stated|heard|learned)(?:\\s+(?:is|was|be))?\\s+that,?\\s+`,
  'iu',
);
/** After these a claim follows in any words; after “felt that” only when it begins like one. */
const claims =
  /^(?:hypothesi|theori|suggest|propos|postulat|posit|argu|assum|indicat|conclud|anticipat|theory|hypothesis|idea|assumption|possible|plausible)/iu;

const isClaim = /(?<!\p{L})(?:only|if|when|where|unless|because|(?:more|less) likely)(?!\p{L})/iu;

/** True for words that begin with the label of a part ("Context:", "M1 –"), which is no name of a statement. */
export function beginsWithPart(words: string): boolean {
  return label.test(words) && parts.test(words) && !/^(?:if|then)/iu.test(words);
}

/** A claim, and words before it that may hedge it. */
export type ClaimWords = Stretch & { readonly before: Stretch | null };

/** The claim of a sentence: without its label, without “however,” and “we think that”, and within its quotation marks. */
export function claimOf(text: string, { from, to }: Stretch): ClaimWords {
  let at = from;
  const skip = (pattern: RegExp, isGood: (match: RegExpExecArray) => boolean = () => true) => {
    const match = pattern.exec(text.slice(at, Math.min(to, at + 200)));
    if (match === null || match[0].length >= to - at || !isGood(match)) return '';
    at += match[0].length;
    return match[0];
  };
  // “(Jean)”, who said what stands on the line before.
  skip(/^\([^()\n]{2,60}\)[\t ]*\r?\n\s*/u);
  // “CMOC 4 – Being known: …” has two.
  for (let left = 2; left > 0 && skip(label, (match) => !parts.test(match[0])) !== ''; left -= 1);
  // “If” … “then” …: a word in quotation marks is not what somebody said.
  const mark = skip(/^(?:["“](?!(?:if|when|where)["”])|[‘'](?=\S)|\((?!(?:[a-z]|\p{L}{6,14})\)))/iu);
  for (let left = 3; left > 0 && skip(fillers) !== ''; left -= 1);
  skip(joint);
  const unsaid = at;
  const said = skip(saying, (match) => {
    const verb = match.groups?.['verb'] ?? '';
    if (claims.test(verb)) return true;
    if (/^(?:found|show|observed)/iu.test(verb) && isClaim.test(text.slice(at, to))) return true;
    lead.lastIndex = at + match[0].length;
    return lead.test(text);
  });
  const before = said === '' ? null : { from: unsaid, to: at };
  // "Size matters: in small groups, …".
  skip(
    /^[^:.;]{3,100}:\s+(?=(?:when|if|where|in|among|for|by|without|once|unless|given)\s)/iu,
    ([words]) => !parts.test(words) && !/(?<!\p{L})(?:when|if|where|unless)(?!\p{L})/iu.test(words),
  );
  const close = mark === '“' ? '”' : mark === '"' ? '"' : '';
  const end = close === '' ? -1 : text.slice(at, to).indexOf(close);
  return { from: at, to: end < 0 ? to : at + end, before };
}
