import { type Mention, type NameRef, type Span, oneLine } from './grammar.ts';
import { type Token, unquote } from './lexLine.ts';

const quotedRef = /^"((?:[^"\\]|\\.)*)"(?: #(\d{1,6}))?$/u;
const numbered = /^(.*\S) #(\d{1,6})$/u;

/** A name as written, with the number that tells it from others of the same name. */
export function readRef(written: string): NameRef {
  const quoted = quotedRef.exec(written);
  if (quoted !== null) return { text: oneLine(unquote(quoted[1] ?? '')), number: numberOf(quoted[2]) };
  const line = oneLine(written);
  const plain = numbered.exec(line);
  return plain === null ? { text: line, number: 1 } : { text: plain[1] ?? '', number: numberOf(plain[2]) };
}

function numberOf(digits: string | undefined): number {
  return Math.max(1, Number(digits ?? 1));
}

/** The words of a text without the stop or comma that ends it; three dots stay. */
export function withoutEnd(text: string): string {
  const line = oneLine(text);
  if (line.endsWith('...')) return line;
  // A loop, because the pattern /[\s.,;]+$/ takes quadratic time on a long row of stops.
  let end = line.length;
  while (end > 0 && ' .,;'.includes(line.charAt(end - 1))) end -= 1;
  return line.slice(0, end);
}

/** A box as mentioned between two keywords; `place` makes spans of offsets in the line. */
export function readMention(
  line: string,
  tokens: readonly Token[],
  place: (from: number, to: number) => Span,
): Mention {
  const words = tokens.filter(({ kind }) => kind !== 'mark' && kind !== 'name' && kind !== 'for');
  const name = tokens.find((token) => token.kind === 'name');
  const stageMark = tokens.find((token) => token.kind === 'mark' && token.mark.is === 'stage');
  const [first] = words;
  const rest = line.slice(first?.to ?? 0, words.at(-1)?.to ?? 0).trim();
  const isQuoted =
    first?.kind === 'quoted' &&
    (/^[.,;]?$/u.test(rest) || (name === undefined && /^#\d{1,6}[.,;]?$/u.test(rest)));
  const raw = words.map(({ from, to }) => line.slice(from, to)).join(' ');
  const written = isQuoted
    ? `${line.slice(first.from, first.to)}${rest.startsWith('#') ? ` ${withoutEnd(rest)}` : ''}`
    : withoutEnd(raw);
  const shown = tokens.filter(({ kind }) => kind !== 'mark');
  const span = place(shown[0]?.from ?? 0, shown.at(-1)?.to ?? 0);
  const stage =
    stageMark?.kind !== 'mark' || stageMark.mark.is !== 'stage'
      ? undefined
      : /^no stage$/iu.test(stageMark.mark.name)
        ? null
        : readRef(stageMark.mark.name);
  if (name?.kind === 'name') {
    return {
      words: isQuoted ? oneLine(first.value) : written,
      isVerbatim: isQuoted,
      name: readRef(name.value),
      isThis: /^this$/iu.test(name.value),
      stage,
      span,
    };
  }
  const isThis = !isQuoted && /^this$/iu.test(written);
  return { words: '', isVerbatim: isQuoted, name: readRef(written), isThis, stage, span };
}
