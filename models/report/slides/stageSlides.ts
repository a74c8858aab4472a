import type { IdOf } from '../../document.ts';
import type { Arrow } from '../../entities/arrow.ts';
import { evidenceOfArrow, extractsOfArrow } from '../../queries/arrowEvidence.ts';
import { balanceWords } from '../../rivals/rivalSentences.ts';
import { arrowSentence } from '../../sentences/arrowSentence.ts';
import { ifWords, statementMembers } from '../../sentences/statement.ts';
import { endOfArrow } from '../../sentences/theorySentences.ts';
import { elementName, tidy } from '../../sentences/words.ts';
import { words } from '../../words/words.ts';
import type { ReportBasis } from '../basis.ts';
import { type Connector, type Slide, type SlideShape, slideMargin, slideSize } from '../deck.ts';
import { passageNotes } from './notes.ts';
import { type BoxWords, boxHeight, stackGap, stacked } from './stack.ts';

const TOP = 106;
const ROOM = 404;
const LEFT = 430;
const RIGHT = 300;
const BETWEEN_BLOCKS = 26;

/** One arrow of a stage as it is drawn: what it starts from, and how its line looks. */
type Branch = {
  readonly arrow: Arrow;
  readonly box: BoxWords;
  readonly height: number;
  readonly statementId: string;
};

/** Everything that leads to one box. */
type Block = { readonly target: BoxWords; readonly branches: readonly Branch[] };

const signs = {
  increases: '',
  decreases: 'less of it',
  unclear: 'direction unclear',
  none: 'no known link',
} as const;

/** What is to be known of an arrow besides where it starts: its kind and sign where they are not the usual ones. */
function underWords({ document, vocabulary }: ReportBasis, arrow: Arrow, isOneOfSeveral: boolean): string {
  const { kinds } = words(vocabulary);
  const onto = arrow.targetArrowId === null ? undefined : document.arrows.get(arrow.targetArrowId);
  const group = arrow.arrowGroupId === null ? undefined : document.arrowGroups.get(arrow.arrowGroupId);
  const because = tidy(arrow.becauseText);
  return [
    because === '' ? '' : `because ${because}`,
    onto === undefined ? '' : `acts on: if ${ifWords(document, onto, vocabulary)}`,
    arrow.kind === 'causes' ? '' : kinds[arrow.kind].toLowerCase(),
    signs[arrow.sign],
    isOneOfSeveral && group !== undefined ? (group.logic === 'and' ? 'only together' : 'any is enough') : '',
  ]
    .filter((text) => text !== '')
    .join('; ');
}

function branchesOf(basis: ReportBasis, statementId: string): readonly Branch[] {
  const { document, vocabulary } = basis;
  const lead = document.arrows.get(statementId as IdOf<'arrows'>);
  const members = lead === undefined ? [] : statementMembers(document, lead);
  return members.map((arrow) => {
    const box = {
      id: arrow.id,
      text: ifWords(document, arrow, vocabulary),
      under: underWords(basis, arrow, members.length > 1),
      role: null,
    };
    return { arrow, box, height: boxHeight(box, LEFT), statementId };
  });
}

/** What leads where in a stage, box by box, in the order in which it is read. */
function blocksOf(basis: ReportBasis, arrowIds: readonly string[]): readonly Block[] {
  const { document, vocabulary } = basis;
  const blocks = new Map<string, { readonly target: BoxWords; readonly branches: Branch[] }>();
  for (const id of arrowIds) {
    const arrow = document.arrows.get(id as IdOf<'arrows'>);
    const end = arrow === undefined ? undefined : endOfArrow(document, arrow);
    if (end === undefined) continue;
    const block = blocks.get(end.id) ?? {
      target: { id: end.id, text: elementName(end, vocabulary), under: '', role: null },
      branches: [],
    };
    block.branches.push(...branchesOf(basis, id));
    blocks.set(end.id, block);
  }
  return [...blocks.values()];
}

const branchHeight = (branches: readonly Branch[]) =>
  branches.reduce((sum, { height }) => sum + height, Math.max(0, branches.length - 1) * stackGap);

const blockHeight = ({ target, branches }: Block) =>
  Math.max(branchHeight(branches), boxHeight(target, RIGHT));

/** A block that is higher than a slide becomes several to the same box. */
function slidable(block: Block): readonly Block[] {
  const parts: Branch[][] = [];
  let filled = Infinity;
  for (const branch of block.branches) {
    filled += stackGap + branch.height;
    if (filled <= ROOM) parts.at(-1)?.push(branch);
    else {
      parts.push([branch]);
      filled = branch.height;
    }
  }
  return parts.map((branches) => ({ target: block.target, branches }));
}

/** As many blocks as a slide has room for, slide by slide. */
function paged(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const pages: Block[][] = [];
  let filled = Infinity;
  for (const block of blocks.flatMap(slidable)) {
    const height = blockHeight(block);
    if (filled + BETWEEN_BLOCKS + height > ROOM) {
      pages.push([block]);
      filled = height;
    } else {
      pages.at(-1)?.push(block);
      filled += BETWEEN_BLOCKS + height;
    }
  }
  return pages;
}

function connectorOf({ document }: ReportBasis, { arrow }: Branch, targetId: string): Connector {
  const isBare = evidenceOfArrow(document, arrow.id).sources === 0;
  const line = arrow.sign === 'none' ? 'dotted' : isBare ? 'dashed' : 'solid';
  const head = arrow.sign === 'decreases' || arrow.kind === 'precedes' ? 'open' : 'filled';
  return {
    kind: 'connector',
    from: arrow.id,
    to: targetId,
    line,
    head,
    alt: isBare ? 'leads to; no evidence yet' : 'leads to; with evidence',
  };
}

function pageShapes(basis: ReportBasis, blocks: readonly Block[]): readonly SlideShape[] {
  const total = blocks.reduce((sum, block) => sum + blockHeight(block), (blocks.length - 1) * BETWEEN_BLOCKS);
  let y = TOP + Math.max(0, (ROOM - total) / 2);
  const right = slideSize.width - slideMargin - RIGHT;
  return blocks.flatMap((block, index): readonly SlideShape[] => {
    const height = Math.min(blockHeight(block), ROOM);
    const targetId = `${block.target.id}-${index}`;
    const shapes = [
      ...stacked(
        block.branches.map(({ box }) => box),
        { x: slideMargin, y, width: LEFT, height },
      ),
      ...stacked([{ ...block.target, id: targetId }], { x: right, y, width: RIGHT, height }),
      ...block.branches.map((branch) => connectorOf(basis, branch, targetId)),
    ];
    y += height + BETWEEN_BLOCKS;
    return shapes;
  });
}

function notesOf(basis: ReportBasis, blocks: readonly Block[]): readonly string[] {
  const { document, vocabulary, numberOf } = basis;
  const statements = [
    ...new Set(blocks.flatMap(({ branches }) => branches.map(({ statementId }) => statementId))),
  ];
  return statements.flatMap((id) => [
    `${numberOf(id)}  ${arrowSentence(document, id, vocabulary)} (${balanceWords(evidenceOfArrow(document, id))})`,
    ...passageNotes(basis, extractsOfArrow(document, id)),
  ]);
}

/** What lines that are not solid mean; only those that are on the slide. */
function legend(shapes: readonly SlideShape[]): readonly SlideShape[] {
  const has = (line: Connector['line']) =>
    shapes.some((shape) => shape.kind === 'connector' && shape.line === line);
  const text = [
    has('dashed') ? 'Dashed: no evidence yet.' : '',
    has('dotted') ? 'Dotted: no known link.' : '',
  ]
    .filter((words_) => words_ !== '')
    .join(' ');
  if (text === '') return [];
  return [
    {
      kind: 'text',
      id: 'legend',
      look: 'words',
      role: null,
      isMiddle: false,
      lines: [{ text, size: 11, look: 'quiet' }],
      x: slideMargin,
      y: 512,
      width: 700,
      height: 22,
    },
  ];
}

/** Slides for each stage: what leads to what, as boxes and lines; sentences and passages in the notes. */
export function* stageSlides(basis: ReportBasis): Generator<null, readonly Slide[], void> {
  const slides: Slide[] = [];
  for (const { heading, arrowIds } of basis.stages) {
    const pages = paged(blocksOf(basis, arrowIds));
    for (const [index, blocks] of pages.entries()) {
      const shapes = pageShapes(basis, blocks);
      slides.push({
        kind: 'content',
        title: pages.length === 1 ? heading : `${heading} (${index + 1} of ${pages.length})`,
        shapes: [...shapes, ...legend(shapes)],
        notes: notesOf(basis, blocks),
      });
      yield null;
    }
  }
  return slides;
}
