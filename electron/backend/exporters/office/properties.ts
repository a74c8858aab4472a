import { escapeXml, tag } from '#models/figure/svg.ts';

import { type OfficePart, relationshipsOf, xmlPart } from './package.ts';

/** What an office document says of itself; no names of people, and no time of export. */
export type Properties = {
  readonly title: string;
  readonly subject: string;
  /** "2026-11-30", when it was chosen to stand on the document. */
  readonly date?: string | undefined;
};

const core = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties';

/** The core properties: title, subject, language, and the date that was chosen. */
export function coreProperties({ title, subject, date }: Properties): OfficePart {
  const moment = (name: string) =>
    date === undefined ? '' : tag(name, { 'xsi:type': 'dcterms:W3CDTF' }, `${date}T00:00:00Z`);
  return xmlPart(
    'docProps/core.xml',
    'application/vnd.openxmlformats-package.core-properties+xml',
    tag(
      'cp:coreProperties',
      {
        'xmlns:cp': core,
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
      [
        tag('dc:title', {}, escapeXml(title)),
        tag('dc:subject', {}, escapeXml(subject)),
        tag('dc:creator', {}, 'Wherefore'),
        tag('dc:language', {}, 'en-GB'),
        moment('dcterms:created'),
        moment('dcterms:modified'),
      ].join(''),
    ),
  );
}

/** Which program made it. */
export function appProperties(): OfficePart {
  return xmlPart(
    'docProps/app.xml',
    'application/vnd.openxmlformats-officedocument.extended-properties+xml',
    tag(
      'Properties',
      { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
      tag('Application', {}, 'Wherefore'),
    ),
  );
}

/** The relationships of the whole file: to the part it is about, and to what it says of itself. */
export function rootRelationships(main: string): OfficePart {
  return relationshipsOf('', [
    { id: 'rId1', type: 'officeDocument', target: main },
    {
      id: 'rId2',
      type: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
      target: 'docProps/core.xml',
    },
    { id: 'rId3', type: 'extended-properties', target: 'docProps/app.xml' },
  ]);
}
