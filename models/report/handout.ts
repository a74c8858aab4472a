import { gapList } from '../evidence/gapList.ts';
import { sentenceParts } from '../sentences/arrowSentence.ts';
import { isCausal } from '../sentences/statement.ts';
import { elementName, stageName } from '../sentences/words.ts';
import { elementsInReadingOrder } from '../queries/mapOrder.ts';
import type { IdOf } from '../document.ts';
import type { ReportBasis } from './basis.ts';
import type { Block } from './blocks.ts';
import { pagesNeeded } from './handoutPage.ts';
import type { Section, SectionId } from './report.ts';
import { sectionTitle } from './templates.ts';
import { cutText, sentenceRuns } from './runs.ts';
import { shortIntroduction } from './sections/introduction.ts';
import { invitation } from './sections/invitation.ts';
import { type OpenThings, openThings, shortGaps } from './sections/shortGaps.ts';

const PAGES = 2;
/** Two pages never hold more. */
const MOST_STATEMENTS = 60;
/** After so many statements that did not fit there is no room left. */
const MOST_REFUSED = 8;

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

/** Statements under the name of their stage. */
type Group = { readonly heading: Block; readonly arrowIds: readonly string[] };

/** A handout in the making: what is in it whatever fits, and its statements as blocks. */
type Making = {
  readonly basis: ReportBasis;
  readonly wanted: readonly SectionId[];
  /** The statements a panel can say something about, by arrow. */
  readonly statements: ReadonlyMap<string, Block>;
  readonly headings: ReadonlyMap<string | null, Block>;
  readonly open: OpenThings;
};

function making(basis: ReportBasis, wanted: readonly SectionId[]): Making {
  const { document, stages, numberOf } = basis;
  const statements = tellable(basis).map((id): [string, Block] => [
    id,
    {
      kind: 'statement',
      label: String(numberOf(id)),
      runs: sentenceRuns(sentenceParts(document, id, 'plain')),
    },
  ]);
  const headings = stages.map(({ stageId, heading }): [string | null, Block] => {
    const stage = stageId === null ? undefined : document.stages.get(stageId as IdOf<'stages'>);
    return [
      stageId,
      { kind: 'heading', level: 2, text: stage === undefined ? heading : stageName(stage, 'plain') },
    ];
  });
  return {
    basis,
    wanted,
    statements: new Map(statements),
    headings: new Map(headings),
    open: openThings(basis),
  };
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

function grouped({ basis, headings }: Making, isWanted: (arrowId: string) => boolean): readonly Group[] {
  return basis.stages.flatMap(({ stageId, arrowIds }) => {
    const own = arrowIds.filter(isWanted);
    const heading = headings.get(stageId);
    return own.length === 0 || heading === undefined ? [] : [{ heading, arrowIds: own }];
  });
}

function statementBlocks({ statements }: Making, groups: readonly Group[]): readonly Block[] {
  const total = statements.size;
  if (total === 0) return [{ kind: 'note', runs: [{ text: 'The theory says nothing yet.' }] }];
  const count = groups.reduce((sum, { arrowIds }) => sum + arrowIds.length, 0);
  const text = `These are ${count} of ${total} statements: those on which most of the others rest.`;
  return [
    ...(count < total ? [{ kind: 'note', runs: [{ text }] } as const] : []),
    ...groups.flatMap(({ heading, arrowIds }) => [
      heading,
      ...arrowIds.flatMap((id) => statements.get(id) ?? []),
    ]),
  ];
}

/** The handout with some of its statements, and so many lines to write on. */
function assembled(made: Making, groups: readonly Group[], lines: number): readonly Section[] {
  const { basis, wanted } = made;
  const blocksOf = (id: SectionId): readonly Block[] => {
    if (id === 'introduction') return shortIntroduction(basis);
    if (id === 'figure') return road(basis);
    if (id === 'stages') return statementBlocks(made, groups);
    if (id === 'invitation') return invitation(lines);
    const shown = groups.flatMap(({ arrowIds }) => arrowIds);
    const ids = shown.length === 0 ? [...made.statements.keys()] : shown;
    return id === 'gaps' ? shortGaps(made.open, new Set(ids.map(basis.numberOf))) : [];
  };
  return wanted
    .map((id) => ({ id, title: titleOf(id), isWide: false, blocks: blocksOf(id) }))
    .filter(({ blocks }) => blocks.length > 0);
}

/** The statements on which most rests, as many as there is room for, in reading order. */
function fitting(made: Making): readonly Group[] {
  const { basis, statements } = made;
  const fits = (groups: readonly Group[]) =>
    pagesNeeded(basis.theory.title, assembled(made, groups, FEWEST_LINES)) <= PAGES;
  const all = grouped(made, (id) => statements.has(id));
  if (statements.size < MOST_STATEMENTS && fits(all)) return all;
  const byNumber = new Map([...statements.keys()].map((id) => [basis.numberOf(id), id]));
  const byWeight = gapList(basis.document, basis.theory.id, 'plain')
    .gaps.toSorted((one, other) => other.share - one.share || one.rank - other.rank)
    .flatMap(({ arrowId }) => byNumber.get(basis.numberOf(arrowId)) ?? []);
  let chosen = new Set<string>();
  let refused = 0;
  for (const id of new Set(byWeight)) {
    const more = new Set([...chosen, id]);
    if (fits(grouped(made, (each) => more.has(each)))) chosen = more;
    // A long one may not fit where a shorter one still does.
    else if ((refused += 1) > MOST_REFUSED) break;
  }
  return grouped(made, (id) => chosen.has(id));
}

/** The parts of a handout, so much of each that everything stands on two pages in large type. */
export function fittedHandout(basis: ReportBasis, wanted: readonly SectionId[]): readonly Section[] {
  const made = making(basis, wanted);
  const groups = wanted.includes('stages') ? fitting(made) : [];
  for (let lines = MOST_LINES; lines > FEWEST_LINES; lines -= 1) {
    const sections = assembled(made, groups, lines);
    if (pagesNeeded(basis.theory.title, sections) <= PAGES) return sections;
  }
  return assembled(made, groups, FEWEST_LINES);
}
