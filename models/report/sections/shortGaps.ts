import { figureTargets } from '../../queries/theoryFigures.ts';
import { evidenceOfArrow } from '../../queries/arrowEvidence.ts';
import { elementName } from '../../sentences/words.ts';
import { statementMembers } from '../../sentences/statement.ts';
import type { IdOf } from '../../document.ts';
import type { ReportBasis } from '../basis.ts';
import type { Block, Runs } from '../blocks.ts';
import { cutText, numberRanges, plain, strong } from '../runs.ts';

/** So many numbers are named; more are only counted. */
const MOST_NUMBERS = 12;
const LONGEST_NAMES = 160;

function fewer(numbers: readonly number[], shown: ReadonlySet<number>): string {
  const named = numbers.filter((number) => shown.has(number));
  const others = numbers.length - named.length;
  if (named.length === 0) return `${others}, none of them on these pages`;
  const list = named.length > MOST_NUMBERS ? `${named.length} of those on these pages` : numberRanges(named);
  return others === 0 ? list : `${list}, and ${others} more that are not on these pages`;
}

const ended = (text: string) => (text.endsWith('…') ? text : `${text}.`);

/** What is not known of the statements of a handout, for people who can help: in two or three lines. */
export function shortGaps(basis: ReportBasis, arrowIds: readonly string[]): readonly Block[] {
  const { document, theory, stages, numberOf } = basis;
  const shown = new Set(arrowIds.map(numberOf));
  const { withoutBecause, unmeasuredOutcomes } = figureTargets(document, theory.id);
  const unexplained = [...new Set(withoutBecause.map(numberOf))];
  const bare = stages
    .flatMap((stage) => stage.arrowIds)
    .filter((id) => {
      const arrow = document.arrows.get(id as IdOf<'arrows'>);
      const members = arrow === undefined ? [] : statementMembers(document, arrow);
      return members.every((member) => evidenceOfArrow(document, member.id).sources === 0);
    })
    .map(numberOf);
  const outcomes = unmeasuredOutcomes.map((id) =>
    elementName(document.elements.get(id as IdOf<'elements'>), 'plain'),
  );
  const line = (label: string, words: string): Runs => [strong(`${label} `), ...plain(words)];
  const items = [
    ...(unexplained.length === 0
      ? []
      : [line('Nobody has said why:', `statements ${fewer(unexplained, shown)}.`)]),
    ...(bare.length === 0
      ? []
      : [line('No study or story speaks to it:', `statements ${fewer(bare, shown)}.`)]),
    ...(outcomes.length === 0
      ? []
      : [line('Nobody has looked whether it happens:', ended(cutText(outcomes.join('; '), LONGEST_NAMES)))]),
  ];
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}
