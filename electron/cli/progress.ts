const WIDTH = 30;

/** Where a bar is drawn: standard error, so that standard output stays one document. */
export type ProgressStream = { readonly isTTY?: boolean; readonly write: (text: string) => unknown };

/** A bar on a terminal; nothing elsewhere. `end` wipes the line, so that what is said next stands alone. */
function barOn(stream: ProgressStream) {
  let isDrawn = false;
  return {
    draw: (done: number, total: number): void => {
      if (stream.isTTY !== true) return;
      const filled = Math.round((done / Math.max(1, total)) * WIDTH);
      stream.write(`\r[${'#'.repeat(filled)}${' '.repeat(WIDTH - filled)}] ${done} of ${total}`);
      isDrawn = true;
    },
    end: (): void => {
      if (isDrawn) stream.write(`\r${' '.repeat(WIDTH + 30)}\r`);
    },
  };
}

/** Does one piece of work after another, with a bar on a terminal while there is more than one; nothing elsewhere. */
export function eachWithProgress<Item, Value>(
  items: readonly Item[],
  work: (item: Item) => Value,
  stream: ProgressStream = process.stderr,
): Value[] {
  if (stream.isTTY !== true || items.length < 2) return items.map(work);
  const bar = barOn(stream);
  try {
    bar.draw(0, items.length);
    return items.map((item, index) => {
      const value = work(item);
      bar.draw(index + 1, items.length);
      return value;
    });
  } finally {
    bar.end();
  }
}

/** Does one long piece of work that says how far it is, with a bar on a terminal; nothing elsewhere. */
export async function withProgress<Value>(
  work: (
    pause: (progress: { readonly done: number; readonly total: number }) => Promise<void>,
  ) => Promise<Value>,
  stream: ProgressStream = process.stderr,
): Promise<Value> {
  const bar = barOn(stream);
  try {
    return await work(({ done, total }) => {
      bar.draw(done, total);
      return Promise.resolve();
    });
  } finally {
    bar.end();
  }
}
