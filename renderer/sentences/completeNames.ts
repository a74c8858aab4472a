import type { Document } from '#models/document.ts';
import type { Vocabulary } from '#models/sentences/words.ts';
import { oneLine } from '#models/theoryText/grammar.ts';
import { boxNames, stageNames, stagesOf } from '#models/theoryText/names.ts';
import { WordWriter } from '#models/theoryText/plainWords.ts';
import { elementsInReadingOrder } from '#models/queries/mapOrder.ts';

/** A name that can be written at the cursor: as it is shown, and as it has to be written to be read so. */
export type NameChoice = { readonly label: string; readonly written: string };

/** What can be written at a place of a line, and from where on it stands for what is there. */
export type NameChoices = { readonly from: number; readonly choices: readonly NameChoice[] };

type Place = { readonly from: number; readonly what: 'box' | 'stage' | 'closedStage' | 'closedBox' };

/** Where in a line a name is being written, by what stands before the cursor; null: nowhere. */
export function namePlace(before: string): Place | null {
  const heading = /^(\s*#{2,6}\s+)/u.exec(before);
  if (heading !== null) return { from: heading[0].length, what: 'stage' };
  const stage = /\[in\s+([^\]]*)$/iu.exec(before);
  if (stage !== null) return { from: before.length - (stage[1] ?? '').length, what: 'closedStage' };
  const brace = /\{([^}]*)$/u.exec(before);
  if (brace !== null) return { from: before.length - (brace[1] ?? '').length, what: 'closedBox' };
  // After BECAUSE people write freely.
  const isBecause = /(?<![\p{L}\p{N}])BECAUSE\s[^\n]*$/u.test(before);
  const words = isBecause ? null : keywordWords(before);
  return words === null ? null : { from: before.length - words.length, what: 'box' };
}

const keyword = /(?<![\p{L}\p{N}_'’-])(?:IF|WHEN|AND|OR|THEN|ENABLES|BLOCKS|BEFORE|PART OF|BOX)\s+/gu;

/** What is written after the last keyword, without a hedge in brackets; null when no keyword is there. */
function keywordWords(before: string): string | null {
  let after: string | null = null;
  for (const match of before.matchAll(keyword)) after = before.slice(match.index + match[0].length);
  if (after === null) return null;
  const words = after.replace(/^\([^)]*\)\s+/u, '');
  return /[{}[\]()]/u.test(words) ? null : words;
}

const MOST_SHOWN = 40;

function isMatch(label: string, typed: string): boolean {
  return label.toLowerCase().includes(oneLine(typed).toLowerCase());
}

/** The names that may be meant at the cursor: boxes after a keyword, stages after `##` and `[in`. */
export function nameChoices(
  before: string,
  {
    document,
    theoryId,
    vocabulary,
  }: { readonly document: Document; readonly theoryId: string; readonly vocabulary: Vocabulary },
): NameChoices | null {
  const place = namePlace(before);
  if (place === null) return null;
  const typed = before.slice(place.from);
  const isStage = place.what === 'stage' || place.what === 'closedStage';
  const names = isStage
    ? stageNames(document, theoryId, vocabulary)
    : boxNames(document, theoryId, vocabulary);
  const rows = isStage ? stagesOf(document, theoryId) : elementsInReadingOrder(document, theoryId);
  const writer = new WordWriter();
  const where = { box: 'condition', closedBox: 'braces', stage: 'heading', closedStage: 'stage' } as const;
  const end = place.what === 'closedBox' ? '}' : place.what === 'closedStage' ? ']' : '';
  const matches = rows.flatMap(({ id }) => {
    const ref = names.nameOf(id);
    return ref !== undefined && isMatch(ref.text, typed) ? [ref] : [];
  });
  const choices = matches.slice(0, MOST_SHOWN).map((ref) => ({
    label: ref.number > 1 ? `${ref.text} #${ref.number}` : ref.text,
    written: `${writer.writeRef(where[place.what], ref)}${end}`,
  }));
  // A name that is there already needs no help.
  const isDone = choices.length === 1 && choices[0]?.written === typed;
  return choices.length === 0 || isDone ? null : { from: place.from, choices };
}
