import { readCmoTable } from '#models/cmoTable/cmoRows.ts';
import {
  type DiagramImportFormat,
  type FoundDiagram,
  diagramImportFormats,
} from '#models/diagram/foundDiagram.ts';
import { readCanvas } from '#models/diagram/read/canvas.ts';
import { isCausalMap, readCausalMap } from '#models/diagram/read/causalMap.ts';
import { readDagitty } from '#models/diagram/read/dagitty.ts';
import { readDot } from '#models/diagram/read/dot.ts';
import { readKumu } from '#models/diagram/read/kumu.ts';
import { readMermaid } from '#models/diagram/read/mermaid.ts';
import { readPrsm } from '#models/diagram/read/prsm.ts';
import { type Sheet, boxesAndLinks, readTables } from '#models/diagram/read/tables.ts';
import { soundDiagram } from '#models/diagram/soundDiagram.ts';
import { limits } from '#models/limits.ts';
import { type Result, failure, success } from '#models/result.ts';
import { csvCells } from '#shared/documents/csvCells.ts';
import { decodeText } from '#shared/documents/decodeText.ts';
import { isZip } from '#shared/documents/docxText.ts';
import { lzText } from '#shared/documents/lzText.ts';
import { storableText } from '#shared/documents/storableText.ts';
import { xlsxTexts } from '#shared/documents/xlsxCells.ts';

import {
  jsonDiagramFormat,
  mayBeJsonDiagram,
  mayBePacked,
  textDiagramFormat,
  xmlDiagramFormat,
} from './detectDiagram.ts';
import { readDrawio } from './drawio.ts';
import { readGraphml } from './graphml.ts';
import { readXmlTree } from './xmlTree.ts';

/** A packed map that is longer than this is no map. */
const LONGEST_MAP = 64 * 1024 * 1024;
/** A text of separated values that is longer is no drawing. */
const LONGEST_TABLE = 20_000_000;

/** True for the name of a diagram format. */
export function isDiagramFormat(name: string): name is DiagramImportFormat {
  return diagramImportFormats.some((format) => format === name);
}

const unreadable = (message: string) => failure('import/unreadable', `${message} Nothing was imported.`);

function parsedJson(text: string): Result<unknown> {
  try {
    return success(JSON.parse(text) as unknown);
  } catch {
    return unreadable('This file looks like the JSON of a drawing program, but it is damaged or cut off.');
  }
}

const jsonReaders: Partial<Record<DiagramImportFormat, (value: unknown) => FoundDiagram>> = {
  'kumu-json': readKumu,
  prsm: readPrsm,
  'json-canvas': readCanvas,
};

function fromJson(text: string): Result<FoundDiagram> | null {
  const json = parsedJson(text);
  if (!json.ok) return json;
  const format = jsonDiagramFormat(json.value);
  const read = format === null ? undefined : jsonReaders[format];
  return read === undefined ? null : success(read(json.value));
}

function fromXml(text: string, format: DiagramImportFormat): Result<FoundDiagram> {
  const tree = readXmlTree(text);
  if (!tree.ok) return tree;
  return success(format === 'graphml' ? readGraphml(tree.value) : readDrawio(tree.value));
}

const textReaders: Partial<Record<DiagramImportFormat, (text: string) => FoundDiagram>> = {
  dagitty: readDagitty,
  dot: readDot,
  mermaid: readMermaid,
};

/** Tables of boxes and links; null when the sheets have no links, and no boxes beyond doubt. */
function fromSheets(sheets: readonly Sheet[], format: 'xlsx' | 'csv'): Result<FoundDiagram> | null {
  const plain = sheets.map(({ name, cells }) => ({ name, cells: cells.map((row) => row.map(storableText)) }));
  if (isCausalMap(plain)) return success(readCausalMap(plain));
  // Links with quotes and sources may come alone, as a CSV.
  const alone = plain.map(({ cells }) => ({ name: 'links', cells }));
  if (format === 'csv' && isCausalMap(alone)) return success({ ...readCausalMap(alone), format });
  const { boxes, links } = boxesAndLinks(plain);
  // A table that says context, mechanism and outcome is read as one; types of boxes may have the same names.
  const isCmo = () => plain.some(({ cells }) => readCmoTable(cells)?.isHeaded === true);
  if (links.length === 0 && (boxes.length === 0 || isCmo())) return null;
  return success(readTables(plain, format));
}

/** The heading alone says whether it is worth reading all of it. */
function fromCsv(text: string): Result<FoundDiagram> | null {
  if (text.length > LONGEST_TABLE) return null;
  const start = text.slice(0, 20_000);
  const heads = csvCells(start.slice(0, start.lastIndexOf('\n') + 1) || start).slice(0, 20);
  const { boxes, links } = boxesAndLinks([{ name: '', cells: heads }]);
  if (boxes.length + links.length === 0) return null;
  return fromSheets([{ name: '', cells: csvCells(text) }], 'csv');
}

/** Mermaid is often kept in Markdown, in a fence of its own, and DAGitty's text in a line of R. */
function withoutWrapping(text: string): string {
  const inR = /\bdagitty\s*\(\s*(["'])([\s\S]*?)\1\s*\)/u.exec(text.slice(0, 100_000))?.[2];
  if (inR !== undefined) return inR.replaceAll('\\"', '"');
  return /^\s*```+\s*mermaid\s*\n([\s\S]*?)\n\s*```+/u.exec(text)?.[1] ?? text;
}

function fromText(text: string, wanted: DiagramImportFormat | null): Result<FoundDiagram> | null {
  if (mayBePacked(text)) {
    const map = lzText(text.trim(), LONGEST_MAP);
    if (map !== null && map.trimStart().startsWith('{')) return fromJson(map);
    if (wanted === 'prsm') return unreadable('This map of PRSM is damaged or cut off.');
  }
  if (mayBeJsonDiagram(text)) return fromJson(text);
  const xml = xmlDiagramFormat(text);
  if (xml !== null) return fromXml(text, xml);
  const plain = withoutWrapping(text);
  const format = textDiagramFormat(plain) ?? wanted;
  const read = format === null ? undefined : textReaders[format];
  if (read !== undefined) return success(read(plain));
  return fromCsv(text);
}

function found(bytes: Uint8Array, wanted: DiagramImportFormat | null): Result<FoundDiagram> | null {
  if (isZip(bytes)) {
    const sheets = xlsxTexts(bytes);
    return sheets.ok ? fromSheets(sheets.value, 'xlsx') : wanted === null ? null : sheets;
  }
  const text = decodeText(bytes)?.text;
  if (text === undefined || text.length > limits.importCharacters) return null;
  return fromText(text, wanted);
}

/** Formats whose files cannot be told apart by what is in them, or are of one family. */
const families: readonly ReadonlySet<DiagramImportFormat>[] = [
  new Set(['xlsx', 'csv', 'causalmap-xlsx']),
  new Set(['dagitty', 'dot']),
];

/**
 * Reads a file as a diagram, by what it is, not by its name: what fits together of it, with what was left out. Null when
 * it is none; a failure when it is one that cannot be read, or not of the format that is wanted. Never throws.
 */
export function readDiagram(
  bytes: Uint8Array,
  wanted: DiagramImportFormat | null,
): Result<FoundDiagram> | null {
  const read = found(bytes, wanted);
  if (read === null)
    return wanted === null
      ? null
      : failure(
          'usage/wrong-format',
          `This file does not read as ${wanted}. Nothing was imported. Leave out --as, or name its format.`,
        );
  if (!read.ok) return read;
  const { format } = read.value;
  const isWanted =
    wanted === null || wanted === format || families.some((one) => one.has(wanted) && one.has(format));
  if (!isWanted)
    return failure(
      'usage/wrong-format',
      `This file is not ${wanted}: it reads as ${format}. Nothing was imported. Leave out --as, or name that format.`,
    );
  return soundDiagram(read.value);
}
