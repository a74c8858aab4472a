import { escapeXml, tag } from '#models/figure/svg.ts';
import type { SentencePart } from '#models/sentences/statement.ts';
import type { Vocabulary } from '#models/sentences/words.ts';
import { saidIn } from '#models/terms/saidIn.ts';

/** Markup said in both vocabularies, of which the page shows one; once when both say the same. */
export function both(say: (vocabulary: Vocabulary) => string): string {
  const [plain, realist] = [say('plain'), say('realist')];
  if (plain === realist) return plain;
  return tag('span', { class: 'w-plain' }, plain) + tag('span', { class: 'w-realist' }, realist);
}

/** A text of the program, which is written in realist terms, in both vocabularies. */
export function said(text: string): string {
  return both((vocabulary) => escapeXml(saidIn(vocabulary, text)));
}

/** Words of people: text, never markup, read in their own direction. */
export function own(text: string): string {
  return tag('bdi', {}, escapeXml(text));
}

/** A sentence with its frame, hedges and gaps set apart. */
export function sentence(parts: readonly { readonly kind: string; readonly text: string }[]): string {
  return parts
    .map(({ kind, text }) => {
      if (kind === 'keyword') return tag('b', { class: 'key' }, escapeXml(text));
      if (kind === 'gap') return tag('em', { class: 'gap' }, escapeXml(text));
      return kind === 'hedge' ? tag('i', {}, escapeXml(text)) : escapeXml(text);
    })
    .join(' ');
}

/** The same without markup, for names. */
export function plainly(parts: readonly Pick<SentencePart, 'text'>[]): string {
  return parts.map(({ text }) => text).join(' ');
}
