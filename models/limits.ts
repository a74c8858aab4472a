/** Upper bounds of what a row may hold, in characters; they keep a hostile file from exhausting the reader. */
export const limits = {
  label: 500,
  line: 2_000,
  text: 50_000,
  abstract: 200_000,
  sourceText: 2_000_000,
  commitLabel: 120,
  /** Of a snapshot's rows, deflated and in base64. */
  snapshotContent: 20_000_000,
  rowsPerChange: 500_000,
  importCharacters: 100_000_000,
  /** Of a file that comes by its content instead of its path: 30 MB in base64. */
  importBase64: 40_000_000,
  /** Of warnings and duplicates only so many are listed; all are counted. */
  listedWarnings: 200,
} as const;
