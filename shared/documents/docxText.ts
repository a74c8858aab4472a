import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

import { type Result, failure, success } from '#models/result.ts';

/** The parts of a Word file with words a reader sees, in the order they are given. */
const PARTS = ['word/document.xml', 'word/footnotes.xml', 'word/endnotes.xml'];
/** A part of more than this many bytes is no text a person wrote; a small file can pretend to hold one. */
const LARGEST_PART = 100 * 1024 * 1024;

const unreadable = (what: string) =>
  failure(
    'document/unreadable',
    `${what} Nothing was kept. Open it in Word, copy its text and paste it here instead.`,
  );

type Reading = { paragraphs: string[]; line: string; skipped: number };

/** What a mark stands for in the running text. */
const marks: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '\u2011',
};

/**
 * The paragraphs of one part. Deleted words of tracked changes are no `w:t` and so stay out; a drawing is written twice
 * for older programs, and its second writing (`mc:Fallback`) is left out.
 */
function paragraphsOf(xml: string): readonly string[] {
  const parser = new SaxesParser({ position: false });
  const reading: Reading = { paragraphs: [], line: '', skipped: 0 };
  let isText = false;
  parser.on('opentag', ({ name }) => {
    if (name === 'mc:Fallback') reading.skipped += 1;
    isText = name === 'w:t';
    if (reading.skipped === 0) reading.line += marks[name] ?? '';
  });
  parser.on('text', (text) => {
    if (isText && reading.skipped === 0) reading.line += text;
  });
  parser.on('closetag', ({ name }) => {
    isText = false;
    if (name === 'mc:Fallback') reading.skipped -= 1;
    if (name !== 'w:p' || reading.skipped > 0) return;
    reading.paragraphs.push(reading.line.trimEnd());
    reading.line = '';
  });
  // A fault in the XML costs what stands after it, not what was read before.
  let isBroken = false;
  parser.on('error', () => {
    isBroken = true;
  });
  for (let at = 0; at < xml.length && !isBroken; at += 65_536) parser.write(xml.slice(at, at + 65_536));
  return reading.paragraphs;
}

/** True for the bytes of a zip archive, which a Word file is. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** The parts with words of a Word file, those it has. */
function partsOf(bytes: Uint8Array): Result<readonly string[]> {
  let tooLarge = false;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!PARTS.includes(name)) return false;
        if (originalSize > LARGEST_PART) tooLarge = true;
        return originalSize <= LARGEST_PART;
      },
    });
    if (tooLarge) return unreadable('This Word file says it holds more text than any person writes.');
    if (parts['word/document.xml'] === undefined) return unreadable('This is not a Word file (.docx).');
    return success(PARTS.flatMap((name) => (parts[name] === undefined ? [] : [strFromU8(parts[name])])));
  } catch {
    return unreadable('This Word file is damaged and cannot be unpacked.');
  }
}

/** The body of a Word file (.docx), as XML. Never throws. */
export function docxPart(bytes: Uint8Array): Result<string> {
  const parts = partsOf(bytes);
  return parts.ok ? success(parts.value[0] ?? '') : parts;
}

/** The words of a Word file (.docx): its paragraphs with empty lines between, footnotes and endnotes last. Never throws. */
export function docxText(bytes: Uint8Array): Result<string> {
  const parts = partsOf(bytes);
  if (!parts.ok) return parts;
  try {
    const paragraphs = parts.value.flatMap(paragraphsOf);
    return success(
      paragraphs
        .filter((paragraph) => paragraph.trim() !== '')
        .join('\n\n')
        .trim(),
    );
  } catch {
    return unreadable('This Word file is damaged and cannot be unpacked.');
  }
}
