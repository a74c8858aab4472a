import type { Document, IdOf } from '../document.ts';
import type { Arrow } from '../entities/arrow.ts';
import { lineKey } from './evidenceMark.ts';
import { type Statement, type TextProblem, refKey } from './grammar.ts';
import type { MatchLine } from './matchLines.ts';
import type { NameTable } from './names.ts';
import type { ParsedLine, ParsedText } from './parseText.ts';
import { type Shown, shownOf } from './shown.ts';
import type { KnownLine } from './textState.ts';

/** A line of the new text that stands for something: one statement, one box, or what cannot be read. */
export type Item = {
  readonly line: ParsedLine;
  readonly key: string;
  readonly stageId: string | null;
  /** The item it acts on. */
  readonly parent: Item | null;
  readonly statement: Statement | null;
};

/** A line of the former text whose rows are still there. */
export type Former = {
  readonly known: KnownLine;
  /** What it shows of its arrows now; null for boxes. */
  readonly shown: Shown | null;
  readonly elementId: string | null;
};

/** The items of a text. A line that acts on more arrows than there are above it is reported and not read. */
export function itemsOf(
  parsed: ParsedText,
  {
    bySection,
    report,
  }: { readonly bySection: readonly (string | null)[]; readonly report: (problem: TextProblem) => void },
): readonly Item[] {
  const items: Item[] = [];
  const byLine = new Map<number, Item>();
  parsed.lines.forEach((line, index) => {
    if (line.kind === 'title' || line.kind === 'heading') return;
    const stageId = bySection[line.section] ?? null;
    const parent = line.parent === null ? null : (byLine.get(line.parent) ?? null);
    const key = lineKey(line.text);
    const put = (item: Omit<Item, 'stageId' | 'parent'>) => {
      const whole = { ...item, stageId, parent };
      items.push(whole);
      if (!byLine.has(index)) byLine.set(index, whole);
    };
    if (line.kind !== 'statements') {
      put({ line, key, statement: null });
      return;
    }
    const most = parent?.statement?.conditions.length ?? 0;
    const fault = line.parent === null ? null : faultAbove(parent, line.statements, most);
    if (fault !== null) {
      report({ ...line.span, severity: 'error', message: fault });
      const unread: ParsedLine = {
        span: line.span,
        text: line.text,
        section: line.section,
        parent: line.parent,
        kind: 'unread',
      };
      put({ line: unread, key, statement: null });
      return;
    }
    line.statements.forEach((statement, nth) => {
      put({ line, key: nth === 0 ? key : `${key} #${nth + 1}`, statement });
    });
  });
  return items;
}

function faultAbove(parent: Item | null, statements: readonly Statement[], most: number): string | null {
  if (parent?.statement === null || parent === null)
    return 'The statement this acts on cannot be read, so this line waits for it.';
  const on = Math.max(...statements.map((statement) => statement.on));
  return on > most
    ? `The line above has ${most} ${most === 1 ? 'circumstance' : 'circumstances'}; there is no number ${on}.`
    : null;
}

/** The former lines whose rows are still there, with what they show now. */
export function formersOf(document: Document, known: readonly KnownLine[]): readonly Former[] {
  return known.flatMap((line): Former[] => {
    if (line.kind === 'box') {
      const isHere = document.elements.has(line.elementId as IdOf<'elements'>);
      return isHere ? [{ known: line, shown: null, elementId: line.elementId }] : [];
    }
    const [first, ...others] = line.arrowIds.flatMap((id): Arrow[] => {
      const arrow = document.arrows.get(id as IdOf<'arrows'>);
      return arrow === undefined ? [] : [arrow];
    });
    if (line.kind !== 'statement' || first === undefined) return [];
    return [{ known: line, shown: shownOf(document, [first, ...others]), elementId: null }];
  });
}

function endsOf(kind: string, conditions: readonly string[], outcome: string): string {
  return JSON.stringify([kind, conditions.toSorted(), outcome]);
}

/** An item as the matcher sees it. */
export function matchItem(item: Item): MatchLine {
  const { statement, key, stageId, parent } = item;
  const place = `${stageId ?? ''}\n${parent?.key ?? ''}\n${key}`;
  const shared = { text: key, heldAs: '', place };
  if (item.line.kind === 'box') return { ...shared, kind: 'box', ends: refKey(item.line.name) };
  if (statement === null) return { ...shared, kind: 'unread', ends: '' };
  const conditions = statement.conditions.map(({ name }) => refKey(name));
  const outcome = statement.outcome.isThis ? `this ${parent?.key ?? ''}` : refKey(statement.outcome.name);
  return { ...shared, kind: 'statement', ends: endsOf(statement.kind, conditions, outcome) };
}

/** A former line as the matcher sees it; `textOf` gives the text of the line an arrow stands on. */
export function matchFormer(
  former: Former,
  boxes: NameTable,
  textOf: (arrowId: string) => string,
): MatchLine {
  const { known, shown } = former;
  const key = lineKey(known.text);
  const nameOf = (id: string | null) => refKey(boxes.nameOf(id ?? '') ?? { text: '', number: 0 });
  const above = shown === null || shown.outcome.arrowId === null ? '' : textOf(shown.outcome.arrowId);
  const shared = { text: key, heldAs: known.heldAs ?? '', place: `${known.stageId ?? ''}\n${above}\n${key}` };
  if (shown === null) return { ...shared, kind: 'box', ends: nameOf(former.elementId) };
  const outcome = shown.outcome.elementId === null ? `this ${above}` : nameOf(shown.outcome.elementId);
  const conditions = shown.conditions.map(({ elementId }) => nameOf(elementId));
  return { ...shared, kind: 'statement', ends: endsOf(shown.kind, conditions, outcome) };
}
