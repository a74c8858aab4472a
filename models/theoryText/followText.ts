import type { Document } from '../document.ts';
import { parseTheoryText } from './parseText.ts';
import { type PrintOptions, type PrintedText, printTheoryText } from './printText.ts';
import type { KnownLine, TextState } from './textState.ts';
import { NO_STAGE } from './grammar.ts';

/** A text that is being edited, and what its lines stand for; both belong together. */
export type EditedText = PrintOptions & { readonly text: string; readonly state: TextState };

/** A line of the result: what is printed for its rows, or what somebody wrote that stands for nothing yet. */
type Line = { readonly text: string; readonly known: readonly KnownLine[]; readonly depth: number };

/** A line of the text that was edited. */
type Written = {
  readonly text: string;
  readonly known: readonly KnownLine[];
  readonly depth: number;
  /** It cannot be read, is empty, or stands for nothing: it stays as it is. */
  readonly isKept: boolean;
};

/** The lines under one heading; `stageId` null: in no stage. */
type Section<Content> = {
  readonly stageId: string | null;
  readonly heading: Content | null;
  readonly lines: readonly Content[];
};

const depthOf = (line: string) => Math.floor((/^\s*/u.exec(line)?.[0].length ?? 0) / 2);

function printedSections({ text, state }: PrintedText): {
  readonly title: Line | null;
  readonly sections: readonly Section<Line>[];
} {
  const byLine = new Map(state.lines.map((known) => [known.line, known]));
  const sections: { stageId: string | null; heading: Line | null; lines: Line[] }[] = [];
  let title: Line | null = null;
  text.split('\n').forEach((line, index) => {
    const known = byLine.get(index + 1);
    if (known === undefined) return;
    const printed = { text: line, known: [known], depth: depthOf(line) };
    if (known.kind === 'title') title = printed;
    else if (known.kind === 'stage') sections.push({ stageId: known.stageId, heading: printed, lines: [] });
    else {
      const last = sections.at(-1);
      if (last?.stageId === known.stageId) last.lines.push(printed);
      else sections.push({ stageId: known.stageId, heading: null, lines: [printed] });
    }
  });
  return { title, sections };
}

/** The text as it was edited, by headings; what stands before the first is in no stage. */
function writtenSections(
  { text, state }: EditedText,
  title: Line | null,
): { readonly sections: readonly Section<Written>[]; readonly hasTitle: boolean } {
  const byLine = Map.groupBy(state.lines, ({ line }) => line);
  let hasTitle = false;
  const parsed = new Map(parseTheoryText(text).lines.map((line) => [line.span.line, line]));
  const sections: { stageId: string | null; heading: Written | null; lines: Written[] }[] = [
    { stageId: null, heading: null, lines: [] },
  ];
  text
    .replace(/\n$/u, '')
    .split('\n')
    .forEach((line, index) => {
      const known = byLine.get(index + 1) ?? [];
      const read = parsed.get(index + 1);
      const isRead = read !== undefined && read.kind !== 'unread';
      const isKept = !isRead || known.length === 0 || known.some(({ heldAs }) => heldAs !== undefined);
      const written = { text: line, known, depth: depthOf(line), isKept };
      const stage = known.find(({ kind }) => kind === 'stage');
      if (read?.kind === 'title') {
        // The first title is the theory's, and stays where it stands; another one is somebody's line.
        const now = hasTitle ? null : title;
        hasTitle = true;
        const own = { text: now?.text ?? line, known: now?.known ?? [], depth: 0, isKept: true };
        sections.at(-1)?.lines.push(own);
        return;
      }
      if (stage !== undefined) sections.push({ stageId: stage.stageId, heading: written, lines: [] });
      else if (read?.kind === 'heading' && read.isNoStage)
        sections.push({ stageId: null, heading: written, lines: [] });
      else sections.at(-1)?.lines.push(written);
    });
  return { sections, hasTitle };
}

function idsOf({ arrowIds, elementId }: KnownLine): readonly string[] {
  return elementId === null ? arrowIds : [elementId];
}

/** The printed lines that an unread line stands for, and what acts on these: it could not be read under that line. */
function heldLines(printed: readonly Line[], heldRows: ReadonlySet<string>): readonly Line[] {
  let heldFrom = Infinity;
  return printed.filter(({ known, depth }) => {
    if (depth <= heldFrom) heldFrom = known.flatMap(idsOf).some((id) => heldRows.has(id)) ? depth : Infinity;
    return depth >= heldFrom;
  });
}

/** What each printed line is indented under, by its place among the others; a line that cannot be read counts. */
function parentsOf(lines: readonly Line[]): ReadonlyMap<KnownLine, Line | null> {
  const parents = new Map<KnownLine, Line | null>();
  const open: Line[] = [];
  for (const line of lines) {
    if (isBlank(line)) continue;
    while ((open.at(-1)?.depth ?? -1) >= line.depth) open.pop();
    for (const known of line.known) parents.set(known, open.at(-1) ?? null);
    open.push(line);
  }
  return parents;
}

/** True when every line stands under the line it acts on. */
function isInOrder(lines: readonly Line[], printed: readonly Line[]): boolean {
  const wanted = parentsOf(printed);
  for (const [known, parent] of parentsOf(lines)) {
    const above = wanted.get(known);
    if (above !== undefined && (above?.known[0] ?? null) !== (parent?.known[0] ?? null)) return false;
  }
  return true;
}

/** Puts a line behind another, but not between a third and what acts on that. */
function insertAfter(lines: Line[], anchor: Line | undefined, line: Line): void {
  let place = anchor === undefined ? 0 : lines.indexOf(anchor) + 1;
  while ((lines[place]?.depth ?? 0) > line.depth) place += 1;
  lines.splice(place, 0, line);
}

/** The printed lines in the order somebody wrote them, with the lines of theirs that are kept. */
function inWrittenOrder(
  written: readonly Written[],
  printed: readonly Line[],
  heldRows: ReadonlySet<string>,
): readonly Line[] {
  const byRow = new Map(printed.flatMap((line) => line.known.flatMap(idsOf).map((id) => [id, line])));
  const left = new Set(printed);
  for (const line of heldLines(printed, heldRows)) left.delete(line);
  const lines: Line[] = [];
  // Where a printed line is, or the unread line that stands for it.
  const at = new Map<Line, Line>();
  const put = (line: Line) => {
    left.delete(line);
    at.set(line, line);
    return line;
  };
  for (const line of written) {
    const rows = line.known.flatMap(idsOf).flatMap((id) => byRow.get(id) ?? []);
    if (!line.isKept) for (const now of rows) if (left.has(now)) lines.push(put(now));
    if (!line.isKept) continue;
    const kept = withHeld(line);
    lines.push(kept);
    for (const held of rows) at.set(held, kept);
  }
  printed.forEach((line, index) => {
    if (!left.has(line)) return;
    const before = printed.slice(0, index).findLast((other) => at.has(other));
    insertAfter(lines, before === undefined ? undefined : at.get(before), put(line));
  });
  return lines;
}

/** The printed lines in their own order, with the lines that are kept behind what they stood behind. */
function inPrintedOrder(
  written: readonly Written[],
  printed: readonly Line[],
  heldRows: ReadonlySet<string>,
): readonly Line[] {
  const held = new Set(heldLines(printed, heldRows));
  const lines = printed.filter((line) => !held.has(line));
  const byRow = new Map(lines.flatMap((line) => line.known.flatMap(idsOf).map((id) => [id, line])));
  let anchor: Line | undefined;
  for (const line of written) {
    const [row] = line.known.flatMap(idsOf).flatMap((id) => byRow.get(id) ?? []);
    if (line.isKept) {
      const kept = withHeld(line);
      insertAfter(lines, anchor, kept);
      anchor = kept;
    } else anchor = row ?? anchor;
  }
  return lines;
}

function withHeld(line: Written): Line {
  return {
    ...line,
    known: line.known.filter(({ kind, heldAs }) => kind === 'title' || heldAs !== undefined),
  };
}

/** Puts the lines that are printed under a heading among those somebody wrote there. */
function mergedLines(
  written: readonly Written[],
  printed: readonly Line[],
  heldRows: ReadonlySet<string>,
): readonly Line[] {
  const lines = inWrittenOrder(written, printed, heldRows);
  return isInOrder(lines, printed) ? lines : inPrintedOrder(written, printed, heldRows);
}

/** The lines about any of these rows, each with all that acts on it. */
function linesAbout(lines: readonly Line[], rows: ReadonlySet<string>): readonly Line[] {
  let isAbout = false;
  return lines.filter(({ known, depth }) => {
    if (depth === 0) isAbout = known.flatMap(idsOf).some((id) => rows.has(id));
    return isAbout;
  });
}

function isBlank({ text }: { readonly text: string }): boolean {
  return text.trim() === '';
}

/**
 * The text of a theory after the theory was changed elsewhere (T16): each line says what it stands for now, in its
 * place; what is new or has moved stands where it is printed, what is gone is gone, and what cannot be read stays.
 */
export function followText(document: Document, edited: EditedText): PrintedText {
  const printed = printTheoryText(document, edited);
  const now = printedSections(printed);
  const { sections: written, hasTitle } = writtenSections(edited, now.title);
  const stages = new Set(now.sections.map(({ stageId }) => stageId));
  const heldRows = new Set(
    written.flatMap(({ lines }) =>
      lines.filter(({ isKept }) => isKept).flatMap(({ known }) => known.flatMap(idsOf)),
    ),
  );
  const [top, ...headed] = written;
  const text: string[] = [];
  const known: KnownLine[] = [];
  const put = (line: Line) => {
    text.push(line.text);
    for (const each of line.known) known.push({ ...each, line: text.length });
  };
  const putHeading = (heading: string, of: readonly KnownLine[]) => {
    if (text.length > 0 && !isBlank({ text: text.at(-1) ?? '' })) text.push('');
    put({ text: heading, known: of, depth: 0 });
  };
  if (now.title !== null && !hasTitle) put({ text: now.title.text, known: now.title.known, depth: 0 });
  // What stands before the first heading is in no stage, as what stands under “No stage” is.
  const nowhere = now.sections.find(({ stageId }) => stageId === null)?.lines ?? [];
  const headedNowhere = headed.filter(({ stageId }) => stageId === null).flatMap(({ lines }) => lines);
  const topRows = new Set((top?.lines ?? []).flatMap((line) => line.known.flatMap(idsOf)));
  const hasStages = [...stages].some((stageId) => stageId !== null);
  const atTop = hasStages ? linesAbout(nowhere, topRows) : nowhere;
  const lost: Written[] = headed
    .filter(({ stageId }) => stageId !== null && !stages.has(stageId))
    .flatMap(({ lines }) => lines.filter((line) => line.isKept && !isBlank(line)));
  const first = [...(top?.lines ?? []), ...lost, ...(hasStages ? [] : headedNowhere)];
  if (!hasStages && atTop.length > 0 && first.every((line) => !isBlank(line))) text.push('');
  for (const line of mergedLines(first, atTop, heldRows)) put(line);
  for (const { stageId, heading, lines } of now.sections) {
    if (stageId === null || heading === null) continue;
    const own = headed.filter((section) => section.stageId === stageId).flatMap((section) => section.lines);
    putHeading(heading.text, heading.known);
    for (const line of mergedLines(own, lines, heldRows)) put(line);
  }
  const rest = nowhere.filter((line) => !atTop.includes(line));
  // What is in no stage may be held by a line elsewhere that cannot be read; then there is nothing to head.
  const restLines = hasStages ? mergedLines(headedNowhere, rest, heldRows) : [];
  if (restLines.some((line) => !isBlank(line))) {
    putHeading(`## ${NO_STAGE}`, []);
    for (const line of restLines) put(line);
  }
  return { text: `${text.join('\n')}\n`, state: { lines: known } };
}
