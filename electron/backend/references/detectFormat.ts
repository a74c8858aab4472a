import { isCslItem, isReflibItem } from '#models/references/cslJson.ts';
import type { ReferenceFormat } from '#models/references/foundRecord.ts';
import { jsonItems } from '#models/references/jsonItems.ts';
import { isWosTable } from '#models/references/wosTable.ts';

/** Every format that can be imported by content. */
export type ImportFormat = ReferenceFormat | 'wherefore-json';

/** What a text looks like; a `refusal` says in words what it is instead. */
export type Detected =
  | { readonly kind: 'format'; readonly format: ImportFormat }
  | { readonly kind: 'refusal'; readonly message: string };

const JSON_HEAD = 200_000;

const refusal = (message: string): Detected => ({
  kind: 'refusal',
  message: `${message} Nothing was imported.`,
});
const format = (name: ImportFormat): Detected => ({ kind: 'format', format: name });

function detectJson(text: string): Detected {
  const head = text.slice(0, JSON_HEAD);
  if (/^\s*\{\s*"(?:format"\s*:\s*"wherefore-json"|tables"\s*:|version"\s*:)/.test(head))
    return format('wherefore-json');
  if (/^\s*(?:\[\s*\]|\{\s*\}|\{\s*"format")/.test(head)) return format('wherefore-json');
  const [first] = jsonItems(head).items;
  if (first !== undefined && isReflibItem(first.value))
    return refusal(
      'This is Reflib’s own JSON. Save the references as RIS, EndNote XML or CSL-JSON and import that.',
    );
  if (first !== undefined && isCslItem(first.value)) return format('csl-json');
  // An item may be longer than the part looked at; anything else is for the reader of our own files to refuse.
  return /^\s*\[\s*\{/.test(head) &&
    /"(?:container-title|issued|DOI|title)"\s*:/.test(head) &&
    first === undefined
    ? format('csl-json')
    : format('wherefore-json');
}

function detectXml(text: string): Detected | null {
  const head = text.slice(0, JSON_HEAD);
  if (/^\s*<\s*\d{1,9}\s*\.?\s*>/.test(head)) return null;
  if (/<record[\s>]/.test(text) && /<(?:ref-type|contributors|titles|source-app|rec-number)[\s>]/.test(text))
    return format('endnote-xml');
  if (/<xml>\s*<records\b/.test(head)) return format('endnote-xml');
  if (/^\s*<(?:!doctype html|html)\b/i.test(head))
    return refusal(
      'This is a web page, not a list of references. Export the references as RIS and import that.',
    );
  if (/<(?:PubmedArticleSet|PubmedArticle|rdf:RDF|modsCollection|mods)\b/.test(head))
    return refusal('This kind of XML cannot be read. Export the references as RIS, or as EndNote XML.');
  return null;
}

type Signature = { readonly format: ReferenceFormat; readonly marks: readonly RegExp[] };

/** Lines that only one format has; how many there are decides. */
const signatures: readonly Signature[] = [
  { format: 'ris', marks: [/^\s{0,3}TY\s{0,4}[-–—](?:\s|$)/gim] },
  { format: 'nbib', marks: [/^PMID- ?\d/gm, /^OWN - /gm] },
  { format: 'wos', marks: [/^PT [A-Z]\s*$/gm, /^FN /gm, /^ER\s*$/gm] },
  {
    format: 'ovid',
    marks: [
      /^\s{0,3}<\s*\d{1,9}\s*\.?\s*>\s{0,100}$/gm,
      /^VN {1,2}- Ovid/gm,
      /^Unique Identifier\s{0,3}(?:\[UI\])?\s{0,3}$/gim,
    ],
  },
  { format: 'enw', marks: [/^%0 /gm, /^%T /gm] },
  { format: 'bibtex', marks: [/^[ \t]{0,20}@[A-Za-z]{2,30}[ \t]{0,20}[{(]/gm] },
];

/** Of formats whose own marks are missing: records that lost their first line. */
const fallbacks: readonly Signature[] = [
  { format: 'ris', marks: [/^(?:TI|T1|AU|A1) {2}- /gm] },
  { format: 'nbib', marks: [/^(?:FAU|JID|PHST|MHDA) ?- /gm] },
  { format: 'ovid', marks: [/^(?:UI|DB|SO) {2}- /gm] },
  { format: 'enw', marks: [/^%[AJDRX] /gm] },
];

function countOf(text: string, marks: readonly RegExp[]): number {
  let most = 0;
  for (const mark of marks) most = Math.max(most, text.match(mark)?.length ?? 0);
  return most;
}

function strongest(text: string, candidates: readonly Signature[]): ReferenceFormat | null {
  let best: { readonly format: ReferenceFormat; readonly count: number } | null = null;
  for (const { format: name, marks } of candidates) {
    const count = countOf(text, marks);
    if (count > 0 && (best === null || count > best.count)) best = { format: name, count };
  }
  return best?.format ?? null;
}

/** True when a text has at least one of the lines that only this format has. */
export function couldBe(text: string, name: ReferenceFormat): boolean {
  return signatures.some(({ format: own, marks }) => own === name && countOf(text, marks) > 0);
}

/** Says by its content which format a text is in, whatever its file is called. Linear time, never fails. */
export function detectFormat(text: string): Detected {
  const begin = /\S/.exec(text)?.[0] ?? '';
  if (begin === '') return refusal('This file is empty.');
  if (begin === '{' || begin === '[') return detectJson(text);
  const xml = begin === '<' ? detectXml(text) : null;
  if (xml !== null) return xml;
  if (isWosTable(text)) return format('wos');
  const found = strongest(text, signatures) ?? strongest(text, fallbacks);
  if (found !== null) return format(found);
  return (
    detectXml(text) ??
    refusal('This file is in no format that Wherefore can read: it found no references and no theory in it.')
  );
}
