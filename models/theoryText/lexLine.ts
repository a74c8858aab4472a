import type { ArrowSign, ArrowStatus } from '../entities/arrow.ts';
import { type Keyword, keywordOf, keywordPattern, signMarks, statusMarks } from './grammar.ts';

/** What a mark in square brackets says. */
export type Mark =
  | { readonly is: 'sign'; readonly sign: ArrowSign }
  | { readonly is: 'status'; readonly status: ArrowStatus }
  | { readonly is: 'group'; readonly logic: 'and' | 'or'; readonly tag: number }
  | { readonly is: 'on'; readonly number: number }
  | { readonly is: 'stage'; readonly name: string }
  | { readonly is: 'evidence' };

/** A piece of a line; `from` and `to` are offsets in the line. */
export type Token = { readonly from: number; readonly to: number } & (
  | { readonly kind: 'text' }
  | { readonly kind: 'keyword'; readonly word: Keyword }
  | { readonly kind: 'quoted'; readonly value: string }
  | { readonly kind: 'name'; readonly value: string; readonly isClosed: boolean }
  | { readonly kind: 'round'; readonly value: string }
  | { readonly kind: 'for'; readonly value: string }
  | { readonly kind: 'mark'; readonly mark: Mark }
);

const quotedPattern = /"((?:[^"\\]|\\.)*)"/uy;
const groupPattern = /\[(and|or) (\d{1,6})\]/iuy;
const onPattern = /\[on (\d{1,6})\]/iuy;
const stagePattern = /\[in ("(?:[^"\\]|\\.){0,4100}"(?: #\d{1,6})?|[^[\]"]{1,4100})\]/iuy;
const evidencePattern = /\[evidence:[^\]]{0,200}\]/iuy;
const wordPattern = /\[([^[\]]{1,20})\]/uy;
const forPattern = /\(for\s+/iuy;
const lettersBefore = /[\p{L}\p{N}_'’-]/u;
const blank = /^\s*$/u;

function matchAt(pattern: RegExp, line: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(line);
}

/** The text that quotation marks hold: `\"` and `\\` stand for the characters themselves. */
export function unquote(inside: string): string {
  return inside.replace(/\\(.)/gu, '$1');
}

/** The text in quotation marks. */
export function quote(text: string): string {
  return `"${text.replace(/["\\]/gu, '\\$&')}"`;
}

function markAt(line: string, at: number): { readonly mark: Mark; readonly to: number } | null {
  const group = matchAt(groupPattern, line, at);
  if (group !== null) {
    const logic = group[1]?.toLowerCase() === 'or' ? 'or' : 'and';
    return { mark: { is: 'group', logic, tag: Number(group[2]) }, to: groupPattern.lastIndex };
  }
  const on = matchAt(onPattern, line, at);
  if (on !== null) return { mark: { is: 'on', number: Number(on[1]) }, to: onPattern.lastIndex };
  const stage = matchAt(stagePattern, line, at);
  if (stage !== null)
    return { mark: { is: 'stage', name: (stage[1] ?? '').trim() }, to: stagePattern.lastIndex };
  if (matchAt(evidencePattern, line, at) !== null)
    return { mark: { is: 'evidence' }, to: evidencePattern.lastIndex };
  const written = matchAt(wordPattern, line, at)?.[1]?.trim().toLowerCase() ?? '';
  const to = wordPattern.lastIndex;
  const sign = signMarks.get(written);
  if (sign !== undefined) return { mark: { is: 'sign', sign }, to };
  const status = statusMarks.get(written);
  return status === undefined ? null : { mark: { is: 'status', status }, to };
}

/** What stands between brackets that opened before `at`: to the closing one, over quotation marks. */
function insideBrackets(
  line: string,
  { at, close, closes }: { readonly at: number; readonly close: string; readonly closes: number },
): { readonly value: string; readonly to: number } | null {
  // Where the last bracket closes is looked up once for the line, so that many open ones cost no more.
  if (at > closes) return null;
  const quoted = matchAt(quotedPattern, line, at);
  if (quoted !== null) {
    const after = matchAt(/(?: #\d{1,6})?\s*/uy, line, quotedPattern.lastIndex)?.[0] ?? '';
    const end = at + quoted[0].length + after.length;
    if (line[end] === close) return { value: line.slice(at, end).trim(), to: end + 1 };
  }
  const end = line.indexOf(close, at);
  return end < 0 ? null : { value: line.slice(at, end).trim(), to: end + 1 };
}

/** The tokens of a line from `start` on. Never fails: what is nothing else is text. Time is linear in the line. */
export function lexLine(line: string, start: number): readonly Token[] {
  const tokens: Token[] = [];
  const lastRound = line.lastIndexOf(')');
  const lastCurly = line.lastIndexOf('}');
  let textFrom = start;
  let isSlotEmpty = true;
  const push = (token: Token) => {
    if (!blank.test(line.slice(textFrom, token.from)))
      tokens.push({ kind: 'text', from: textFrom, to: token.from });
    tokens.push(token);
    textFrom = token.to;
    at = token.to;
  };
  let at = start;
  while (at < line.length) {
    const token = tokenAt(line, at, { isSlotEmpty, lastRound, lastCurly });
    if (token === null) {
      if (isSlotEmpty && !blank.test(line.charAt(at))) isSlotEmpty = false;
      at += 1;
      continue;
    }
    push(token);
    const isBeside = token.kind === 'round' || token.kind === 'for' || token.kind === 'mark';
    isSlotEmpty = token.kind === 'keyword' || (isSlotEmpty && isBeside);
  }
  if (!blank.test(line.slice(textFrom))) tokens.push({ kind: 'text', from: textFrom, to: line.length });
  return tokens;
}

type LineFacts = { readonly isSlotEmpty: boolean; readonly lastRound: number; readonly lastCurly: number };

function tokenAt(line: string, at: number, facts: LineFacts): Token | null {
  const unit = line.charAt(at);
  if (unit === '"' && facts.isSlotEmpty) {
    const quoted = matchAt(quotedPattern, line, at);
    if (quoted === null) return null;
    return { kind: 'quoted', value: unquote(quoted[1] ?? ''), from: at, to: at + quoted[0].length };
  }
  if (unit === '{') {
    const inside = insideBrackets(line, { at: at + 1, close: '}', closes: facts.lastCurly });
    if (inside === null)
      return { kind: 'name', value: line.slice(at + 1).trim(), isClosed: false, from: at, to: line.length };
    return { kind: 'name', value: inside.value, isClosed: true, from: at, to: inside.to };
  }
  if (unit === '(') {
    const lead = matchAt(forPattern, line, at)?.[0];
    if (lead === undefined && !facts.isSlotEmpty) return null;
    const from = at + (lead ?? '(').length;
    const inside = insideBrackets(line, { at: from, close: ')', closes: facts.lastRound });
    if (inside === null) return null;
    return { kind: lead === undefined ? 'round' : 'for', value: inside.value, from: at, to: inside.to };
  }
  if (unit === '[') {
    const found = markAt(line, at);
    return found === null ? null : { kind: 'mark', mark: found.mark, from: at, to: found.to };
  }
  if (unit < 'A' || unit > 'W' || lettersBefore.test(line.charAt(at - 1))) return null;
  const keyword = matchAt(keywordPattern, line, at);
  return keyword === null
    ? null
    : { kind: 'keyword', word: keywordOf(keyword[0]), from: at, to: at + keyword[0].length };
}
