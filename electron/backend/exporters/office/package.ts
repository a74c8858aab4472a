import { zipSync } from 'fflate';

import { tag } from '#models/figure/svg.ts';

/** One file inside an office document; `type` is its content type. */
export type OfficePart = {
  /** From the root, without a leading slash: "word/document.xml". */
  readonly path: string;
  readonly content: string | Uint8Array;
  /** Left out for parts whose ending says what they are. */
  readonly type?: string;
};

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

// The first moment a ZIP file can name, by the local clock its dates are read with: the same bytes everywhere.
const noTime = new Date(1980, 0, 1);

/** An XML part with its declaration. */
export function xmlPart(path: string, type: string, xml: string): OfficePart {
  return { path, type, content: head + xml };
}

const endings = [
  ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
  ['xml', 'application/xml'],
  ['png', 'image/png'],
] as const;

function contentTypes(parts: readonly OfficePart[]): OfficePart {
  const defaults = endings.map(([Extension, ContentType]) => tag('Default', { Extension, ContentType }));
  const overrides = parts.flatMap(({ path, type }) =>
    type === undefined ? [] : [tag('Override', { PartName: `/${path}`, ContentType: type })],
  );
  return {
    path: '[Content_Types].xml',
    content:
      head +
      tag(
        'Types',
        { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
        [...defaults, ...overrides].join(''),
      ),
  };
}

/** A relationship from one part to another; there are none to anything outside the file. */
export type Relationship = { readonly id: string; readonly type: string; readonly target: string };

const relationshipTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The relationships of a part (or, for an empty path, of the whole file) as a part of their own. */
export function relationshipsOf(path: string, relationships: readonly Relationship[]): OfficePart {
  const cut = path.lastIndexOf('/') + 1;
  const items = relationships.map(({ id, type, target }) =>
    tag('Relationship', {
      Id: id,
      Type: type.includes(':') ? type : `${relationshipTypes}/${type}`,
      Target: target,
    }),
  );
  return {
    path: `${path.slice(0, cut)}_rels/${path.slice(cut)}.rels`,
    content:
      head +
      tag(
        'Relationships',
        { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' },
        items.join(''),
      ),
  };
}

/** The parts as one file; the same parts always give the same bytes. */
export function officeFile(parts: readonly OfficePart[]): Uint8Array {
  const encoder = new TextEncoder();
  return zipSync(
    Object.fromEntries(
      [contentTypes(parts), ...parts].map(({ path, content }) => [
        path,
        [
          typeof content === 'string' ? encoder.encode(content) : content,
          { level: typeof content === 'string' ? 6 : 0, mtime: noTime },
        ],
      ]),
    ),
  );
}
