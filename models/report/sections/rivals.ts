import { compareRivals, type Comparison, type RivalColumn } from '../../rivals/compareRivals.ts';
import { rivalSetsOf } from '../../rivals/rivalRows.ts';
import { balanceWords, rivalSentences, standingWords } from '../../rivals/rivalSentences.ts';
import type { ReportBasis } from '../basis.ts';
import type { Block, Runs } from '../blocks.ts';
import { plain, quiet, strong } from '../runs.ts';

function nameCell({ name, rival }: RivalColumn): Runs {
  const standing = standingWords(rival.standing);
  return standing === '' ? [strong(name)] : [strong(name), quiet(`\n${standing}`)];
}

function tableOf({ say }: ReportBasis, { columns, observation }: Comparison): Block {
  return {
    kind: 'table',
    caption: say`Rival explanations of “${observation}”`,
    columns: [
      { title: 'Explanation', width: 4 },
      { title: 'Why', width: 4 },
      { title: 'Evidence', width: 3 },
      { title: 'What would help to tell', width: 5 },
    ],
    rows: columns.map((column) => [
      nameCell(column),
      column.story.because.length === 0
        ? [{ text: '…', look: 'gap' }]
        : plain(column.story.because.join('\n')),
      plain(balanceWords(column.evidence.own)),
      plain(column.decides.join('\n')),
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
