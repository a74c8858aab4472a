import { checkOf } from '../../checks/registry.ts';
import { runChecks } from '../../checks/runChecks.ts';
import type { IdOf } from '../../document.ts';
import { referrers } from '../../referenceIndex.ts';
import { dayWords } from '../../words/dayWords.ts';
import type { ReportBasis } from '../basis.ts';
import type { Block, Runs } from '../blocks.ts';
import { plain, quiet, strong } from '../runs.ts';

/** What checks asked and the team set aside, with the reasons it gave. */
export function dismissed({ document, theory, vocabulary, say }: ReportBasis): readonly Block[] {
  const rows = referrers(document, { table: 'dismissals', field: 'theoryId' }, theory.id)
    .flatMap((id) => document.dismissals.get(id as IdOf<'dismissals'>) ?? [])
    .sort(
      (one, other) =>
        one.rule.localeCompare(other.rule, 'en') ||
        one.dismissedAt - other.dismissedAt ||
        (one.id < other.id ? -1 : 1),
    );
  const found = new Map(
    runChecks(document, theory.id, { vocabulary, isAll: true }).dismissed.map(({ dismissal, finding }) => [
      dismissal.id,
      finding,
    ]),
  );
  if (rows.length === 0) return [{ kind: 'note', runs: plain('No finding of a check was set aside.') }];
  return [
    {
      kind: 'table',
      caption: say.text('Questions of the checks that were looked at and set aside'),
      columns: [
        { title: 'Check', width: 3 },
        { title: 'What was found', width: 5 },
        { title: 'Why it was set aside', width: 5 },
      ],
      rows: rows.map(({ id, rule, reason, contributor, dismissedAt }): readonly Runs[] => [
        [strong(rule), ...plain(`\n${checkOf(rule)?.title[vocabulary] ?? ''}`)],
        plain(say.text(found.get(id)?.message ?? 'It is no longer found.')),
        [
          ...plain(reason.trim()),
          quiet(`\n${[contributor.trim(), dayWords(dismissedAt)].filter((text) => text !== '').join(', ')}`),
        ],
      ]),
    },
  ];
}
