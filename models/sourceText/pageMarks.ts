const MARK = /^— page (\d{1,5}) —$/u;

/** The line that stands before the words of a page in a text that was read from a file with pages. */
export function pageMark(page: number): string {
  return `— page ${page} —`;
}

/** The page a line announces; null for every other line. */
export function markedPage(line: string): number | null {
  const page = MARK.exec(line.trim())?.[1];
  return page === undefined ? null : Number(page);
}
