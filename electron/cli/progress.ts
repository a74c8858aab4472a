const WIDTH = 30;

/** Where a bar is drawn: standard error, so that standard output stays one document. */
export type ProgressStream = { readonly isTTY?: boolean; readonly write: (text: string) => unknown };

/** Does one piece of work after another, with a bar on a terminal while there is more than one; nothing elsewhere. */
export function eachWithProgress<Item, Value>(
  items: readonly Item[],
  work: (item: Item) => Value,
  stream: ProgressStream = process.stderr,
): Value[] {
  if (stream.isTTY !== true || items.length < 2) return items.map(work);
  const draw = (done: number) => {
    const filled = Math.round((done / items.length) * WIDTH);
    stream.write(`\r[${'#'.repeat(filled)}${' '.repeat(WIDTH - filled)}] ${done} of ${items.length}`);
  };
  try {
    draw(0);
    return items.map((item, index) => {
      const value = work(item);
      draw(index + 1);
      return value;
    });
  } finally {
    // Wipes the line, so that what is said next stands alone.
    stream.write(`\r${' '.repeat(WIDTH + 30)}\r`);
  }
}
