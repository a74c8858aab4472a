import { codeBefore } from '../prose/statementCode.ts';
import { withAbove } from './asAbove.ts';
import { withCitedSources } from './citedOnly.ts';
import type { CmoColumn } from './cmoColumns.ts';
import { labelledParts, labelsDefined, withDefinitions, withoutOwnLabel } from './cmoLabels.ts';
import type { CmoRecord, CmoWarning, Filled } from './cmoRecord.ts';
import { mechanismKinds } from './mechanismKinds.ts';

const LONGEST_HEADING = 160;
const parts: readonly CmoColumn[] = [
  'context',
  'intervention',
  'actor',
  'mechanism',
  'resource',
  'reasoning',
  'outcome',
  'unintended',
];
const explaining: readonly CmoColumn[] = ['mechanism', 'resource', 'reasoning'];
const has = ({ cells }: CmoRecord, column: CmoColumn) => cells[column] !== undefined;
const partCount = (record: CmoRecord) => parts.filter((column) => has(record, column)).length;

/** "–", "n/a", "none": somebody says that there is nothing; that is no empty cell. */
const NOTHING = /^(?:[-–—.?…]+|n\/?a\.?|none|nil|not (?:stated|reported|applicable|specified))$/iu;

/** Rows with nothing but a first cell head the rows below them: their stage, or the code and title of the next. */
function withHeadings({ records, warnings }: Filled): Filled {
  const said: CmoWarning[] = [];
  const hasStages = records.some((record) => has(record, 'stage'));
  let stage = '';
  let named: { readonly code: string; readonly title: string } | null = null;
  const kept: CmoRecord[] = [];
  records.forEach((record, index) => {
    const isHeading =
      record.alone !== '' &&
      record.alone.length <= LONGEST_HEADING &&
      labelledParts(record.alone) === null &&
      records.slice(index + 1).some((later) => later.alone === '' && partCount(later) > 1);
    if (!isHeading) {
      const cells = {
        ...(stage === '' ? {} : { stage }),
        ...(named === null || partCount(record) === 0 ? {} : named),
        ...record.cells,
      };
      if (partCount(record) > 0) named = null;
      kept.push({ ...record, cells });
      return;
    }
    const { code, rest } = codeBefore(record.alone);
    if (code !== '') named = { code, title: rest };
    else if (!hasStages) stage = record.alone.replace(/^(?:theme|stage|phase|domain|area|step)\s*:\s+/iu, '');
    said.push({
      line: record.line,
      message:
        code === '' && hasStages
          ? `“${record.alone}” stands alone in its row. It was left out.`
          : `“${record.alone}” stands alone in its row; it was taken as ${code === '' ? 'the stage of the rows below it' : 'the code and title of the row below it'}.`,
    });
  });
  return { records: kept, warnings: [...warnings, ...said] };
}

const NOTE_MARK = /^(?:\*{1,3}|[†‡§¶¹²³])(?=\s*\S)/u;

/** The marks behind words that lead to a note below the table are no part of the words. */
function withoutNoteMarks({ records, warnings }: Filled): Filled {
  const marks = new Set(records.flatMap(({ alone }) => NOTE_MARK.exec(alone)?.[0] ?? []));
  if (marks.size === 0) return { records, warnings };
  const behind = new RegExp(
    `(?<=\\S)(?:${[...marks].map((mark) => mark.replaceAll('*', '\\*')).join('|')})(?=\\s*(?:$|[;\\n]))`,
    'gu',
  );
  const read = records.map((record): CmoRecord => {
    if (record.alone !== '') return record;
    const cells = Object.entries(record.cells).map(([column, words]) => [column, words.replace(behind, '')]);
    return { ...record, cells: Object.fromEntries(cells) as CmoRecord['cells'] };
  });
  return { records: read, warnings };
}

/** Codes, labels and whole configurations that stand inside cells. */
function withoutLabels({ records, warnings }: Filled): Filled {
  const said: CmoWarning[] = [];
  const definitions = new Map(
    parts.map((column) => [
      column,
      new Map(records.flatMap((record) => labelsDefined(record.cells[column] ?? '', column))),
    ]),
  );
  const read = records.map((record): CmoRecord => {
    const cells: Partial<Record<CmoColumn, string>> = {};
    for (const [column, words] of Object.entries(record.cells) as [CmoColumn, string][]) {
      if (!parts.includes(column)) {
        cells[column] = column === 'code' && codeBefore(words).code !== '' ? codeBefore(words).code : words;
        if (column === 'code' && codeBefore(words).rest !== '' && codeBefore(words).code !== '')
          cells.title ??= codeBefore(words).rest;
        continue;
      }
      if (NOTHING.test(words)) continue;
      const { code, rest } = codeBefore(words);
      if (code !== '' && rest.trim() !== '') cells.code ??= code;
      const own = withoutOwnLabel(code !== '' && rest.trim() !== '' ? rest : words, column);
      cells[column] = withDefinitions(own, definitions.get(column) ?? new Map());
    }
    const kinds = cells.mechanism === undefined ? null : mechanismKinds(cells.mechanism);
    if (kinds !== null) {
      delete cells.mechanism;
      for (const kind of explaining) {
        const both = [cells[kind] ?? '', kinds[kind] ?? ''].filter((words) => words !== '');
        if (both.length > 0) cells[kind] = both.join('\n');
      }
    }
    const full = Object.entries(record.cells).find(
      ([column, words]) => !['quote', 'against', 'source'].includes(column) && labelledParts(words) !== null,
    );
    const found = full === undefined ? null : labelledParts(full[1]);
    if (full === undefined || found === null || partCount(record) > 1) return { ...record, cells };
    said.push({
      line: record.line,
      message: 'One cell holds a whole configuration; its parts were found by their labels.',
    });
    const others = Object.fromEntries(Object.entries(cells).filter(([column]) => column !== full[0]));
    const { code } = codeBefore(full[1]);
    return { ...record, cells: { ...(code === '' ? {} : { code }), ...others, ...found } };
  });
  return { records: read, warnings: [...warnings, ...said] };
}

/** What an empty cell says by standing under a full one, as after merged cells (M8): a guess, and said. */
function filledDown({ records, warnings }: Filled, empty: ReadonlySet<string>): Filled {
  const said: CmoWarning[] = [];
  const rows = records.filter((record) => partCount(record) > 0);
  const withOutcome = rows.filter((record) => has(record, 'outcome')).length;
  const isOutcomeMerged = withOutcome > 0 && withOutcome * 2 <= rows.length;
  let above: CmoRecord | null = null;
  const filled = records.map((record): CmoRecord => {
    const before = above;
    const isOther = before === null || before.cells.stage !== record.cells.stage;
    const taken: Partial<Record<CmoColumn, string>> = {};
    const explains = explaining.some((column) => has(record, column));
    const isOpen = (column: CmoColumn) => !has(record, column) && !empty.has(`${record.line} ${column}`);
    if (before !== null && !isOther && partCount(record) > 0) {
      if (
        isOpen('context') &&
        (explains || has(record, 'intervention')) &&
        before.cells.context !== undefined
      )
        if (has(record, 'outcome') || isOutcomeMerged) taken.context = before.cells.context;
      if (isOpen('outcome') && isOutcomeMerged && explains && before.cells.outcome !== undefined)
        taken.outcome = before.cells.outcome;
    }
    const names = Object.keys(taken);
    if (names.length > 0)
      said.push({
        line: record.line,
        message: `This row says no ${names.join(' and no ')}; what the row above says was taken, as for merged cells.`,
      });
    const full = { ...record, cells: { ...record.cells, ...taken } };
    if (partCount(record) > 0) above = full;
    return full;
  });
  return { records: filled, warnings: [...warnings, ...said] };
}

/** Where an empty stage stands under a full one it goes on. */
function withStages({ records, warnings }: Filled): Filled {
  const given = records.filter((record) => has(record, 'stage')).length;
  if (given === 0 || given === records.length) return { records, warnings };
  let stage = '';
  const said: CmoWarning[] = [];
  const filled = records.map((record) => {
    stage = record.cells.stage ?? stage;
    if (has(record, 'stage') || stage === '' || partCount(record) === 0) return record;
    said.push({ line: record.line, message: `This row says no stage; “${stage}” of a row above was taken.` });
    return { ...record, cells: { ...record.cells, stage } };
  });
  return { records: filled, warnings: [...warnings, ...said] };
}

/** Rows with nothing but a quote and where it is from: more evidence of the row above them. */
function withMoreQuotes({ records, warnings }: Filled): Filled {
  const said: CmoWarning[] = [];
  const kept: CmoRecord[] = [];
  for (const record of records) {
    const above = kept.at(-1);
    const isMore = has(record, 'quote') && partCount(record) === 0 && !has(record, 'code');
    if (!isMore || above === undefined || partCount(above) === 0) {
      kept.push(record);
      continue;
    }
    // Empty lines part quotes, and the sources and pages that go with them.
    const joined = (column: 'quote' | 'source' | 'page', own: string) =>
      own === '' ? {} : { [column]: `${above.cells[column] ?? ''}\n\n${own}` };
    const source = record.cells.source ?? above.cells.source?.split('\n').at(-1) ?? '';
    kept[kept.length - 1] = {
      ...above,
      cells: {
        ...above.cells,
        ...joined('quote', record.cells.quote ?? ''),
        ...joined('source', source),
        ...joined('page', record.cells.page ?? (above.cells.page === undefined ? '' : '–')),
      },
    };
    said.push({
      line: record.line,
      message: 'This row has only a quote; it was taken as more evidence of the row above.',
    });
  }
  return { records: kept, warnings: [...warnings, ...said] };
}

/** The rows with what they say by the way they stand: headings between rows, labels in cells, merged cells. */
export function completedRows(layout: Filled): Filled {
  const empty = new Set(
    layout.records.flatMap(({ line, cells }) =>
      Object.entries(cells)
        .filter(([, words]) => NOTHING.test(words))
        .map(([column]) => `${line} ${column}`),
    ),
  );
  const said = withCitedSources(withAbove(withoutLabels(withHeadings(withoutNoteMarks(layout)))));
  return withMoreQuotes(filledDown(withStages(said), empty));
}
