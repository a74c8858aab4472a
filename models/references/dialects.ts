import type { Dialect, TagHere } from './taggedLexer.ts';
import { tagMaps } from './tagMaps.ts';

/** Longer than any tag with its blanks: lines can be a megabyte, tags stand at their beginning. */
const HEAD = 80;
const NONE: ReadonlySet<string> = new Set();

const RIS_LINE = /^\s{0,3}([A-Za-z][A-Za-z0-9])(\s{0,4})[-–—](\s|$)/;
const RIS_KNOWN = new Set(
  'TY ER A1 A2 A3 A4 AB AD AN AU AV BT C1 C2 C3 C4 C5 C6 C7 C8 CA CN CP CT CY DA DB DI DO DP ED EP ET ID IS J1 J2 JA JF JO KW L1 L2 L3 L4 LA LB LK M1 M2 M3 N1 N2 NV OP PB PP PY RI RN RP SE SN SP SR ST T1 T2 T3 TA TI TT U1 U2 U3 U4 U5 UR VL VO Y1 Y2'.split(
    ' ',
  ),
);

/**
 * A RIS tag. Two blanks before the dash make any two characters a tag; with fewer, only tags that RIS knows count, so
 * that a line of an abstract such as “UK - based teams” stays text; with none, only in records written so throughout.
 */
function risTag(line: string, opening: string | null): TagHere | null {
  const head = line.slice(0, HEAD);
  if (/^\s{0,3}ER\s*$/.test(head)) return { tag: 'ER', value: '' };
  const found = RIS_LINE.exec(head);
  if (found === null) return null;
  const [whole, written = '', blanks = ''] = found;
  const tag = written.toUpperCase();
  const isLower = written !== tag;
  const openingBlanks = opening === null ? null : RIS_LINE.exec(opening.slice(0, HEAD));
  const isLikeOpening =
    tag === 'TY' ||
    tag === 'ER' ||
    (openingBlanks !== null &&
      openingBlanks[2] === blanks &&
      (openingBlanks[1] !== openingBlanks[1]?.toUpperCase()) === isLower);
  if (blanks.length < 2) {
    if (!RIS_KNOWN.has(tag)) return null;
    if ((blanks.length === 0 || isLower) && !isLikeOpening) return null;
  }
  return { tag, value: line.slice(whole.length).trim() };
}

/** A tag padded to four characters before its dash, as PubMed writes it; text continues after six blanks. */
function medlineTag(line: string): TagHere | null {
  const found = /^(?=.{4}-)([A-Z][A-Z0-9]{1,3}) {0,2}-( |$)/.exec(line.slice(0, HEAD));
  return found === null ? null : { tag: found[1] ?? '', value: line.slice(found[0].length).trim() };
}

/** Two characters and a blank at the very beginning; text continues after three blanks. */
function wosTag(line: string): TagHere | null {
  const found = /^([A-Z][A-Z0-9])(\s|$)/.exec(line.slice(0, HEAD));
  return found === null ? null : { tag: found[1] ?? '', value: line.slice(found[0].length).trim() };
}

const OVID_LABELS = new Set(
  [
    'Accession Number',
    'Unique Identifier',
    'Status',
    'Author',
    'Authors',
    'Authors Full Name',
    'Author NameID',
    'Institution',
    'Title',
    'Original Title',
    'Book Title',
    'Source',
    'Journal Name',
    'NLM Journal Name',
    'Abbreviated Source',
    'Abstract',
    'Digital Object Identifier',
    'DOI Number',
    'PMID',
    'PubMed ID',
    'Publication Type',
    'Document Type',
    'Language',
    'Year of Publication',
    'Publication Year',
    'Date of Publication',
    'Publisher',
    'Country of Publication',
    'ISSN',
    'ISSN Print',
    'ISSN Electronic',
    'ISBN',
    'Keyword Heading',
    'Keywords',
    'Key Concepts',
    'MeSH Subject Headings',
    'Subject Headings',
    'Emtree Heading',
    'Version ID',
    'Record Owner',
    'Database',
    'Comments',
    'Correspondence Address',
    'Copyright',
    'Copyright Information',
    'Update Date',
    'Entry Date',
    'Entry Week',
    'Publishing Model',
    'Publication Status',
    'Publication History Status',
    'Registry Number/Name of Substance',
    'Grant Number',
    'Other ID',
    'CAS Registry Number',
    'Link to the Ovid Full Text or citation',
    'Volume',
    'Issue Part',
    'Page',
  ].map((label) => label.toLowerCase()),
);

/** A label on a line of its own (`Title`, `Title [TI]`, `Title:`); its value is indented below. */
function ovidLabel(line: string): TagHere | null {
  const head = line.slice(0, HEAD);
  if (line.length > HEAD || /^\s/.test(head)) return null;
  const label = head
    .replace(/\s*\[[A-Z0-9]{2}\]\s*/, '')
    .replace(/[\s:]+$/, '')
    .toLowerCase();
  return OVID_LABELS.has(label) ? { tag: label, value: '' } : null;
}

function ovidTag(line: string): TagHere | null {
  const found = /^([A-Z][A-Z0-9]) {1,2}-( |$)/.exec(line.slice(0, HEAD));
  if (found !== null) return { tag: found[1] ?? '', value: line.slice(found[0].length).trim() };
  return ovidLabel(line);
}

function endNoteTag(line: string): TagHere | null {
  const found = /^(%[0-9A-Za-z@!#$&()*+<>?=~^[\]])(\s|$)/.exec(line.slice(0, HEAD));
  return found === null ? null : { tag: found[1] ?? '', value: line.slice(found[0].length).trim() };
}

const usual = { outside: NONE, endsAtBlank: false, last: null, isFirstRequired: true };

/** How each tagged format is written. */
export const dialects = {
  ris: { ...usual, tagOf: risTag, first: 'TY', last: 'ER', titles: new Set(tagMaps.ris.title) },
  nbib: {
    ...usual,
    tagOf: medlineTag,
    first: 'PMID',
    isFirstRequired: false,
    endsAtBlank: true,
    titles: new Set(tagMaps.nbib.title),
  },
  wos: {
    ...usual,
    tagOf: wosTag,
    first: 'PT',
    last: 'ER',
    outside: new Set(['FN', 'VR', 'EF']),
    titles: new Set(tagMaps.wos.title),
  },
  ovid: {
    ...usual,
    tagOf: ovidTag,
    isMark: (line) => /^\s{0,3}<\s*\d{1,9}\s*\.?\s*>\s*$/.test(line.slice(0, HEAD)),
    first: null,
    isFirstRequired: false,
    endsAtBlank: true,
    titles: new Set(tagMaps.ovid.title),
  },
  enw: {
    ...usual,
    tagOf: endNoteTag,
    first: '%0',
    isFirstRequired: false,
    endsAtBlank: true,
    titles: new Set(tagMaps.enw.title),
  },
} as const satisfies Readonly<Record<string, Dialect>>;
export type TaggedFormat = keyof typeof dialects;
