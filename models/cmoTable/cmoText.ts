import { NO_STAGE } from '../theoryText/grammar.ts';
import { cmoParts, conditionsIn, explanationIn } from './cmoParts.ts';
import type { CmoRow } from './cmoRows.ts';

const quoted = (text: string) => `"${text.replaceAll(/["\\]/g, '\\$&')}"`;
const joined = (items: readonly string[]) => items.map(quoted).join(' AND ');

/** The statement of a row, and the boxes that stand in no statement. */
function linesOf(row: CmoRow): readonly string[] {
  const { parts } = row;
  const because = explanationIn(parts);
  const conditions = conditionsIn(parts);
  const isSaid = conditions.length > 0 && parts.outcome.length > 0;
  // What explains is no reason for itself, where a row has nothing else to begin with.
  const reason =
    (parts.context.length === 0 && parts.intervention.length === 0) || because.length === 0
      ? ''
      : ` BECAUSE ${quoted(because.join('; '))}`;
  const statement = isSaid ? [`IF ${joined(conditions)} THEN ${joined(parts.outcome)}${reason}`] : [];
  const said = new Set(isSaid ? [...conditions, ...parts.outcome] : []);
  const boxes = cmoParts
    .flatMap((part) => parts[part])
    .filter((item) => !said.has(item))
    .map((item) => `BOX ${quoted(item)}`);
  return [...statement, ...boxes];
}

/** What each row says as a statement, or the boxes it names; for a person to look at. */
export function tableStatements({
  rows,
}: {
  readonly rows: readonly CmoRow[];
}): readonly { readonly line: number; readonly text: string }[] {
  return rows.map((row) => ({ line: row.line, text: (linesOf(row)[0] ?? '').replaceAll(/\\(.)|"/g, '$1') }));
}

/** The rows as text of section T: each one statement IF context THEN outcome BECAUSE mechanism, under its stage. */
export function cmoText(rows: readonly CmoRow[]): string {
  const lines: string[] = [];
  let stage: string | null = null;
  for (const row of rows) {
    if (row.stage !== stage) lines.push(`## ${row.stage === '' ? NO_STAGE : row.stage}`);
    ({ stage } = row);
    lines.push(...linesOf(row));
  }
  return lines.join('\n');
}
