import type { ReferenceWarning } from './foundRecord.ts';
import { lineCounter } from './textLines.ts';

/** A value in a list, and the line it begins at. */
export type JsonItem = { readonly value: unknown; readonly line: number };

function parsed(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return null;
  }
}

/** Where the objects of the outermost list begin and end; the last may have no end. */
function objectSpans(text: string, start: number): { readonly from: number; readonly to: number }[] {
  const spans: { from: number; to: number }[] = [];
  let depth = 0;
  let from = -1;
  let isInText = false;
  for (let at = start; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (isInText) {
      if (unit === 92) at += 1;
      else if (unit === 34) isInText = false;
    } else if (unit === 34) isInText = true;
    else if (unit === 123) {
      if (depth === 0) from = at;
      depth += 1;
    } else if (unit === 125 && depth > 0) {
      depth -= 1;
      if (depth === 0) spans.push({ from, to: at + 1 });
    }
  }
  if (depth > 0) spans.push({ from, to: text.length });
  return spans;
}

/** The place after the bracket that opens the list of items. */
function listStart(text: string): number {
  const items = /^\s*\{\s*"items"\s*:\s*\[/.exec(text.slice(0, 1_000));
  return items === null ? 0 : items[0].length;
}

/**
 * The objects of a JSON list, each with its line: of sound JSON and, object by object, of JSON that is damaged or cut
 * off; what cannot be read is a problem of its own. Never fails; linear time.
 */
export function jsonItems(text: string): {
  readonly items: readonly JsonItem[];
  readonly problems: readonly ReferenceWarning[];
} {
  const lineAt = lineCounter(text);
  const items: JsonItem[] = [];
  const problems: ReferenceWarning[] = [];
  let last = listStart(text);
  for (const { from, to } of objectSpans(text, last)) {
    const line = lineAt(from);
    if (/[^\s,[\]]/.test(text.slice(last, from)))
      problems.push({ line, message: 'What stands before this item is no item. It was left out.' });
    last = to;
    const read = parsed(text.slice(from, to));
    if (read === null)
      problems.push({ line, message: 'What stands here is damaged or cut off. It was left out.' });
    else items.push({ value: read.value, line });
  }
  return { items, problems };
}
