/** Upper bounds of what a row may hold, in characters; they keep a hostile file from exhausting the reader. */
export const limits = {
  label: 500,
  line: 2_000,
  text: 50_000,
  abstract: 200_000,
  sourceText: 2_000_000,
  commitLabel: 120,
  rowsPerChange: 500_000,
  importCharacters: 100_000_000,
} as const;
