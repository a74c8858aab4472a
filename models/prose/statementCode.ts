import { oneLine } from '../theoryText/grammar.ts';

const CODE =
  /^\s*((?:CMOC?s?|CMO configuration|configuration|ICAMO|ICMO|CIMO|SCMO|IPT|PT|program(?:me)? theory|theory|hypothesis|proposition|statement)\s?[-–.#]?\s?\d{1,3}(?:\.\d{1,2})?[a-z]?)\s*(?:[:.)–—-]\s*|\s+|$)/iu;

/** A code at the beginning of words ("CMOC1: …", "Programme theory 2"), and what follows it; the code is empty when there is none. */
export function codeBefore(text: string): { readonly code: string; readonly rest: string } {
  const found = CODE.exec(text);
  if (found === null) return { code: '', rest: text };
  return { code: oneLine(found[1] ?? ''), rest: text.slice(found[0].length) };
}
