import { GAP } from '#models/theoryText/grammar.ts';
import { type Token, lexLine } from '#models/theoryText/lexLine.ts';
import { bodyStart } from '#models/theoryText/parseText.ts';

/** What a stretch of a line is, for how it looks. */
export type Look =
  | 'keyword'
  | 'name'
  | 'hedge'
  | 'for'
  | 'sign'
  | 'mark'
  | 'evidence'
  | 'gap'
  | 'because'
  | 'headingMark'
  | 'heading'
  | 'title';

/** A stretch of a line; offsets in the line. */
export type LookSpan = { readonly from: number; readonly to: number; readonly look: Look };

const headingLine = /^(#{1,6})(\s+|$)/u;
const endsBecause = new Set(['IF', 'THEN', 'BECAUSE']);
const boxLine = /^BOX(?=[\s:]|$)/u;

function lookOfToken(token: Token): Look | null {
  switch (token.kind) {
    case 'keyword':
      return 'keyword';
    case 'name':
      return 'name';
    case 'round':
      return 'hedge';
    case 'for':
      return 'for';
    case 'mark':
      return token.mark.is === 'evidence' ? 'evidence' : token.mark.is === 'sign' ? 'sign' : 'mark';
    case 'text':
    case 'quoted':
      return null;
  }
}

/** The looks of one line of a theory's text, in order and apart. Linear in the line. */
export function looksOf(line: string): readonly LookSpan[] {
  const start = bodyStart(line);
  const body = line.slice(start);
  const heading = headingLine.exec(body);
  if (heading !== null) {
    const nameFrom = start + heading[0].length;
    const isTitle = heading[1] === '#';
    const mark = { from: start, to: nameFrom, look: 'headingMark' } as const;
    if (nameFrom >= line.length) return [mark];
    return [mark, { from: nameFrom, to: line.length, look: isTitle ? 'title' : 'heading' }];
  }
  const box = boxLine.exec(body);
  if (box !== null) return [{ from: start, to: start + box[0].length, look: 'keyword' }];
  return looksOfStatement(line, start);
}

function looksOfStatement(line: string, start: number): readonly LookSpan[] {
  let isBecause = false;
  return lexLine(line, start).flatMap((token): LookSpan[] => {
    const { from, to } = token;
    // After BECAUSE, words in capitals are words of it (T4).
    const isWord = isBecause && token.kind === 'keyword' && !endsBecause.has(token.word);
    if (token.kind === 'keyword' && !isWord) isBecause = token.word === 'BECAUSE';
    const look = isWord ? 'because' : lookOfToken(token);
    if (look !== null) return [{ from, to, look }];
    if (!isBecause) return [];
    const words = line.slice(from, to);
    const gapAt = words.trim() === GAP ? from + words.indexOf(GAP) : -1;
    return gapAt < 0
      ? [{ from, to, look: 'because' }]
      : [{ from: gapAt, to: gapAt + GAP.length, look: 'gap' }];
  });
}

/** The words of an evidence mark as its chip shows them: "2 for · 1 against". */
export function evidenceWords(mark: string): string {
  return mark
    .replace(/^\[evidence:\s*|\]$/giu, '')
    .split(',')
    .map((part) => part.trim())
    .join(' · ');
}

/** Where in a line the mark goes that makes its because a box (T15); null: there are no words, or they are marked. */
export function becauseEnd(line: string): number | null {
  const words = looksOf(line).filter(({ look }) => look === 'because');
  const [first] = words;
  const last = words.at(-1);
  if (first === undefined || last === undefined) return null;
  const said = line.slice(first.from, last.to);
  if (said.trim() === '' || /\[(?:mechanism|resource|reasoning)\]/iu.test(said)) return null;
  return first.from + said.trimEnd().length;
}
