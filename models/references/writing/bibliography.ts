import type { Source } from '../../entities/source.ts';
import { type ReferenceStyle, formatReference } from '../formatReference.ts';

/** The styles by names that promise no more than they hold: close to the style, without italics. */
export const styleNames = {
  apa: 'Like APA (author, year)',
  harvard: 'Like Harvard (author, year)',
  vancouver: 'Like Vancouver (numbered)',
} as const satisfies Record<ReferenceStyle, string>;

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

function listed(sources: readonly Source[], style: ReferenceStyle): readonly string[] {
  const references = sources.map((source) => formatReference(source, style));
  // Numbers stand for the order of the list; the others are ordered by what they begin with.
  return style === 'vancouver'
    ? references
    : references.toSorted((one, other) => one.localeCompare(other, 'en'));
}

/** The references as lines of text. */
export function bibliographyText(sources: readonly Source[], style: ReferenceStyle): string {
  return listed(sources, style)
    .map((reference, index) => `${style === 'vancouver' ? `${index + 1}. ` : ''}${reference}\n`)
    .join('');
}

/** The references as a list of HTML, for a word processor. */
export function bibliographyList(sources: readonly Source[], style: ReferenceStyle): string {
  const tag = style === 'vancouver' ? 'ol' : 'ul';
  const items = listed(sources, style).map((reference) => `<li>${linked(reference)}</li>`);
  return `<${tag}>\n${items.join('\n')}\n</${tag}>`;
}

/** A reference with its address as a link; only addresses of the web are ones. */
function linked(reference: string): string {
  return escaped(reference).replace(
    /https?:\/\/[^\s<]+$/u,
    (address) => `<a href="${address}">${address}</a>`,
  );
}

/** The references as a page by itself. */
export function bibliographyPage(
  sources: readonly Source[],
  { style, title }: { readonly style: ReferenceStyle; readonly title: string },
): string {
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<meta charset="utf-8">',
    `<title>References: ${escaped(title)}</title>`,
    `<h1>References: ${escaped(title)}</h1>`,
    bibliographyList(sources, style),
    '</html>',
    '',
  ].join('\n');
}
