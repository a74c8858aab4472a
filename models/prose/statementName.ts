import { oneLine } from '../theoryText/grammar.ts';
import type { Segment } from './segments.ts';
import { codeBefore } from './statementCode.ts';
import { startsPart } from './textLines.ts';

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
