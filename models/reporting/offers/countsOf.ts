/** How many of a list there are of each kind, the most first, then by the words. */
export function countsBy<Item>(
  items: readonly Item[],
  wordsOf: (item: Item) => string | readonly string[],
): readonly (readonly [words: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const item of items)
    for (const words of [wordsOf(item)].flat())
      if (words !== '') counts.set(words, (counts.get(words) ?? 0) + 1);
  return [...counts].sort(([one, few], [other, many]) => many - few || (one < other ? -1 : 1));
}

/** "article 3, report 1". */
export function countsSaid(counts: readonly (readonly [words: string, count: number])[]): string {
  return counts.map(([words, count]) => `${words} ${count}`).join(', ');
}
