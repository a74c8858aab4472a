/** The letters by which a spreadsheet names a column: "A" for 0, "AB" for 27. */
export function columnLetters(column: number): string {
  const before = Math.floor(column / 26);
  const letter = String.fromCharCode(65 + (column % 26));
  return before === 0 ? letter : `${columnLetters(before - 1)}${letter}`;
}
