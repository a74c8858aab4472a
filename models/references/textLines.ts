/** One line of a text without its end; `number` counts from 1. */
export type TextLine = { readonly number: number; readonly text: string };

/** The lines of a text, whether they end in LF, CR LF or CR, in time linear in its length. */
export function* linesOf(text: string): Generator<TextLine> {
  let start = 0;
  let number = 1;
  let carriageReturn = text.indexOf('\r');
  let lineFeed = text.indexOf('\n');
  while (start <= text.length) {
    if (carriageReturn !== -1 && carriageReturn < start) carriageReturn = text.indexOf('\r', start);
    if (lineFeed !== -1 && lineFeed < start) lineFeed = text.indexOf('\n', start);
    const isCarriageReturn = carriageReturn !== -1 && (lineFeed === -1 || carriageReturn < lineFeed);
    const end = isCarriageReturn ? carriageReturn : lineFeed;
    if (end === -1) {
      if (start < text.length) yield { number, text: text.slice(start) };
      return;
    }
    yield { number, text: text.slice(start, end) };
    number += 1;
    start = isCarriageReturn && text.charAt(end + 1) === '\n' ? end + 2 : end + 1;
  }
}

/** Answers the line number, from 1, of positions that are asked for in ascending order. */
export function lineCounter(text: string): (position: number) => number {
  let line = 1;
  let at = 0;
  return (position) => {
    for (; at < position; at += 1) {
      const unit = text.charCodeAt(at);
      if (unit === 10 || (unit === 13 && text.charCodeAt(at + 1) !== 10)) line += 1;
    }
    return line;
  };
}
