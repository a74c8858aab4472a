import { gridColumns, gridRows } from '../../cmoTable/gridRows.ts';
import type { GridColumn, GridRow } from '../../cmoTable/gridRows.ts';
import { evidenceOfConfiguration, sourcesOfConfiguration } from '../../queries/arrowEvidence.ts';
import { balanceWords } from '../../rivals/rivalSentences.ts';
import { configurationParts } from '../../sentences/configurationSentence.ts';
import { columnWords } from '../../words/columnWords.ts';
import { words } from '../../words/words.ts';
import { type ReportBasis, citing } from '../basis.ts';
import type { Block, Runs } from '../blocks.ts';
import { listed, plain, quiet, sentenceRuns, strong } from '../runs.ts';

const narrow: ReadonlySet<GridColumn> = new Set(['code', 'stage', 'status', 'evidence']);

/** Where nobody has said something there is a gap to be seen. */
const gap: Runs = [{ text: '…', look: 'gap' }];

/** True where something that every configuration needs has not been said, in whichever column it could stand. */
function isGap({ parts }: GridRow, column: GridColumn): boolean {
  if (column === 'mechanism') return parts.reasoning.length === 0 && parts.resource.length === 0;
  if (column === 'reasoning') return parts.mechanism.length === 0 && parts.resource.length > 0;
  return column === 'context' || column === 'outcome';
}

function cell(basis: ReportBasis, row: GridRow, column: GridColumn): Runs {
  switch (column) {
    case 'code':
      return [strong(row.code)];
    case 'title':
      return plain(row.title);
    case 'stage':
    case 'forWhom':
      return plain(row[column]);
    case 'status':
      return plain(words(basis.vocabulary).statuses[row.status]);
    case 'evidence':
      return [
        ...plain(balanceWords(evidenceOfConfiguration(basis.document, row.id))),
        ...citing(basis, sourcesOfConfiguration(basis.document, row.id)),
      ];
    case 'context':
    case 'intervention':
    case 'actor':
    case 'mechanism':
    case 'resource':
    case 'reasoning':
    case 'outcome': {
      const names = row.parts[column];
      const isAsked = isGap(row, column);
      return names.length === 0 ? (isAsked ? gap : []) : plain(listed(names));
    }
  }
}

/** Columns that say something: the title stands before the sentence, an empty column is left out. */
function columnsShown({ document, theory }: ReportBasis, rows: readonly GridRow[]): readonly GridColumn[] {
  return gridColumns(document, theory.id).filter((column) => {
    if (column === 'title') return false;
    if (column === 'stage' || column === 'forWhom') return rows.some((row) => row[column] !== '');
    if (column !== 'mechanism') return true;
    // Where resource and reasoning are told apart nothing may be left for a column of its own.
    return rows.some(({ parts }) => parts.mechanism.length > 0) || !theory.isMechanismSplit;
  });
}

/** Each configuration as a sentence, then all of them as a table. */
export function configurations(basis: ReportBasis): readonly Block[] {
  const { document, theory, vocabulary, say } = basis;
  const rows = gridRows(document, theory.id, vocabulary);
  if (rows.length === 0)
    return [{ kind: 'note', runs: plain(say.text('The theory has no configurations yet.')) }];
  const columns = columnsShown(basis, rows);
  return [
    ...rows.map(({ id, code, title }): Block => ({
      kind: 'statement',
      label: code,
      runs: [
        ...(title === '' ? [] : [strong(`${title}. `)]),
        ...sentenceRuns(configurationParts(document, id, vocabulary)),
      ],
    })),
    {
      kind: 'table',
      caption: say.text('{Configurations of context, mechanism and outcome|Explanations, part by part}'),
      columns: columns.map((column) => ({
        title: columnWords(column, vocabulary),
        width: narrow.has(column) ? 2 : 4,
      })),
      rows: rows.map((row) => columns.map((column) => cell(basis, row, column))),
    },
    ...(rows.some(({ parts }) => parts.outcome.length === 0)
      ? [{ kind: 'note', runs: [quiet('“…” stands where nobody has said yet.')] } as const]
      : []),
  ];
}
