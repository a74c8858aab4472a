import { effectVerb } from './claimWords.ts';
import { hasVerb } from './clauses.ts';
import { wordCount } from './partsOfText.ts';

/** Somebody who is talking, or one person at one time: no subject of a claim. */
export function tellsOfOne(subject: string): boolean {
  return /^\s*(?:i|we|you|he|she|mr|mrs|ms|dr)(?!\p{L})/iu.test(subject);
}

// Before a noun, not a verb: "the increase", "of limits".
const beforeNoun =
  /(?:&|(?<!\p{L})(?:the|an?|this|that|these|those|of|in|for|no|any|some|their|its|his|her|our|your|my|to|by|with|from|on|at|as|or|more|less|further|other|key|main|new|same|such|be|been|being|is|are|was|were|get|getting))\s*$/iu;
const behindNoun = /^\s*(?:of|in|and|or|is|are|was|were|on|by|as|for|[,.;:)]|$)/iu;
const everyVerb = new RegExp(effectVerb.source, 'giu');
const MOST_SUBJECT = 30;

/** The verb by which a sentence says that its subject brings something about; null when there is none. */
export function mainVerb(text: string, from: number, to: number): RegExpExecArray | null {
  for (const found of text.slice(from, to).matchAll(everyVerb)) {
    const subject = text.slice(from, from + found.index);
    const rest = text.slice(from + found.index + found[0].length, to);
    const { verb = '', modal = '' } = found.groups ?? {};
    if (wordCount(subject) > MOST_SUBJECT) return null;
    // "Being listened to gives …": a verb after all.
    const isAfterTo = /\p{L}ed to\s*$/u.test(subject) && (verb.split(' ')[0] ?? '').endsWith('s');
    if (wordCount(subject) === 0 || (beforeNoun.test(subject) && !isAfterTo)) continue;
    if (/ing(?!\p{L})/iu.test(verb.split(/\s/u)[0] ?? '')) continue;
    if (
      found.groups?.['leading'] === undefined &&
      found.groups?.['meaning'] === undefined &&
      behindNoun.test(rest)
    )
      continue;
    // A clause that hangs on the subject: "people who feel that …".
    if (
      /(?<!\p{L})(?:who|which|that|whose|where|when|if|how|why|what)\s+(?:\p{L}+\s+){0,3}$/iu.test(subject) &&
      modal === ''
    )
      continue;
    return found as RegExpExecArray;
  }
  return null;
}

const person =
  /(?<!\p{L})(?:people|persons?|patients?|participants?|clients?|carers?|members?|workers?|staff|nurses?|doctors?|clinicians?|gps?|midwives|teachers?|leaders?|managers?|teams?|families|parents|mothers?|fathers?|individuals?|volunteers?|users?|peers?|mentors?|adults?|men|women|students?|they|it|this|that|which|he|she|we|you|i)\s*$/iu;

/** The cause that a clause names beside its circumstance (“… short-term funding leads to …”); null when people act in it. */
export function causeIn(text: string, from: number, to: number): RegExpExecArray | null {
  const found = mainVerb(text, from, to);
  if (found === null || found.groups?.['make'] !== undefined || found.groups?.['touching'] !== undefined)
    return null;
  const subject = text.slice(from, from + found.index);
  return person.test(subject) || hasVerb(subject) || tellsOfOne(subject) ? null : found;
}
