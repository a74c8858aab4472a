import { gapList } from '../../evidence/gapList.ts';
import { figureTargets } from '../../queries/theoryFigures.ts';
import { arrowSentence } from '../../sentences/arrowSentence.ts';
import { elementName } from '../../sentences/words.ts';
import type { IdOf } from '../../document.ts';
import type { ReportBasis } from '../basis.ts';
import type { Block } from '../blocks.ts';
import { numberRanges, plain } from '../runs.ts';

/** The gaps that matter most; who wants them all has the list in the program and the table in a spreadsheet. */
const MOST_GAPS = 25;

/** One statement of the gap list: what is lacking, said once for all arrows of the statement. */
export type RankedGap = { readonly arrowId: string; readonly sentence: string; readonly reason: string };

/** The statements in the order of the gap list, each once, by its worst arrow. */
export function rankedGaps({ document, theory, vocabulary, numberOf }: ReportBasis): readonly RankedGap[] {
  const said = new Set<number>();
  return gapList(document, theory.id, vocabulary)
    .gaps.filter(({ arrowId }) => !said.has(numberOf(arrowId)) && said.add(numberOf(arrowId)) !== undefined)
    .map(({ arrowId, reason }) => ({
      arrowId,
      reason,
      sentence: arrowSentence(document, arrowId, vocabulary),
    }));
}

/** Where evidence is wanted most, what nobody has explained, and what nobody measures. */
export function gaps(basis: ReportBasis): readonly Block[] {
  const { document, theory, vocabulary, say, numberOf, wanted } = basis;
  const ranked = rankedGaps(basis);
  const { unmeasuredOutcomes, withoutBecause } = figureTargets(document, theory.id);
  if (ranked.length === 0) return [{ kind: 'note', runs: plain('The theory has no statements yet.') }];
  const shown = ranked.slice(0, MOST_GAPS);
  return [
    { kind: 'paragraph', runs: plain(say.text(gapList(document, theory.id, vocabulary).note)) },
    {
      kind: 'table',
      caption: 'Where evidence is wanted most',
      columns: [
        { title: 'Rank', width: 1, isNumber: true },
        { title: 'Statement', width: 8 },
        { title: 'What rests on it, and how well it is known', width: 6 },
      ],
      rows: shown.map(({ arrowId, sentence, reason }, index) => [
        plain(String(index + 1)),
        plain(`${numberOf(arrowId)}  ${sentence}`),
        plain(say.text(reason)),
      ]),
    },
    ...(ranked.length > shown.length
      ? [{ kind: 'note', runs: plain(`And ${ranked.length - shown.length} more, of less weight.`) } as const]
      : []),
    ...(withoutBecause.length === 0
      ? []
      : [
          { kind: 'heading', level: 2, text: 'Nobody has said why' } as const,
          {
            kind: 'paragraph',
            runs: plain(
              `${say.count(withoutBecause.length, 'statement')} without a because: ${numberRanges(withoutBecause.map(numberOf))}.`,
            ),
          } as const,
        ]),
    ...(unmeasuredOutcomes.length === 0 || wanted.has('plan')
      ? []
      : [
          { kind: 'heading', level: 2, text: say.text('Outcomes nobody measures') } as const,
          {
            kind: 'list',
            items: unmeasuredOutcomes.map((id) =>
              plain(elementName(document.elements.get(id as IdOf<'elements'>), vocabulary)),
            ),
          } as const,
        ]),
  ];
}
