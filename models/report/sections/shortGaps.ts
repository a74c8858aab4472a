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

/** Which of the statements on the pages they are; empty when none is. */
function onPages(numbers: readonly number[], shown: ReadonlySet<number>): string {
  const named = numbers.filter((number) => shown.has(number));
  if (named.length === 0) return '';
  const list =
    named.length > MOST_NUMBERS
      ? `${named.length} of the statements on these pages`
      : `${named.length === 1 ? 'statement' : 'statements'} ${numberRanges(named)}`;
  const others = numbers.length - named.length;
  return others === 0 ? `${list}.` : `${list}, and ${others} more that are not on these pages.`;
}

/** As many names as a line or two hold, each whole; the others are counted. */
function namesInShort(names: readonly string[]): string {
  let [text = ''] = names;
  if (text === '') return '';
  text = cutText(text, LONGEST_NAMES);
  let count = 1;
  for (const name of names.slice(1)) {
    if (text.length + name.length > LONGEST_NAMES) break;
    text += `; ${name}`;
    count += 1;
  }
  return count < names.length ? `${text}; and ${names.length - count} more.` : `${text}.`;
}

/** What is not known of a theory: numbers of statements, and names of what nobody measures. */
export type OpenThings = {
  readonly unexplained: readonly number[];
  readonly bare: readonly number[];
  readonly unmeasured: readonly string[];
};

/** What is not known of a theory, worked out once however many handouts are tried. */
export function openThings({ document, theory, stages, numberOf }: ReportBasis): OpenThings {
  const { withoutBecause, unmeasuredOutcomes } = figureTargets(document, theory.id);
  const isBare = (id: string) => {
    const arrow = document.arrows.get(id as IdOf<'arrows'>);
    const members = arrow === undefined ? [] : statementMembers(document, arrow);
    return members.every((member) => evidenceOfArrow(document, member.id).sources === 0);
  };
  return {
    unexplained: [...new Set(withoutBecause.map(numberOf))],
    bare: stages.flatMap(({ arrowIds }) => arrowIds.filter(isBare)).map(numberOf),
    unmeasured: unmeasuredOutcomes.map((id) =>
      elementName(document.elements.get(id as IdOf<'elements'>), 'plain'),
    ),
  };
}

/** What is not known of the statements of a handout, for people who can help: in two or three lines. */
export function shortGaps(
  { unexplained, bare, unmeasured }: OpenThings,
  shown: ReadonlySet<number>,
): readonly Block[] {
  const line = (label: string, words: string): readonly Runs[] =>
    words === '' ? [] : [[strong(`${label} `), ...plain(words)]];
  const items = [
    ...line('Nobody has said why:', onPages(unexplained, shown)),
    ...line('No study or story speaks to it:', onPages(bare, shown)),
    ...line('Nobody has looked whether it happens:', namesInShort(unmeasured)),
  ];
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}
