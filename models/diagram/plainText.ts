/** A text as rows can hold it: line ends as `\n`, no control characters, no halves of characters. */
export function heldText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n?|[\u2028\u2029]/gu, '\n')
    .replaceAll(/[^\P{Cc}\t\n]/gu, '');
}

/** The same on one line, at most so long. */
export function heldLine(text: string, most = 500): string {
  const line = heldText(text.slice(0, most * 4))
    .replaceAll(/\s+/gu, ' ')
    .trim();
  return line.length <= most
    ? line
    : line
        .slice(0, most)
        .toWellFormed()
        .replace(/\uFFFD$/u, '')
        .trim();
}
