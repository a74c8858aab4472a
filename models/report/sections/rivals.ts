import { compareRivals, type Comparison, type RivalColumn } from '../../rivals/compareRivals.ts';
import { rivalSetsOf } from '../../rivals/rivalRows.ts';
import { balanceWords, rivalSentences, standingWords } from '../../rivals/rivalSentences.ts';
import { type ArrowSource, sourcesOfArrow, sourcesOfConfiguration } from '../../queries/arrowEvidence.ts';
import { statementMembers } from '../../sentences/statement.ts';
import { type ReportBasis, citing } from '../basis.ts';
import type { Block, Runs } from '../blocks.ts';
import { listed, plain, quiet, strong } from '../runs.ts';

function nameCell({ name, rival }: RivalColumn): Runs {
  const standing = standingWords(rival.standing);
  return standing === '' ? [strong(name)] : [strong(name), quiet(`\n${standing}`)];
}

/** The sources that bear on an explanation itself. */
function sourcesOf(
  { document }: ReportBasis,
  { explanation: { kind, id } }: RivalColumn,
): readonly ArrowSource[] {
  if (kind === 'configuration') return sourcesOfConfiguration(document, id);
  const arrow = document.arrows.get(id);
  const members = arrow === undefined ? [] : statementMembers(document, arrow);
  return members.flatMap((member) => sourcesOfArrow(document, member.id));
}

function tableOf(basis: ReportBasis, { columns, observation }: Comparison): Block {
  return {
    kind: 'table',
    caption: basis.say`Rival explanations of “${observation}”`,
    columns: [
      { title: 'Explanation', width: 4 },
      { title: 'Why', width: 4 },
      { title: 'Evidence', width: 3 },
      { title: 'What would help to tell', width: 5 },
    ],
    rows: columns.map((column) => [
      nameCell(column),
      column.story.because.length === 0 ? [{ text: '…', look: 'gap' }] : plain(listed(column.story.because)),
      [...plain(balanceWords(column.evidence.own)), ...citing(basis, sourcesOf(basis, column))],
      plain(listed(column.decides)),
    ]),
  };
}

/** Observations with the explanations that compete for them, what was decided, and why. */
export function rivals(basis: ReportBasis): readonly Block[] {
  const { document, theory, vocabulary, say } = basis;
  const sets = rivalSetsOf(document, theory.id).flatMap(
    ({ set }) => compareRivals(document, set.id, vocabulary) ?? [],
  );
  if (sets.length === 0)
    return [{ kind: 'note', runs: plain(say.text('No rival explanations have been put side by side yet.')) }];
  return sets.flatMap((comparison): readonly Block[] => {
    const sentences = rivalSentences(comparison);
    const [first, last] = [sentences[0] ?? '', sentences.at(-1) ?? ''];
    const note = comparison.set.note.trim();
    return [
      { kind: 'heading', level: 2, text: comparison.observation },
      { kind: 'paragraph', runs: plain(first) },
      ...(note === '' ? [] : [{ kind: 'paragraph', runs: plain(note) } as const]),
      ...(comparison.columns.length === 0 ? [] : [tableOf(basis, comparison)]),
      { kind: 'paragraph', runs: [strong('Verdict: '), ...plain(last)] },
    ];
  });
}
