import { arrowFigures, evidenceMark } from './evidenceMark.ts';
import type { Document } from '../document.ts';
import { GAP, NO_STAGE, type NameRef, markOfSign, verbOfKind } from './grammar.ts';
import { quote } from './lexLine.ts';
import type { NameTable } from './names.ts';
import { readOutcome } from './outcomeWords.ts';
import type { WordWriter } from './plainWords.ts';
import type { Shown } from './shown.ts';

/** What writing a line needs to know of its theory. */
export type LineContext = {
  readonly document: Document;
  readonly boxes: NameTable;
  readonly stages: NameTable;
  readonly writer: WordWriter;
  /** Whether evidence is counted at the end of lines. */
  readonly hasEvidence: boolean;
};

/** What a line says beyond its arrows: tags of groups, the arrow it acts on, stages that must be said. */
export type LineMarks = {
  readonly tag: number | null;
  readonly on: number;
  /** Stage (null: none) by condition, where the reader could not infer it. */
  readonly stages: ReadonlyMap<number, string | null>;
};

const nobody: NameRef = { text: 'something that is not there', number: 1 };

function conditionText({ boxes, stages, writer }: LineContext, shown: Shown, marks: LineMarks): string {
  const hasIf = shown.kind !== 'precedes' && shown.kind !== 'part_of';
  const items = shown.conditions.map(({ elementId, words }, index) => {
    const place = index === 0 && !hasIf ? 'start' : 'condition';
    const name = boxes.nameOf(elementId) ?? nobody;
    const item =
      words === ''
        ? writer.writeRef(place, name)
        : `${writer.write(place, words)} {${writer.writeRef('braces', name)}}`;
    const stageId = marks.stages.get(index);
    if (stageId === undefined) return item;
    const stage = stageId === null ? undefined : stages.nameOf(stageId);
    return `${item} [in ${stage === undefined ? NO_STAGE.toLowerCase() : writer.writeRef('stage', stage)}]`;
  });
  const joined = items.join(shown.logic === 'or' ? ' OR ' : ' AND ');
  return hasIf ? `IF ${joined}` : joined;
}

/** The outcome with its hedge and sign: said in marks only where its words do not say the same. */
function outcomeText({ boxes, writer }: LineContext, shown: Shown): string {
  const { elementId, words } = shown.outcome;
  const name = elementId === null ? 'this' : (boxes.nameOf(elementId) ?? nobody);
  const ref = (place: 'outcome' | 'braces') => (name === 'this' ? name : writer.writeRef(place, name));
  const own = words !== '' ? words : name === 'this' ? '' : name.text;
  const read = readOutcome(own);
  // What a name seems to say is not meant: a name that says it is set in quotation marks.
  const isBare = words !== '' || (read.hedge === '' && read.sign === 'increases');
  const isRead = words !== '' && writer.isPlain('outcome', words);
  const hedgeRead = isRead ? read.hedge : '';
  const isQuoted = !isBare || (words !== '' && (!isRead || (shown.hedge === '' && hedgeRead !== '')));
  const signRead = isRead && !isQuoted ? read.sign : 'increases';
  const hedge =
    shown.hedge !== '' && (isQuoted || hedgeRead !== shown.hedge)
      ? `(${writer.write('hedge', shown.hedge)}) `
      : '';
  const number = name !== 'this' && name.number > 1 ? ` #${name.number}` : '';
  const said =
    words === ''
      ? isQuoted
        ? `${quote(own)}${number}`
        : ref('outcome')
      : `${isQuoted ? quote(words) : words} {${ref('braces')}}`;
  return `${hedge}${said}${shown.sign === signRead ? (shown.sign === 'unclear' ? ` ${markOfSign.unclear}` : '') : ` ${markOfSign[shown.sign]}`}`;
}

/** One line of text; without indentation. */
export function writeLine(context: LineContext, shown: Shown, marks: LineMarks): string {
  const { writer } = context;
  const isCausal = shown.kind !== 'precedes' && shown.kind !== 'part_of';
  const parts: string[] = [];
  if (shown.forWhom !== '') parts.push(`(for ${writer.write('for', shown.forWhom)})`);
  parts.push(conditionText(context, shown, marks), verbOfKind[shown.kind], outcomeText(context, shown));
  if (marks.on > 1) parts.push(`[on ${marks.on}]`);
  if (marks.tag !== null && shown.logic !== null) parts.push(`[${shown.logic.toUpperCase()} ${marks.tag}]`);
  if (shown.status !== 'hypothesised') parts.push(`[${shown.status}]`);
  if (shown.because !== '') parts.push(`BECAUSE ${writer.write('because', shown.because)}`);
  else if (isCausal) parts.push(`BECAUSE ${GAP}`);
  if (context.hasEvidence) {
    const mark = evidenceMark(arrowFigures(context.document, shown.arrowIds));
    if (mark !== '') parts.push(mark);
  }
  return parts.join(' ');
}
