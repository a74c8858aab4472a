import type { IdOf } from '../../document.ts';
import { type Confidence, confidenceComponents } from '../../entities/confidence.ts';
import { sourcesOfArrow, sourcesOfConfiguration } from '../../queries/arrowEvidence.ts';
import { referrers } from '../../referenceIndex.ts';
import { arrowSentence } from '../../sentences/arrowSentence.ts';
import { configurationSentence } from '../../sentences/configurationSentence.ts';
import { dayWords } from '../../words/dayWords.ts';
import { concernLevelWords, confidenceLevelWords } from '../../words/recordWords.ts';
import { type ReportBasis, citing } from '../basis.ts';
import type { Block, Runs } from '../blocks.ts';
import { plain, quiet, strong } from '../runs.ts';

const componentNames = {
  methodological: 'Methods',
  coherence: 'Coherence',
  adequacy: 'Adequacy',
  relevance: 'Relevance',
} as const;

function components(row: Confidence): string {
  return confidenceComponents
    .flatMap((component) => {
      const level = row[component];
      if (level === null) return [];
      const reason = row[`${component}Reason`].trim();
      return [
        `${componentNames[component]}: ${concernLevelWords[level].toLowerCase()}${reason === '' ? '' : ` (${reason})`}`,
      ];
    })
    .join('\n');
}

function claimOf({ document, vocabulary, numberOf }: ReportBasis, row: Confidence) {
  if (row.arrowId !== null)
    return {
      order: numberOf(row.arrowId),
      label: String(numberOf(row.arrowId)),
      sentence: arrowSentence(document, row.arrowId, vocabulary),
    };
  const code = document.configurations.get(row.configurationId as IdOf<'configurations'>)?.code ?? '';
  return {
    order: Number.MAX_SAFE_INTEGER,
    label: code,
    sentence: configurationSentence(document, row.configurationId ?? '', vocabulary),
  };
}

function sourcesOf({ document }: ReportBasis, { arrowId, configurationId }: Confidence) {
  if (arrowId !== null) return sourcesOfArrow(document, arrowId);
  return configurationId === null ? [] : sourcesOfConfiguration(document, configurationId);
}

function who({ decidedBy, decidedAt }: Confidence): string {
  return [decidedBy.trim(), dayWords(decidedAt)].filter((text) => text !== '').join(', ');
}

/** How sure the team is of each claim it has judged, with its reasons. */
export function confidence(basis: ReportBasis): readonly Block[] {
  const { document, theory } = basis;
  const rows = referrers(document, { table: 'confidences', field: 'theoryId' }, theory.id)
    .flatMap((id) => document.confidences.get(id as IdOf<'confidences'>) ?? [])
    .map((row) => ({ row, claim: claimOf(basis, row) }))
    .sort(
      ({ claim: one }, { claim: other }) =>
        one.order - other.order || one.label.localeCompare(other.label, 'en', { numeric: true }),
    );
  if (rows.length === 0)
    return [{ kind: 'note', runs: plain('How sure one may be has not been judged for any claim yet.') }];
  return [
    {
      kind: 'paragraph',
      runs: plain(
        'Judged by the team with the four components of GRADE-CERQual (Lewin et al. 2018, doi 10.1186/s13012-017-0688-3), each judgement with its reason.',
      ),
    },
    {
      kind: 'table',
      caption: 'How sure one may be, and why',
      columns: [
        { title: 'Claim', width: 5 },
        { title: 'How sure', width: 2 },
        { title: 'Why', width: 4 },
        { title: 'Components', width: 5 },
      ],
      rows: rows.map(({ row, claim }): readonly Runs[] => [
        [strong(`${claim.label}  `), ...plain(claim.sentence), ...citing(basis, sourcesOf(basis, row))],
        plain(confidenceLevelWords[row.overall]),
        [...plain(row.reason.trim()), quiet(`\n${who(row)}`)],
        plain(components(row)),
      ]),
    },
  ];
}
