/** A text as the store takes it: line ends as `\n`, no control characters, no lone halves of characters. */
export function storableText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n')
    .replaceAll(/[^\P{Cc}\t\n]/gu, '');
}
