import fs from 'node:fs';
import path from 'node:path';

import type { Upsert } from '#models/changeSet.ts';
import type { WorkspaceHead } from '#models/interchange.ts';
import { type ImportWarning, fromInterchange } from '#models/interchangeReading.ts';
import { limits } from '#models/limits.ts';
import { type Piecewise, allAtOnce } from '#models/piecewise.ts';
import type { ReferenceFormat, ReferenceWarning } from '#models/references/foundRecord.ts';
import { lineCounter } from '#models/references/textLines.ts';
import type { Reference } from '#models/references/toReference.ts';
import type { DiagramImportFormat, FoundDiagram } from '#models/diagram/foundDiagram.ts';
import { type Result, failure, success } from '#models/result.ts';
import type { SiteOrigin } from '#models/sites/siteOrigin.ts';

import { type DecodedText, decodeText } from '#shared/documents/decodeText.ts';
import { isDiagramFormat, readDiagram } from './diagrams/readDiagram.ts';
import { type ImportFormat, couldBe, detectFormat } from './references/detectFormat.ts';
import { declaresType } from './references/endNoteXml.ts';
import { readingReferences } from './references/readReferences.ts';

const LARGEST_IMPORT = 512 * 1024 * 1024;

/** What a file holds, before anything is stored: rows of a theory, references, or a diagram. */
export type ReadImport =
  | {
      readonly kind: 'rows';
      readonly format: 'wherefore-json' | 'workspace';
      readonly origin: SiteOrigin;
      readonly rows: readonly Upsert[];
      readonly workspace: WorkspaceHead | null;
      readonly skipped: number;
      readonly warnings: readonly ImportWarning[];
    }
  | {
      readonly kind: 'references';
      readonly format: ReferenceFormat;
      readonly references: readonly Reference[];
      readonly skipped: number;
      readonly warnings: readonly ReferenceWarning[];
    }
  | {
      readonly kind: 'diagram';
      readonly format: DiagramImportFormat;
      readonly name: string;
      readonly diagram: FoundDiagram;
    };

/** What `--as` may name of these. */
export type WantedFormat = ImportFormat | DiagramImportFormat;

/** A file's content with the name it came under. */
export type ImportContent = { readonly name: string; readonly bytes: Uint8Array };

/** The bytes of a file to be imported; what is too large or cannot be read is refused with a sentence. */
export function importBytes(file: string): Result<Uint8Array> {
  try {
    const { size } = fs.statSync(file);
    if (size > LARGEST_IMPORT)
      return failure(
        'import/too-large',
        'This file is larger than 512 MB, so it was not read. Nothing was changed.',
      );
    return success(fs.readFileSync(file));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'ENOENT')
      return failure('import/not-found', `There is no file "${file}". Nothing was changed.`);
    if (code === 'ERR_INVALID_ARG_VALUE' || code === 'ENAMETOOLONG')
      return failure('import/not-found', 'No file can have that name. Nothing was changed.');
    if (code === 'EISDIR')
      return failure('import/unreadable', `"${file}" is a folder, not a file. Nothing was changed.`);
    if (code === 'EACCES')
      return failure('import/unreadable', `"${file}" may not be read by you. Nothing was changed.`);
    return failure('import/unreadable', `"${file}" could not be read. Nothing was changed.`);
  }
}

/** The first bytes of a file; none when it cannot be read, which whoever reads all of it will say. */
export function firstBytes(file: string, most: number): Uint8Array {
  try {
    const handle = fs.openSync(file, 'r');
    try {
      const head = Buffer.alloc(most);
      return head.subarray(0, fs.readSync(handle, head, 0, most, 0));
    } finally {
      fs.closeSync(handle);
    }
  } catch {
    return new Uint8Array();
  }
}

function encodingWarnings({ text, damagedAt, encoding }: DecodedText): readonly ReferenceWarning[] {
  if (encoding === 'windows-1252')
    return [{ message: 'The file is not UTF-8; it was read as Windows-1252. Look at the accents in it.' }];
  if (damagedAt === null) return [];
  const place = text.indexOf('\uFFFD');
  const message = 'Some characters of the file are damaged and show as �; the first stands here.';
  return [place === -1 ? { message } : { line: lineCounter(text)(place), message }];
}

function chosenFormat(text: string, wanted: ImportFormat | null): Result<ImportFormat> {
  const detected = detectFormat(text);
  if (detected.kind === 'refusal') return failure('import/unreadable', detected.message);
  if (wanted === null || wanted === detected.format) return success(detected.format);
  if (wanted !== 'wherefore-json' && couldBe(text, wanted)) return success(wanted);
  return failure(
    'usage/wrong-format',
    `This file is not ${wanted}: it reads as ${detected.format}. Nothing was imported. Leave out --as, or name that format.`,
  );
}

/** `readContent` with pauses. */
export function* readingContent(
  { name, bytes }: ImportContent,
  wanted: WantedFormat | null = null,
): Piecewise<Result<ReadImport>> {
  const isDrawing = wanted !== null && isDiagramFormat(wanted);
  const drawing = wanted === null || isDrawing ? readDiagram(bytes, isDrawing ? wanted : null) : null;
  if (drawing?.ok === true) {
    // A drawing is read in one go, as no one of its parts says what the others are; whoever stopped it meanwhile is heard here.
    const read = drawing.value.nodes.length + drawing.value.links.length;
    yield { done: read, total: read };
    return success({ kind: 'diagram', format: drawing.value.format, name, diagram: drawing.value });
  }
  if (drawing !== null) return drawing;
  const decoded = decodeText(bytes);
  if (decoded === null)
    return failure(
      'import/unreadable',
      'This file is not text that Wherefore can read. Nothing was changed.',
    );
  const { text } = decoded;
  if (text.length > limits.importCharacters)
    return failure(
      'import/too-large',
      'This file holds too much text to be read at once. Nothing was imported.',
    );
  const format = chosenFormat(text, isDrawing ? null : wanted);
  if (!format.ok) return format;
  if (format.value === 'wherefore-json') {
    // Ours is always sound UTF-8; guessing at damaged text would change a theory silently.
    if (decoded.encoding === 'windows-1252' || decoded.damagedAt !== null)
      return failure(
        'import/unreadable',
        'This file is damaged: it is not sound UTF-8. Nothing was imported.',
      );
    const imported = fromInterchange(text);
    yield { done: 1, total: 1 };
    const origin = { fileName: name, format: 'wherefore-json', workspaceId: '', workspaceTitle: '' } as const;
    return imported.ok
      ? success({ kind: 'rows', format: 'wherefore-json', origin, ...imported.value })
      : imported;
  }
  if (format.value === 'endnote-xml' && declaresType(text))
    return failure(
      'import/unreadable',
      'This XML declares a document type, which no export of EndNote does and which can do harm. Nothing was imported.',
    );
  const read = yield* readingReferences(text, { format: format.value, fileName: name });
  const warnings = [...encodingWarnings(decoded), ...read.warnings];
  if (read.references.length === 0) warnings.push({ message: 'No reference was found in this file.' });
  return success({ ...read, kind: 'references', format: format.value, warnings });
}

/** Reads content by what it is, not by its name; good records are kept when others are bad. Never throws. */
export function readContent(content: ImportContent, wanted: WantedFormat | null = null): Result<ReadImport> {
  return allAtOnce(readingContent(content, wanted));
}

/** Reads a file by its content, as `readContent` does, with pauses. */
export function* readingImport(
  file: string,
  wanted: WantedFormat | null = null,
): Piecewise<Result<ReadImport>> {
  const bytes = importBytes(file);
  if (!bytes.ok) return bytes;
  return yield* readingContent({ name: path.basename(file), bytes: bytes.value }, wanted);
}
