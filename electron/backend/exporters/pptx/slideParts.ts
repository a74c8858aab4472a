import { escapeXml } from '#models/figure/svg.ts';
import { type Slide, slideSize } from '#models/report/deck.ts';
import { fittedWords } from '#models/report/slideText.ts';

import { type OfficePart, type Relationship, relationshipsOf, xmlPart } from '../office/package.ts';
import { type Properties, appProperties, coreProperties, rootRelationships } from '../office/properties.ts';
import { layoutOf, masterParts, notesBody, notesImage, titles } from './masters.ts';
import { shapeTree, shapesMarkup, slideNamespaces, slideParagraph } from './shapes.ts';

const office = 'application/vnd.openxmlformats-officedocument.presentationml';
const EMU = 12_700;
const inherited = '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>';

function titleMarkup({ kind, title }: Slide): string {
  const { width, size, most } = titles[kind];
  const words = escapeXml(fittedWords(title, width, { size, most }));
  return `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Title"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="${kind === 'title' ? 'ctrTitle' : 'title'}"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang="en-GB" dirty="0"/><a:t>${words}</a:t></a:r></a:p></p:txBody></p:sp>`;
}

function numberMarkup(id: number, number: number): string {
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Slide number"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldNum" sz="quarter" idx="12"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="en-GB"/><a:t>${number}</a:t></a:fld></a:p></p:txBody></p:sp>`;
}

/** One slide with its notes. */
export function slideParts(slide: Slide, number: number): readonly OfficePart[] {
  const path = `ppt/slides/slide${number}.xml`;
  const notesPath = `ppt/notesSlides/notesSlide${number}.xml`;
  const shapes = titleMarkup(slide) + shapesMarkup(slide.shapes, 4) + numberMarkup(3, number);
  const lines = slide.notes.length === 0 ? ['<a:p/>'] : slide.notes.map((line) => slideParagraph(line, '>'));
  const notes = `<p:sp>${notesImage}<p:spPr/></p:sp><p:sp>${notesBody}<p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>${lines.join('')}</p:txBody></p:sp>`;
  return [
    xmlPart(
      path,
      `${office}.slide+xml`,
      `<p:sld ${slideNamespaces}>${shapeTree(shapes)}${inherited}</p:sld>`,
    ),
    relationshipsOf(path, [
      { id: 'rId1', type: 'slideLayout', target: `../slideLayouts/slideLayout${layoutOf[slide.kind]}.xml` },
      { id: 'rId2', type: 'notesSlide', target: `../notesSlides/notesSlide${number}.xml` },
    ]),
    xmlPart(
      notesPath,
      `${office}.notesSlide+xml`,
      `<p:notes ${slideNamespaces}>${shapeTree(notes)}${inherited}</p:notes>`,
    ),
    relationshipsOf(notesPath, [
      { id: 'rId1', type: 'notesMaster', target: '../notesMasters/notesMaster1.xml' },
      { id: 'rId2', type: 'slide', target: `../slides/slide${number}.xml` },
    ]),
  ];
}

/** All parts of a file of slides around the slides themselves. */
export function presentationParts(count: number, properties: Properties): readonly OfficePart[] {
  const slides: readonly Relationship[] = Array.from({ length: count }, (_, index) => ({
    id: `rIdSlide${index + 1}`,
    type: 'slide',
    target: `slides/slide${index + 1}.xml`,
  }));
  const list = slides.map(({ id }, index) => `<p:sldId id="${256 + index}" r:id="${id}"/>`).join('');
  const presentation = `<p:presentation ${slideNamespaces} saveSubsetFonts="1"><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst><p:sldIdLst>${list}</p:sldIdLst><p:sldSz cx="${slideSize.width * EMU}" cy="${slideSize.height * EMU}"/><p:notesSz cx="${540 * EMU}" cy="${720 * EMU}"/></p:presentation>`;
  return [
    rootRelationships('ppt/presentation.xml'),
    coreProperties(properties),
    appProperties(),
    xmlPart('ppt/presentation.xml', `${office}.presentation.main+xml`, presentation),
    relationshipsOf('ppt/presentation.xml', [
      { id: 'rId1', type: 'slideMaster', target: 'slideMasters/slideMaster1.xml' },
      { id: 'rId2', type: 'notesMaster', target: 'notesMasters/notesMaster1.xml' },
      { id: 'rId3', type: 'theme', target: 'theme/theme1.xml' },
      ...slides,
    ]),
    ...masterParts(),
  ];
}
