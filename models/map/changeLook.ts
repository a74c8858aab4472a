import { type ChangeMark, markWords } from '../compare/changeMarks.ts';
import { textWidth } from '../geometry/textMetrics.ts';
import type { Vocabulary } from '../sentences/words.ts';
import { saidIn } from '../terms/saidIn.ts';

import { type MapArrow, pillLook } from './mapArrows.ts';
import type { OverlayLook } from './overlayLook.ts';

/** How the line of an arrow says what became of it; the word on its pill says the same. */
const looks: Readonly<Record<ChangeMark['kind'], OverlayLook>> = {
  added: { stroke: 'for', width: 3.5, dash: null, strands: 1 },
  removed: { stroke: 'against', width: 2.5, dash: [4, 5], strands: 1 },
  changed: { stroke: 'few', width: 2, dash: null, strands: 2 },
  moved: { stroke: 'none', width: 1.75, dash: [1, 4], strands: 1 },
  same: { stroke: 'none', width: 1.25, dash: null, strands: 1 },
};

/** How a comparison draws the line of a kind of change. */
export function changeLook(kind: ChangeMark['kind']): OverlayLook {
  return looks[kind];
}

const unmarked: ChangeMark = { kind: 'same', isDisputed: false };

/** The arrows as a comparison draws them: what differs is strong and named, the rest is thin and says nothing. */
export function comparedArrows(
  arrows: ReadonlyMap<string, MapArrow>,
  marks: ReadonlyMap<string, ChangeMark>,
  vocabulary: Vocabulary,
): ReadonlyMap<string, MapArrow> {
  const compared = new Map<string, MapArrow>();
  for (const [id, arrow] of arrows) {
    const mark = marks.get(id) ?? unmarked;
    const words = saidIn(vocabulary, markWords(mark));
    const width = Math.ceil(textWidth(words, pillLook.fontSize)) + 2 * pillLook.padding;
    const pill = words === '' ? null : { hedge: words, badges: [], width };
    compared.set(id, {
      ...arrow,
      style: { ...arrow.style, ...looks[mark.kind] },
      pill,
      // Whether there is evidence is not the question here.
      isBare: false,
      link: { ...arrow.link, labelWidth: pill?.width ?? 0 },
    });
  }
  return compared;
}
