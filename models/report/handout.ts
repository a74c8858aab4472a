import { gapList } from '../evidence/gapList.ts';
import { sentenceParts } from '../sentences/arrowSentence.ts';
import { isCausal } from '../sentences/statement.ts';
import { elementName, stageName } from '../sentences/words.ts';
import { elementsInReadingOrder } from '../queries/mapOrder.ts';
import type { IdOf } from '../document.ts';
import type { ReportBasis } from './basis.ts';
import type { Block } from './blocks.ts';
import { blockHeight, handoutBody, titleHeight } from './handoutPage.ts';
import type { Section, SectionId } from './report.ts';
import { sectionTitle } from './templates.ts';
import { cutText, sentenceRuns } from './runs.ts';
import { shortIntroduction } from './sections/introduction.ts';
import { invitation } from './sections/invitation.ts';
import { shortGaps } from './sections/shortGaps.ts';

/** Two pages; what a page break may leave empty at the foot of the first is kept free. */
const PAGES = 2;
const WASTE = 80;

const MOST_STEPS = 5;
const MOST_ITEMS = 3;
const LONGEST_ITEM = 70;
/** Lines to write on below each question: at least, and when there is room. */
const FEWEST_LINES = 2;
const MOST_LINES = 6;

/** The summary needs no heading. */
const titleOf = (id: SectionId) => (id === 'introduction' ? '' : sectionTitle('handout', id));

/** The stages with a few of the things that are hoped for in each; without stages there is no road. */
function road({ document, theory, stages }: ReportBasis): readonly Block[] {
  const boxes = elementsInReadingOrder(document, theory.id);
  const steps = stages.flatMap(({ stageId }) => {
    const stage = stageId === null ? undefined : document.stages.get(stageId as IdOf<'stages'>);
    if (stage === undefined) return [];
    const own = boxes.filter((box) => box.stageId === stageId);
    const outcomes = own.filter(({ usualRole }) => usualRole === 'outcome');
    const shown = (outcomes.length > 0 ? outcomes : own).slice(0, MOST_ITEMS);
    const items = shown.map((box) => cutText(elementName(box, 'plain'), LONGEST_ITEM));
    return [{ name: stageName(stage, 'plain'), items }];
  });
  return steps.length < 2 ? [] : [{ kind: 'road', steps: steps.slice(0, MOST_STEPS) }];
}

function statementBlock({ document, numberOf }: ReportBasis, arrowId: string): Block {
  return {
    kind: 'statement',
    label: String(numberOf(arrowId)),
    runs: sentenceRuns(sentenceParts(document, arrowId, 'plain')),
  };
}

/** Statements under the name of their stage. */
type Group = { readonly heading: string; readonly arrowIds: readonly string[] };

function heightOf(basis: ReportBasis, groups: readonly Group[]): number {
  return groups.reduce(
    (sum, { heading, arrowIds }) =>
      sum +
      blockHeight({ kind: 'heading', level: 2, text: heading }) +
      arrowIds.reduce((own, id) => own + blockHeight(statementBlock(basis, id)), 0),
    0,
  );
}

function grouped(
  { document, stages }: ReportBasis,
  isWanted: (arrowId: string) => boolean,
): readonly Group[] {
  return stages.flatMap(({ stageId, heading, arrowIds }) => {
    const own = arrowIds.filter(isWanted);
    const stage = stageId === null ? undefined : document.stages.get(stageId as IdOf<'stages'>);
    const name = stage === undefined ? heading : stageName(stage, 'plain');
    return own.length === 0 ? [] : [{ heading: name, arrowIds: own }];
  });
}

/** The statements a panel can say something about: claims of cause; without any, order and membership. */
function tellable({ document, stages }: ReportBasis): readonly string[] {
  const all = stages.flatMap(({ arrowIds }) => arrowIds);
  const causal = all.filter((id) => {
    const arrow = document.arrows.get(id as IdOf<'arrows'>);
    return arrow !== undefined && isCausal(arrow);
  });
  return causal.length === 0 ? all : causal;
}

/** The statements on which most rests, as many as there is room for, in reading order. */
function fitting(basis: ReportBasis, room: number): readonly Group[] {
  const candidates = tellable(basis);
  const among = new Set(candidates);
  const all = grouped(basis, (id) => among.has(id));
  if (heightOf(basis, all) <= room) return all;
  const byNumber = new Map(candidates.map((id) => [basis.numberOf(id), id]));
  const byWeight = gapList(basis.document, basis.theory.id, 'plain')
    .gaps.toSorted((one, other) => other.share - one.share || one.rank - other.rank)
    .flatMap(({ arrowId }) => byNumber.get(basis.numberOf(arrowId)) ?? []);
  let chosen = new Set<string>();
  for (const id of new Set(byWeight)) {
    const more = new Set([...chosen, id]);
    // A long one may not fit where a shorter one still does.
    if (
      heightOf(
        basis,
        grouped(basis, (each) => more.has(each)),
      ) <= room
    )
      chosen = more;
    if (
      room -
        heightOf(
          basis,
          grouped(basis, (each) => chosen.has(each)),
        ) <
      LEAST_ROOM
    )
      break;
  }
  return grouped(basis, (id) => chosen.has(id));
}

/** Less than this holds no further statement. */
const LEAST_ROOM = 30;

function statementBlocks(basis: ReportBasis, groups: readonly Group[]): readonly Block[] {
  const total = tellable(basis).length;
  if (total === 0) return [{ kind: 'note', runs: [{ text: 'The theory says nothing yet.' }] }];
  const count = groups.reduce((sum, { arrowIds }) => sum + arrowIds.length, 0);
  return [
    ...(count < total ? [noteOf(count, total)] : []),
    ...groups.flatMap(({ heading, arrowIds }): readonly Block[] => [
      { kind: 'heading', level: 2, text: heading },
      ...arrowIds.map((id) => statementBlock(basis, id)),
    ]),
  ];
}

function noteOf(count: number, total: number): Block {
  const text = `These are ${count} of ${total} statements: those on which most of the others rest.`;
  return { kind: 'note', runs: [{ text }] };
}

const heightOfAll = (blocks: readonly Block[]) => blocks.reduce((sum, block) => sum + blockHeight(block), 0);

/** The parts of a handout, so much of each that everything stands on two pages in large type. */
export function fittedHandout(basis: ReportBasis, wanted: readonly SectionId[]): readonly Section[] {
  const all = basis.stages.flatMap(({ arrowIds }) => arrowIds);
  const parts = new Map<SectionId, readonly Block[]>([
    ['introduction', shortIntroduction(basis)],
    ['figure', road(basis)],
    ['stages', []],
    // Reckoned with the longest that may stand there; made anew when it is known which statements stand above.
    ['gaps', shortGaps(basis, all)],
    ['invitation', invitation(FEWEST_LINES)],
  ]);
  const shown = wanted.filter((id) => id === 'stages' || (parts.get(id)?.length ?? 0) > 0);
  const fixed = shown.reduce(
    (sum, id) => {
      const heading = titleOf(id);
      return sum + (heading === '' ? 0 : titleHeight(heading, 'heading')) + heightOfAll(parts.get(id) ?? []);
    },
    titleHeight(basis.theory.title, 'title'),
  );
  const room = PAGES * handoutBody.height - WASTE - fixed;
  const groups = shown.includes('stages')
    ? fitting(basis, Math.max(room - blockHeight(noteOf(all.length, all.length)), 0))
    : [];
  const statements = statementBlocks(basis, groups);
  parts.set('stages', statements);
  parts.set('gaps', shortGaps(basis, groups.length === 0 ? all : groups.flatMap(({ arrowIds }) => arrowIds)));
  parts.set('invitation', invitation(linesFor(room - heightOfAll(statements))));
  return shown.map((id) => ({ id, title: titleOf(id), isWide: false, blocks: parts.get(id) ?? [] }));
}

/** As many lines to write on as what is left has room for. */
function linesFor(room: number): number {
  const line = heightOfAll(invitation(FEWEST_LINES + 1)) - heightOfAll(invitation(FEWEST_LINES));
  return Math.min(MOST_LINES, FEWEST_LINES + Math.max(0, Math.floor(room / line)));
}
