import type { Document, IdOf } from '../document.ts';
import { type Vocabulary, elementName } from '../sentences/words.ts';
import type { Hindrance } from './hindrances.ts';

/** Why an arrow stands in the way of something, in one sentence: "“Stigma” holds “Asks for help” back." */
export function hindranceSentence(
  { document, vocabulary }: { readonly document: Document; readonly vocabulary: Vocabulary },
  { arrowId, way, isDirect, helpsToo }: Hindrance,
): string {
  const nameOf = (id: string | null | undefined) =>
    `“${elementName(document.elements.get(id as IdOf<'elements'>), vocabulary)}”`;
  const arrow = document.arrows.get(arrowId as IdOf<'arrows'>);
  const source = nameOf(arrow?.sourceElementId);
  const subject = way.at(-1);
  const subjectArrow = document.arrows.get(subject as IdOf<'arrows'>);
  const also = helpsToo ? ' By another way it helps.' : '';
  if (subjectArrow !== undefined && isDirect) return `${source} makes it less likely that this holds.${also}`;
  if (isDirect) {
    if (arrow?.kind === 'blocks') return `${source} holds ${nameOf(subject)} back.${also}`;
    const hoped = document.elements.get(subject as IdOf<'elements'>)?.desiredDirection;
    return hoped === 'decrease'
      ? `More ${source} means more ${nameOf(subject)}, and people hope for less.${also}`
      : `More ${source} means less ${nameOf(subject)}.${also}`;
  }
  const boxes = way.filter((id) => document.elements.has(id as IdOf<'elements'>));
  const acted =
    arrow?.targetArrowId === null ? undefined : document.arrows.get(arrow?.targetArrowId as never);
  const onArrow =
    acted === undefined
      ? ''
      : `, by acting on the arrow from ${nameOf(acted.sourceElementId)}${acted.targetElementId === null ? '' : ` to ${nameOf(acted.targetElementId)}`}`;
  const end = subjectArrow === undefined ? '' : ' and the arrow asked about';
  const route = [source, ...boxes.map(nameOf)].join(' → ');
  return `${route}${end}: in all this works against it${onArrow}.${also}`;
}
