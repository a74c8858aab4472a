/** What Excel writes for characters that XML cannot hold, and for a text that looks like such a writing. */
const WRITTEN = /_x([0-9A-Fa-f]{4})_/gu;
// Line ends of Windows would be read as plain ones; U+FFFE and U+FFFF are no characters of XML.
const UNWRITABLE = /[\r\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/gu;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as the text of a cell: nothing in it is markup, a formula or an escape. */
export function cellXml(text: string): string {
  return text
    .replace(UNWRITABLE, (unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replace(/[&<>"]/gu, (mark) => escapes[mark] ?? mark);
}

/** The text that a cell's text stands for, with plain line ends. */
export function cellText(written: string): string {
  const text = written.includes('_x')
    ? written.replace(WRITTEN, (_whole, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))
    : written;
  return text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').toWellFormed();
}
