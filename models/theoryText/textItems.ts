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
  /** Which of the line's statements it is, from 0. */
  readonly part: number;
  /** The text without its evidence, and with it; parts of one line differ. */
  readonly key: string;
  readonly whole: string;
  readonly stageId: string | null;
  /** The item it acts on. */
  readonly parent: Item | null;
  readonly statement: Statement | null;
};

/** A line of the former text whose rows are still there. */
export type Former = {
  readonly known: KnownLine;
  readonly key: string;
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
    const above = line.parent === null ? null : (byLine.get(line.parent) ?? null);
    const put = (given: {
      line: ParsedLine;
      part: number;
      statement: Statement | null;
      parent: Item | null;
    }) => {
      const [key, whole] = [lineKey(line.text), line.text].map((text) => partText(text, given.part));
      const item = { ...given, key: key ?? '', whole: whole ?? '', stageId };
      items.push(item);
      if (!byLine.has(index)) byLine.set(index, item);
    };
    if (line.kind !== 'statements') {
      put({ line, part: 0, statement: null, parent: above });
      return;
    }
    const fault = line.parent === null ? null : faultAbove(above, line.statements);
    if (fault !== null) {
      report({ ...line.span, severity: 'error', message: fault });
      const { span, text, section, parent } = line;
      put({ line: { span, text, section, parent, kind: 'unread' }, part: 0, statement: null, parent: above });
      return;
    }
    line.statements.forEach((statement, part) => {
      put({ line, part, statement, parent: statement.outcome.isThis ? above : null });
    });
  });
  return items;
}

/** The text of a part of a line. */
function partText(text: string, part: number): string {
  return part === 0 ? text : `${text} #${part + 1}`;
}

function faultAbove(parent: Item | null, statements: readonly Statement[]): string | null {
  if (parent?.statement === null || parent === null)
    return 'The statement this acts on cannot be read, so this line waits for it.';
  const most = parent.statement.conditions.length;
  const on = Math.max(...statements.map((statement) => statement.on));
  return on > most
    ? `The line above has ${most} ${most === 1 ? 'circumstance' : 'circumstances'}; there is no number ${on}.`
    : null;
}

/** The former lines whose rows are still there, with what they show now. */
export function formersOf(document: Document, known: readonly KnownLine[]): readonly Former[] {
  return known.flatMap((line): Former[] => {
    const key = partText(lineKey(line.text), line.part);
    if (line.kind === 'box') {
      const isHere = document.elements.has(line.elementId as IdOf<'elements'>);
      return isHere ? [{ known: line, key, shown: null, elementId: line.elementId }] : [];
    }
    const [first, ...others] = line.arrowIds.flatMap((id): Arrow[] => {
      const arrow = document.arrows.get(id as IdOf<'arrows'>);
      return arrow === undefined ? [] : [arrow];
    });
    if (line.kind !== 'statement' || first === undefined) return [];
    return [{ known: line, key, shown: shownOf(document, [first, ...others]), elementId: null }];
  });
}

function endsOf(kind: string, conditions: readonly string[], outcome: string): string {
  return JSON.stringify([kind, conditions.toSorted(), outcome]);
}

/** The texts of the lines under each item, by the item. */
function textsBelow(items: readonly Item[]): ReadonlyMap<Item | null, string> {
  const below = Map.groupBy(items, ({ parent }) => parent);
  return new Map([...below].map(([parent, children]) => [parent, children.map(({ key }) => key).join('\n')]));
}

/** The items as the matcher sees them. */
export function matchItems(items: readonly Item[]): readonly MatchLine[] {
  const below = textsBelow(items);
  return items.map((item) => matchItem(item, below.get(item) ?? ''));
}

function matchItem(item: Item, below: string): MatchLine {
  const { statement, key, stageId, parent } = item;
  const place = `${stageId ?? ''}\n${parent?.key ?? ''}\n${key}`;
  const shared = { text: key, whole: item.whole, below, heldAs: '', place };
  if (item.line.kind === 'box') return { ...shared, kind: 'box', ends: refKey(item.line.name) };
  if (statement === null) return { ...shared, kind: 'unread', ends: '' };
  const conditions = statement.conditions.map(({ name }) => refKey(name));
  const outcome = statement.outcome.isThis ? `this ${parent?.key ?? ''}` : refKey(statement.outcome.name);
  return { ...shared, kind: 'statement', ends: endsOf(statement.kind, conditions, outcome) };
}

/** The former lines as the matcher sees them. */
export function matchFormers(formers: readonly Former[], boxes: NameTable): readonly MatchLine[] {
  const lineOf = new Map(formers.flatMap(({ known, key }) => known.arrowIds.map((id) => [id, key])));
  const above = Map.groupBy(formers, ({ shown }) => shown?.outcome.arrowId ?? null);
  return formers.map((former) => {
    const children = former.known.arrowIds.flatMap((id) => above.get(id) ?? []);
    const below = children.map(({ key }) => key).join('\n');
    return matchFormer(former, { boxes, below, textOf: (arrowId) => lineOf.get(arrowId) ?? '' });
  });
}

type FormerPlace = {
  readonly boxes: NameTable;
  readonly below: string;
  readonly textOf: (arrowId: string) => string;
};

function matchFormer(former: Former, { boxes, below, textOf }: FormerPlace): MatchLine {
  const { known, key, shown } = former;
  const nameOf = (id: string | null) => refKey(boxes.nameOf(id ?? '') ?? { text: '', number: 0 });
  const above = shown === null || shown.outcome.arrowId === null ? '' : textOf(shown.outcome.arrowId);
  const shared = {
    text: key,
    whole: partText(known.text, known.part),
    below,
    heldAs: known.heldAs ?? '',
    place: `${known.stageId ?? ''}\n${above}\n${key}`,
  };
  if (shown === null) return { ...shared, kind: 'box', ends: nameOf(former.elementId) };
  const outcome = shown.outcome.elementId === null ? `this ${above}` : nameOf(shown.outcome.elementId);
  const conditions = shown.conditions.map(({ elementId }) => nameOf(elementId));
  return { ...shared, kind: 'statement', ends: endsOf(shown.kind, conditions, outcome) };
}
