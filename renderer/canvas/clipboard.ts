import type { Document } from '#models/document.ts';
import { type Fragment, copyFragment, fragmentSchema } from '#models/fragment.ts';
import { type Result, failure, success } from '#models/result.ts';
import { arrowSentence } from '#models/sentences/arrowSentence.ts';
import { type Vocabulary, elementName } from '#models/sentences/words.ts';

/** The line above the rows of a copied piece of theory; what stands before it is for people. */
export const clipboardMarker = '--- Wherefore: the lines below are for pasting into a theory ---';

/** The longest text that is looked at, characters; a hostile clipboard must not stop the window. */
const LONGEST = 20_000_000;

/** Boxes with the arrows among them as text: sentences first, for a letter or a chat, then the rows themselves. */
export function clipboardText(
  document: Document,
  elementIds: readonly string[],
  vocabulary: Vocabulary,
): string {
  const fragment = copyFragment(document, elementIds);
  const sentences = fragment.rows
    .filter(({ table }) => table === 'arrows')
    .map(({ row }) => arrowSentence(document, row.id, vocabulary));
  const names = fragment.rows.flatMap((upsert) =>
    upsert.table === 'elements' ? [elementName(upsert.row, vocabulary)] : [],
  );
  const readable = sentences.length > 0 ? [...new Set(sentences)] : names;
  return `${readable.join('\n')}\n\n${clipboardMarker}\n${JSON.stringify(fragment)}\n`;
}

/** The piece of theory in a pasted text; a sentence when there is none or it is damaged. */
export function fragmentIn(text: string): Result<Fragment> {
  const start = text.length > LONGEST ? -1 : text.indexOf(clipboardMarker);
  if (start < 0) {
    return failure(
      'clipboard/nothing-to-paste',
      'The clipboard holds no boxes of a theory. Copy some boxes on a map first.',
    );
  }
  let read: unknown;
  try {
    read = JSON.parse(text.slice(start + clipboardMarker.length));
  } catch {
    read = null;
  }
  const parsed = fragmentSchema.safeParse(read);
  if (parsed.success) return success(parsed.data);
  return failure(
    'clipboard/damaged',
    'The copied boxes came through damaged, so nothing was pasted. Copy them again.',
  );
}
