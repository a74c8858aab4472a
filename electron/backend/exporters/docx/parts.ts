import { type OfficePart, type Relationship, relationshipsOf, xmlPart } from '../office/package.ts';
import { type Properties, appProperties, coreProperties, rootRelationships } from '../office/properties.ts';
import { type Look } from './look.ts';
import { TWENTIETHS, field, paragraph, textRuns } from './markup.ts';
import { stylesPart, wordNamespaces } from './styles.ts';

const office = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** The names under which a document's body refers to its other parts. */
export const partIds = { styles: 'rId1', numbering: 'rId2', settings: 'rId3', footer: 'rId4' } as const;

/** The relationship of a picture, by its number from 1. */
export function pictureId(number: number): string {
  return `rIdPicture${number}`;
}

function numberingPart({ indent }: Look): OfficePart {
  const left = Math.round(indent * TWENTIETHS);
  const hanging = Math.round(indent * 0.6 * TWENTIETHS);
  return xmlPart(
    'word/numbering.xml',
    `${office}.numbering+xml`,
    `<w:numbering ${wordNamespaces}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${left}" w:hanging="${hanging}"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
  );
}

function settingsPart(): OfficePart {
  return xmlPart(
    'word/settings.xml',
    `${office}.settings+xml`,
    `<w:settings ${wordNamespaces}><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="en-GB"/></w:settings>`,
  );
}

function footerPart(title: string): OfficePart {
  const page = `${textRuns('page ')}${field('PAGE', '1')}${textRuns(' of ')}${field('NUMPAGES', '1')}`;
  return xmlPart(
    'word/footer1.xml',
    `${office}.footer+xml`,
    `<w:ftr ${wordNamespaces}>${paragraph('Footer', `${textRuns(`${title}  ·  `)}${page}`)}</w:ftr>`,
  );
}

/** All parts of a Word file around its body. */
export function wordParts(
  body: string,
  {
    look,
    properties,
    pictures,
  }: {
    readonly look: Look;
    readonly properties: Properties;
    readonly pictures: readonly Uint8Array[];
  },
): readonly OfficePart[] {
  const relationships: Relationship[] = [
    { id: partIds.styles, type: 'styles', target: 'styles.xml' },
    { id: partIds.numbering, type: 'numbering', target: 'numbering.xml' },
    { id: partIds.settings, type: 'settings', target: 'settings.xml' },
    { id: partIds.footer, type: 'footer', target: 'footer1.xml' },
    ...pictures.map((_, index) => ({
      id: pictureId(index + 1),
      type: 'image',
      target: `media/figure${index + 1}.png`,
    })),
  ];
  return [
    rootRelationships('word/document.xml'),
    coreProperties(properties),
    appProperties(),
    xmlPart(
      'word/document.xml',
      `${office}.document.main+xml`,
      `<w:document ${wordNamespaces}><w:body>${body}</w:body></w:document>`,
    ),
    relationshipsOf('word/document.xml', relationships),
    stylesPart(look),
    numberingPart(look),
    settingsPart(),
    footerPart(
      properties.title.length > 90 ? `${properties.title.slice(0, 88).trimEnd()}…` : properties.title,
    ),
    ...pictures.map((content, index) => ({ path: `word/media/figure${index + 1}.png`, content })),
  ];
}
