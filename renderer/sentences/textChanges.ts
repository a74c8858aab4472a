/** A stretch of a text to be replaced; offsets in the old text, in order and apart. */
export type TextChange = { readonly from: number; readonly to: number; readonly insert: string };

/** Beyond this many cells the middle of two texts is not compared line by line: it is replaced as a whole. */
const MOST_COMPARED = 1_000_000;

/** The part of two lines that differs: what they begin and end with in common stays, so that a cursor there stays too. */
function changeWithin(old: string, now: string, at: number): TextChange | null {
  if (old === now) return null;
  const most = Math.min(old.length, now.length);
  let head = 0;
  while (head < most && old.charCodeAt(head) === now.charCodeAt(head)) head += 1;
  let tail = 0;
  while (
    tail < most - head &&
    old.charCodeAt(old.length - 1 - tail) === now.charCodeAt(now.length - 1 - tail)
  )
    tail += 1;
  return { from: at + head, to: at + old.length - tail, insert: now.slice(head, now.length - tail) };
}

/** The longest common run of lines, as pairs of their places. */
function commonLines(old: readonly string[], now: readonly string[]): readonly (readonly [number, number])[] {
  const width = now.length + 1;
  const lengths = new Uint32Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = now.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] =
        old[i] === now[j]
          ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < old.length && j < now.length;) {
    if (old[i] === now[j]) pairs.push([i++, j++]);
    else if ((lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0)) i += 1;
    else j += 1;
  }
  return pairs;
}

/** The smallest changes, line by line, that turn one text into another; a cursor elsewhere is not moved. */
export function changesBetween(before: string, after: string): readonly TextChange[] {
  if (before === after) return [];
  const old = before.split('\n');
  const now = after.split('\n');
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) head += 1;
  let tail = 0;
  while (
    tail < Math.min(old.length, now.length) - head &&
    old[old.length - 1 - tail] === now[now.length - 1 - tail]
  )
    tail += 1;
  const oldMiddle = old.slice(head, old.length - tail);
  const nowMiddle = now.slice(head, now.length - tail);
  const isLarge = oldMiddle.length * nowMiddle.length > MOST_COMPARED;
  const pairs = isLarge ? [] : commonLines(oldMiddle, nowMiddle);
  const offsets: number[] = [];
  let offset = 0;
  for (const line of old) {
    offsets.push(offset);
    offset += line.length + 1;
  }
  const changes: TextChange[] = [];
  let [i, j] = [0, 0];
  for (const [nextI, nextJ] of [...pairs, [oldMiddle.length, nowMiddle.length] as const]) {
    const gone = oldMiddle.slice(i, nextI);
    const come = nowMiddle.slice(j, nextJ);
    changes.push(...changesOfRun(gone, come, { before, at: offsets[head + i] ?? before.length + 1 }));
    [i, j] = [nextI + 1, nextJ + 1];
  }
  return changes;
}

/** Lines that became others: each in its place while there are as many, the rest taken out or put in. */
function changesOfRun(
  gone: readonly string[],
  come: readonly string[],
  { before, at }: { readonly before: string; readonly at: number },
): readonly TextChange[] {
  if (gone.length === come.length) {
    let from = at;
    return gone.flatMap((line, index) => {
      const change = changeWithin(line, come[index] ?? '', from);
      from += line.length + 1;
      return change ?? [];
    });
  }
  const ended = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join('');
  const change = changeWithin(ended(gone), ended(come), at);
  if (change === null) return [];
  const { from, to, insert } = change;
  if (to <= before.length) return [change];
  // The last line has no line break behind it: the one before it is taken instead.
  return [{ from: from - 1, to: to - 1, insert: insert === '' ? '' : `\n${insert.slice(0, -1)}` }];
}
