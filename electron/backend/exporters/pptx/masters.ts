import { slideMargin, slideSize } from '#models/report/deck.ts';

import { type OfficePart, relationshipsOf, xmlPart } from '../office/package.ts';
import { ink } from '../report/ink.ts';
import { place, shapeTree, slideNamespaces } from './shapes.ts';

const office = 'application/vnd.openxmlformats-officedocument.presentationml';

/** Where titles stand, and how large they are; what fits is reckoned with it. */
export const titles = {
  content: { x: slideMargin, y: 26, width: slideSize.width - 2 * slideMargin, height: 68, size: 26, most: 2 },
  title: { x: slideMargin, y: 110, width: slideSize.width - 2 * slideMargin, height: 128, size: 36, most: 3 },
} as const;

const colourMap =
  'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"';

const colour = (name: string, value: string) => `<a:${name}><a:srgbClr val="${value}"/></a:${name}>`;
const fontOf = (name: string) =>
  `<a:${name}><a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface=""/></a:${name}>`;
const solid = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const noEffect = '<a:effectStyle><a:effectLst/></a:effectStyle>';

function themePart(number: number): OfficePart {
  const colours = [
    colour('dk1', ink.text),
    colour('lt1', 'FFFFFF'),
    colour('dk2', ink.muted),
    colour('lt2', ink.band),
    colour('accent1', ink.accent),
    colour('accent2', '0B6675'),
    colour('accent3', '8A5200'),
    colour('accent4', '6537A0'),
    colour('accent5', '1B6E45'),
    colour('accent6', ink.strong),
    colour('hlink', ink.accent),
    colour('folHlink', '6537A0'),
  ].join('');
  const line = `<a:ln w="9525">${solid}<a:prstDash val="solid"/></a:ln>`;
  return xmlPart(
    `ppt/theme/theme${number}.xml`,
    'application/vnd.openxmlformats-officedocument.theme+xml',
    `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Wherefore"><a:themeElements><a:clrScheme name="Wherefore">${colours}</a:clrScheme><a:fontScheme name="Wherefore">${fontOf('majorFont')}${fontOf('minorFont')}</a:fontScheme><a:fmtScheme name="Wherefore"><a:fillStyleLst>${solid.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${line.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${noEffect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${solid.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`,
  );
}

type Kind = keyof typeof titles;

function titlePlaceholder(kind: Kind, words: string): string {
  const type = kind === 'title' ? 'ctrTitle' : 'title';
  const { size } = titles[kind];
  return `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Title"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="${type}"/></p:nvPr></p:nvSpPr><p:spPr>${place(titles[kind])}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="${kind === 'title' ? 'b' : 'ctr'}"><a:noAutofit/></a:bodyPr><a:lstStyle><a:lvl1pPr algn="l"><a:defRPr sz="${size * 100}" b="1"/></a:lvl1pPr></a:lstStyle><a:p><a:r><a:rPr lang="en-GB"/><a:t>${words}</a:t></a:r></a:p></p:txBody></p:sp>`;
}

const numberPlaceholder = `<p:sp><p:nvSpPr><p:cNvPr id="3" name="Slide number"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldNum" sz="quarter" idx="12"/></p:nvPr></p:nvSpPr><p:spPr>${place({ x: slideSize.width - 104, y: 514, width: 60, height: 20 })}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"/><a:lstStyle><a:lvl1pPr algn="r"><a:defRPr sz="1000"><a:solidFill><a:srgbClr val="${ink.muted}"/></a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr></a:lvl1pPr></a:lstStyle><a:p><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="en-GB"/><a:t>‹#›</a:t></a:fld></a:p></p:txBody></p:sp>`;

const bodyStyle = `<p:titleStyle><a:lvl1pPr algn="l"><a:lnSpc><a:spcPct val="95000"/></a:lnSpc><a:defRPr sz="2600" b="1"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mj-lt"/></a:defRPr></a:lvl1pPr></p:titleStyle><p:bodyStyle><a:lvl1pPr algn="l"><a:defRPr sz="1600"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr></a:lvl1pPr></p:bodyStyle><p:otherStyle><a:lvl1pPr algn="l"><a:defRPr sz="1400"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr></a:lvl1pPr></p:otherStyle>`;

function layoutPart(number: number, kind: Kind): OfficePart {
  return xmlPart(
    `ppt/slideLayouts/slideLayout${number}.xml`,
    `${office}.slideLayout+xml`,
    `<p:sldLayout ${slideNamespaces} type="${kind === 'title' ? 'title' : 'titleOnly'}" preserve="1">${shapeTree(titlePlaceholder(kind, 'Title') + numberPlaceholder)}<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`,
  );
}

/** The number of the layout that a kind of slide uses. */
export const layoutOf = { title: 1, content: 2 } as const satisfies Record<Kind, number>;

/** The place of the words in the notes of a slide. */
export const notesBody =
  '<p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr>';

/** The picture of the slide above its notes. */
export const notesImage =
  '<p:nvSpPr><p:cNvPr id="2" name="Slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr>';

function notesMaster(): OfficePart {
  const image = `<p:sp>${notesImage}<p:spPr>${place({ x: 54, y: 54, width: 432, height: 243 })}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:ln w="9525"><a:solidFill><a:srgbClr val="${ink.hairline}"/></a:solidFill></a:ln></p:spPr></p:sp>`;
  const body = `<p:sp>${notesBody}<p:spPr>${place({ x: 54, y: 320, width: 432, height: 350 })}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang="en-GB"/><a:t>Notes</a:t></a:r></a:p></p:txBody></p:sp>`;
  return xmlPart(
    'ppt/notesMasters/notesMaster1.xml',
    `${office}.notesMaster+xml`,
    `<p:notesMaster ${slideNamespaces}>${shapeTree(image + body)}<p:clrMap ${colourMap}/><p:notesStyle><a:lvl1pPr algn="l"><a:defRPr sz="1100"/></a:lvl1pPr></p:notesStyle></p:notesMaster>`,
  );
}

/** Theme, master, layouts and the master of the notes, with what they refer to. */
export function masterParts(): readonly OfficePart[] {
  const master = xmlPart(
    'ppt/slideMasters/slideMaster1.xml',
    `${office}.slideMaster+xml`,
    `<p:sldMaster ${slideNamespaces}>${shapeTree(titlePlaceholder('content', 'Title') + numberPlaceholder)}<p:clrMap ${colourMap}/><p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/><p:sldLayoutId id="2147483650" r:id="rId2"/></p:sldLayoutIdLst><p:txStyles>${bodyStyle}</p:txStyles></p:sldMaster>`,
  );
  const toMaster = [{ id: 'rId1', type: 'slideMaster', target: '../slideMasters/slideMaster1.xml' }];
  return [
    themePart(1),
    themePart(2),
    master,
    relationshipsOf('ppt/slideMasters/slideMaster1.xml', [
      { id: 'rId1', type: 'slideLayout', target: '../slideLayouts/slideLayout1.xml' },
      { id: 'rId2', type: 'slideLayout', target: '../slideLayouts/slideLayout2.xml' },
      { id: 'rId3', type: 'theme', target: '../theme/theme1.xml' },
    ]),
    layoutPart(1, 'title'),
    relationshipsOf('ppt/slideLayouts/slideLayout1.xml', toMaster),
    layoutPart(2, 'content'),
    relationshipsOf('ppt/slideLayouts/slideLayout2.xml', toMaster),
    notesMaster(),
    relationshipsOf('ppt/notesMasters/notesMaster1.xml', [
      { id: 'rId1', type: 'theme', target: '../theme/theme2.xml' },
    ]),
  ];
}
