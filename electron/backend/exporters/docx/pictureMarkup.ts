import { escapeXml } from '#models/figure/svg.ts';

import { EMU_PER_POINT } from './markup.ts';
import { pictureId } from './parts.ts';

/** A picture in the line of text, with what it shows in words; sizes in points. */
export function pictureMarkup({
  number,
  width,
  height,
  alt,
  name,
}: {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly name: string;
}): string {
  const [cx, cy] = [Math.round(width * EMU_PER_POINT), Math.round(height * EMU_PER_POINT)];
  const [title, description] = [escapeXml(name), escapeXml(alt)];
  const properties = `id="${number}" name="Figure ${number}" title="${title}" descr="${description}"`;
  return `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${cx}" cy="${cy}"/><wp:docPr ${properties}/><wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="${number}" name="Figure ${number}" descr="${description}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${pictureId(number)}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
}
