import { oneLine } from '../theoryText/grammar.ts';
import type { CmoColumn } from './cmoColumns.ts';
import { type Cells, type CmoWarning, isFilled } from './cmoRecord.ts';
import { cmoParts } from './cmoParts.ts';

type Columns = readonly (CmoColumn | null)[];

const isPart = (column: CmoColumn | null) => (cmoParts as readonly (string | null)[]).includes(column);
const joins = /^\W*(?:and|or|plus)?\W*$/iu;

/** What kinds of a part people tell apart in a second row of headings. */
const KIND =
  /^(?:(?:individual|personal|interpersonal|patient|staff|provider|professional|team|organi[sz]ational|institutional|service|system|community|social|physical|structural|policy|micro|meso|macro|internal|external|proximal|distal|immediate|intermediate|final|short|medium|long|positive|negative|intended|unintended|enabling|constraining|resource|reasoning|response|term|level)[\s-]*){1,3}$/iu;

/** True for a second row of headings that only tells kinds of the parts above: “Individual”, “Distal”. */
export function tellsKinds(row: readonly string[], columns: Columns): boolean {
  const filled = row.flatMap((cell, at) => (isFilled(cell) ? [at] : []));
  const under = (at: number) => columns.slice(0, at + 1).findLast((column) => column !== null) ?? null;
  return filled.length > 1 && filled.every((at) => KIND.test(oneLine(row[at] ?? '')) && isPart(under(at)));
}

/** A column with words and no heading of its own, right of a part, is more of that part: one heading stands over both. */
export function withSpans(
  columns: Columns,
  {
    headings,
    rows,
    line,
  }: { readonly headings: readonly string[]; readonly rows: Cells; readonly line: number },
): { readonly columns: Columns; readonly warnings: readonly CmoWarning[] } {
  const width = Math.max(headings.length, ...rows.map((row) => row.length));
  const spanned: (CmoColumn | null)[] = [];
  const warnings: CmoWarning[] = [];
  for (let at = 0; at < width; at += 1) {
    const left = spanned[at - 1] ?? null;
    const own = columns[at] ?? null;
    const isOpen = own === null && joins.test(headings[at] ?? '') && isPart(left);
    // An arrow between two columns is no words.
    const hasWords = isOpen && rows.some((row) => /[\p{L}\p{N}]/u.test(row[at] ?? ''));
    spanned.push(hasWords ? left : own);
    if (hasWords)
      warnings.push({
        line,
        message: `Column ${at + 1} has no heading of its own; it was taken as more of the ${left ?? ''} beside it.`,
      });
  }
  return { columns: spanned, warnings };
}
