const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  bull: '•',
  middot: '·',
  rarr: '→',
  larr: '←',
  pound: '£',
  euro: '€',
};

/** Characters that HTML writes by name or number, as themselves; other names stay as they are. */
export function htmlCharacters(text: string): string {
  return text.replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/giu, (whole, decimal, hex, name) => {
    const code = decimal !== undefined ? Number(decimal) : hex !== undefined ? Number.parseInt(hex, 16) : -1;
    if (code >= 0) return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    return named[String(name).toLowerCase()] ?? whole;
  });
}

const tags = /<!--[\s\S]{0,10000}?-->|<(\/?)([a-z][a-z0-9:]{0,30})(?:[^<>]{0,5000})>/giu;
const breaking = new Set(['br', 'p', 'div', 'li', 'tr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'table']);
const unread = new Set(['script', 'style', 'head', 'template']);

/** The words of a piece of HTML, a line for each paragraph or item; nothing of it is run or shown. Linear in its length. */
export function htmlText(html: string): string {
  let text = '';
  let from = 0;
  let skipping: string | null = null;
  for (const match of html.matchAll(tags)) {
    const [whole, slash = '', name = ''] = match;
    const tag = name.toLowerCase();
    if (skipping === null) text += html.slice(from, match.index);
    from = match.index + whole.length;
    if (skipping !== null) {
      if (slash === '/' && tag === skipping) skipping = null;
    } else if (unread.has(tag) && slash === '') skipping = tag;
    else if (breaking.has(tag)) text += '\n';
  }
  if (skipping === null) text += html.slice(from);
  return htmlCharacters(text)
    .split('\n')
    .map((line) => line.replaceAll(/\s+/gu, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}
