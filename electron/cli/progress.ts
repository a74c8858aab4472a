const WIDTH = 30;

/** Where a bar is drawn: standard error, so that standard output stays one document. */
export type ProgressStream = { readonly isTTY?: boolean; readonly write: (text: string) => unknown };

/** Does one piece of work after another, with a bar on a terminal while there is more than one; nothing elsewhere. */
export async function eachWithProgress<Item, Value>(
  items: readonly Item[],
  work: (item: Item) => Promise<Value>,
  stream: ProgressStream = process.stderr,
): Promise<Value[]> {
  const isDrawn = stream.isTTY === true && items.length > 1;
  const values: Value[] = [];
  const draw = (done: number) => {
    const filled = Math.round((done / items.length) * WIDTH);
    stream.write(`\r[${'#'.repeat(filled)}${' '.repeat(WIDTH - filled)}] ${done} of ${items.length}`);
  };
  try {
    if (isDrawn) draw(0);
    for (const item of items) {
      // One piece after the other: that is the point.
      // oxlint-disable-next-line no-await-in-loop
      values.push(await work(item));
      if (isDrawn) draw(values.length);
    }
    return values;
  } finally {
    // Wipes the line, so that what is said next stands alone.
    if (isDrawn) stream.write(`\r${' '.repeat(WIDTH + 30)}\r`);
  }
}
