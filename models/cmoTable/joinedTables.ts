import { type CmoTable, readCmoTable } from './cmoRows.ts';

/** A table of a file, with the name of the sheet it is on; empty: it has none. */
export type NamedCells = { readonly name: string; readonly cells: readonly (readonly string[])[] };

/** Names that a program gave, which say nothing of what is on the sheet. */
const GIVEN_NAME = /^(?:sheet|table|tabelle|feuil(?:le)?|hoja|foglio|blad)\s?\d*$/iu;

/**
 * The CMO tables of a file as one: those with headings; without any, the first whose cells name their parts. Where
 * several sheets have one, the name of a sheet is the stage of its rows that say none, which is said.
 */
export function joinedTables(sheets: readonly NamedCells[]): CmoTable | null {
  const read = sheets.flatMap(({ name, cells }) => {
    const table = readCmoTable(cells);
    return table === null ? [] : [{ name, table }];
  });
  const headed = read.filter(({ table }) => table.isHeaded);
  const tables = headed.length > 0 ? headed : read.slice(0, 1);
  if (tables.length === 0) return null;
  const isOne = tables.length === 1;
  const joined = tables.map(({ name, table }): CmoTable => {
    const where = isOne || name === '' ? '' : `Sheet “${name}”: `;
    const isStage = !isOne && name !== '' && !GIVEN_NAME.test(name);
    const taken = isStage && table.rows.some(({ stage }) => stage === '');
    return {
      ...table,
      rows: isStage
        ? table.rows.map((row) => (row.stage === '' ? { ...row, stage: name } : row))
        : table.rows,
      warnings: [
        ...(taken
          ? [{ line: 1, message: `${where}its name was taken as the stage of the rows that say none.` }]
          : []),
        ...table.warnings.map(({ line, message }) => ({ line, message: `${where}${message}` })),
      ],
    };
  });
  const others = sheets.filter(
    ({ name, cells }) =>
      name !== '' &&
      cells.some((row) => row.some((cell) => cell.trim() !== '')) &&
      !tables.some((table) => table.name === name),
  );
  return {
    isHeaded: headed.length > 0,
    rows: joined.flatMap(({ rows }) => rows),
    skipped: joined.reduce((sum, { skipped }) => sum + skipped, 0),
    warnings: [
      ...joined.flatMap(({ warnings }) => warnings),
      ...others.map(({ name }) => ({
        line: 1,
        message: `The sheet “${name}” has no CMO table; it was not read.`,
      })),
    ],
  };
}
