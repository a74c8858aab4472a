import { oneLine } from '../theoryText/grammar.ts';
import type { CmoRecord, CmoWarning, Filled } from './cmoRecord.ts';

/** “Smith et al. (2019), p. 12”: names and a year, and nothing that anybody said. */
const CITATION =
  /^((?:(?:\p{Lu}[\p{L}’'-]*\.?|et al\.?|and|&|van|von|der?|den|la)[\s,]+){1,12}\(?(?:19|20)\d{2}[a-z]?\)?)(?:[,:]?\s*(?:pp?\.?|pages?)\s?(\d+(?:\s?[–-]\s?\d+)?))?\.?$/u;
const LONGEST = 160;

/** The works a cell names, with their pages, when it does nothing else; else none. */
function cited(cell: string): readonly RegExpExecArray[] {
  const items = cell
    .split(/\n|;|(?<=(?:19|20)\d{2}[a-z]?\)?),\s+(?=\p{Lu})/u)
    .map((item) => oneLine(item).trim())
    .filter((item) => item !== '');
  const found = items.map((item) => (item.length > LONGEST ? null : CITATION.exec(item)));
  return found.every((one) => one !== null) ? found : [];
}

/** A cell for evidence that only says who wrote it names the sources of its row, unless another column does. */
export function withCitedSources({ records, warnings }: Filled): Filled {
  const said: CmoWarning[] = [];
  const read = records.map((record): CmoRecord => {
    const { quote = '', ...cells } = record.cells;
    const works = quote === '' || cells.source !== undefined ? [] : cited(quote);
    if (works.length === 0) return record;
    const pages = works.flatMap(([, , page]) => page ?? []);
    said.push({
      line: record.line,
      message: `“${oneLine(quote).slice(0, 60)}” quotes nothing; it was taken as the source.`,
    });
    return {
      ...record,
      cells: {
        ...cells,
        source: works.map(([, work]) => work).join('\n'),
        ...(pages.length === 0 || cells.page !== undefined ? {} : { page: pages.join('\n') }),
      },
    };
  });
  return { records: read, warnings: [...warnings, ...said] };
}
