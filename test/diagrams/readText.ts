import { deflateRawSync } from 'node:zlib';

import { strToU8, zipSync } from 'fflate';

import { readDiagram } from '#backend/diagrams/readDiagram.ts';
import type { DiagramImportFormat, FoundDiagram } from '#models/diagram/foundDiagram.ts';

/** The diagram in a text or in bytes; throws when there is none. */
export function found(content: string | Uint8Array, wanted: DiagramImportFormat | null = null): FoundDiagram {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const read = readDiagram(bytes, wanted);
  if (read === null) throw new Error('There is no diagram in it.');
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}

/** A diagram in short: names of boxes, “A → B” for each link, and what was said about it. */
export function inShort(content: string | Uint8Array, wanted: DiagramImportFormat | null = null) {
  const { format, nodes, links, groups, skipped, warnings } = found(content, wanted);
  const name = (id: string) => nodes.find((node) => node.id === id)?.label ?? `?${id}`;
  const arrows = { forward: '→', both: '↔', none: '–' } as const;
  return {
    format,
    boxes: nodes.map(({ label }) => label),
    links: links.map(
      ({ from, to, direction, label }) =>
        `${name(from)} ${arrows[direction]} ${name(to)}${label === '' ? '' : ` (${label})`}`,
    ),
    groups: groups.map((group) => group.name),
    skipped,
    warnings: warnings.map(({ message }) => message),
  };
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** An Excel file with these sheets, its cells as text in place. */
export function workbook(sheets: Readonly<Record<string, readonly (readonly string[])[]>>): Uint8Array {
  const names = Object.keys(sheets);
  const rowsOf = (rows: readonly (readonly string[])[]) =>
    rows
      .map(
        (cells, row) =>
          `<row r="${row + 1}">${cells
            .map(
              (cell, column) =>
                `<c r="${String.fromCharCode(65 + column)}${row + 1}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`,
            )
            .join('')}</row>`,
      )
      .join('');
  const parts: Record<string, Uint8Array> = {
    'xl/workbook.xml': strToU8(
      `<workbook xmlns:r="r"><sheets>${names
        .map(
          (name, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
        )
        .join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships>${names
        .map((_, index) => `<Relationship Id="rId${index + 1}" Target="worksheets/sheet${index + 1}.xml"/>`)
        .join('')}</Relationships>`,
    ),
  };
  names.forEach((name, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = strToU8(
      `<worksheet><sheetData>${rowsOf(sheets[name] ?? [])}</sheetData></worksheet>`,
    );
  });
  return zipSync(parts);
}

/** A page of draw.io packed as the program does: percent signs, raw deflate, base64. */
export function packedPage(model: string): string {
  return deflateRawSync(Buffer.from(encodeURIComponent(model))).toString('base64');
}
