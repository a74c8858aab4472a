import { outcomeFrameworks } from '#models/frameworks/frameworks.ts';
import { measuresLibrary } from '#models/measures/library.ts';
import type { Page } from 'playwright-core';

/** Terms of the field that nobody shall have to know who has chosen plain words. */
export const fieldTerms =
  /\b(?:contexts?|mechanisms?|outcomes?|configurations?|CMOCs?(?![ -]?\d)|ripples?|hypothes\w+|adjudicat\w+|demi-regularit\w+|retroduct\w+|programme theor\w+|proximal|moderators?|contested|refuted)\b/iu;

/** Plain words that stand for terms of the field, which researchers shall find under their own names. */
export const plainOnly =
  /How people respond|What happens\b(?! )|What is offered|An idea so far|Borne out|Points both ways|Does not hold|Speaks for it|Speaks against it|Sharpens it|[Kk]nock-on|explanations? compared|Holds back|Makes possible|What it gives people/u;

/**
 * All that the page says just now: texts, names for screen readers, tooltips and placeholders. What is marked as
 * somebody else's words (`cite`: citations, the word of the other vocabulary) is left out.
 */
export function shownWords(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node instanceof Element ? node : node.parentElement;
      if (element === null || element.closest('cite, script, style') !== null) continue;
      if (node instanceof Element) {
        for (const name of ['aria-label', 'aria-description', 'title', 'placeholder', 'alt'])
          found.add(node.getAttribute(name) ?? '');
      } else found.add((node.textContent ?? '').trim());
    }
    return [...found].filter((text) => text !== '');
  });
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** Names, sources and notes of instruments and published lists, which nobody may put in other words. */
const published = textsIn([measuresLibrary, outcomeFrameworks])
  .filter((text) => text.length > 8 && fieldTerms.test(text))
  .toSorted((one, other) => other.length - one.length);

/** What the page says that it should not say. */
export async function wordsLike(page: Page, pattern: RegExp): Promise<readonly string[]> {
  return (await shownWords(page)).filter((text) =>
    pattern.test(published.reduce((rest, name) => rest.replaceAll(name, ''), text)),
  );
}
