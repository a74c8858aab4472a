import type { CmoColumn } from './cmoColumns.ts';
import type { CmoRecord, CmoWarning, Filled } from './cmoRecord.ts';

const NAMED =
  /^(?:as|same as|see|like)\s+(?:for\s+|in\s+)?(?:the\s+)?(?:(?<above>(?:row\s+|one\s+)?(?:above|before)|previous(?:\s+(?:row|one))?)|(?<code>(?:cmoc?s?|icamo|cimo|scmo|pt|ipt|row|no\.?)\s?\d{1,3}[a-z]?))(?:\s*[,;.]?\s*(?:plus|and|with|\+)\s+(?<more>\S.*))?\.?$/isu;
const DITTO = /^(?:ditto|do\.|same|idem|ibid\.?|["“”″〃]|''|,,)$/iu;

const keyOf = (code: string) => code.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

/** What a cell that only names another row stands for, and how that row is called; null for a cell with words of its own. */
function meant(words: string): { readonly code: string | null; readonly more: string } | null {
  if (DITTO.test(words)) return { code: null, more: '' };
  const groups = words.length > 300 ? undefined : NAMED.exec(words)?.groups;
  return groups === undefined ? null : { code: groups['code'] ?? null, more: groups['more'] ?? '' };
}

/** What the row has in that column; a mechanism may stand there as resource and reasoning. */
function saidThere(cells: CmoRecord['cells'], column: CmoColumn): CmoRecord['cells'] {
  if (cells[column] !== undefined) return { [column]: cells[column] };
  const { resource, reasoning } = cells;
  if (column !== 'mechanism') return {};
  return {
    ...(resource === undefined ? {} : { resource }),
    ...(reasoning === undefined ? {} : { reasoning }),
  };
}

/** “As above”, “ditto” and “as CMOC 1” are what that row says, which is said: it is somebody's shorthand, not a name. */
export function withAbove({ records, warnings }: Filled): Filled {
  const said: CmoWarning[] = [];
  const byCode = new Map<string, CmoRecord['cells']>();
  let above: CmoRecord['cells'] | null = null;
  const read = records.map((record): CmoRecord => {
    let cells = record.cells;
    for (const [column, words] of Object.entries(record.cells) as [CmoColumn, string][]) {
      const named = column === 'code' || column === 'title' ? null : meant(words.trim());
      const from = named === null ? null : named.code === null ? above : byCode.get(keyOf(named.code));
      const there = from === null || from === undefined ? {} : saidThere(from, column);
      if (named === null || Object.keys(there).length === 0) continue;
      const { [column]: _own, ...others } = cells;
      const more = named.more === '' ? {} : { [column]: [there[column] ?? '', named.more].join('\n').trim() };
      cells = { ...others, ...there, ...more };
      said.push({
        line: record.line,
        message: `“${words.trim().slice(0, 60)}” was taken as what ${named.code ?? 'the row above'} says.`,
      });
    }
    if (Object.keys(cells).length > 0) above = cells;
    if (cells.code !== undefined) byCode.set(keyOf(cells.code), cells);
    return cells === record.cells ? record : { ...record, cells };
  });
  return { records: read, warnings: [...warnings, ...said] };
}
