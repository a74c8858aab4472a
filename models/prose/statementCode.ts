import { oneLine } from '../theoryText/grammar.ts';
import type { Segment } from './segments.ts';
import { startsPart } from './textLines.ts';

const CODE =
  /^\s*((?:CMOC?s?|CMO configuration|configuration|ICAMO|ICMO|CIMO|SCMO|IPT|PT|program(?:me)? theory|theory|hypothesis|proposition|statement)\s?[-–.#]?\s?\d{1,3}(?:\.\d{1,2})?[a-z]?)\s*(?:[:.)–—-]\s*|\s+|$)/iu;

/** A code at the beginning of words ("CMOC1: …", "Programme theory 2"), and what follows it; the code is empty when there is none. */
export function codeBefore(text: string): { readonly code: string; readonly rest: string } {
  const found = CODE.exec(text);
  if (found === null) return { code: '', rest: text };
  return { code: oneLine(found[1] ?? ''), rest: text.slice(found[0].length) };
}

/** What a statement is called: "CMOC 3", and "Senior presence" where it has a title too. */
export type StatementName = { readonly code: string; readonly title: string };

const MOST_READ = 160;
const inBrackets = /^[(“"‘]+([^()“”"\n]{2,80}?)[)”"’]+\s*(?::|$)/u;
const beforeColon = /^([^:.;()\n]{2,80}?)\s*:/u;
const beginsStatement = /(?<!\p{L})(?:if|when|where|because|then|unless)(?!\p{L})/iu;

function titleIn(rest: string): string {
  const words = oneLine((inBrackets.exec(rest) ?? beforeColon.exec(rest))?.[1] ?? '');
  return beginsStatement.test(words) || startsPart({ text: rest, bullet: 0 }) !== null ? '' : words;
}

/** What a statement is called by the line above it, else by its own first words. */
export function statementName(text: string, { name, from, to }: Segment): StatementName {
  const above = codeBefore(name);
  // Nothing else stands on that line.
  if (above.code !== '') return { code: above.code, title: titleIn(`${above.rest.replace(/:$/u, '')}:`) };
  const { code, rest } = codeBefore(text.slice(from, Math.min(to, from + MOST_READ)));
  return { code, title: code === '' ? '' : titleIn(rest) };
}
