/** A card in a stack: where its top would like to be, and how strongly. */
export type StackWish = { readonly wish: number; readonly height: number; readonly weight: number };

type Block = { sum: number; weight: number; readonly first: number; last: number };

/**
 * Tops for cards in a given order, at least `gap` apart, with the least weighted square distance from their wishes
 * (pool adjacent violators on the wishes less what must stand above).
 */
export function stackUp(wishes: readonly StackWish[], gap: number): number[] {
  const offsets: number[] = [];
  let offset = 0;
  for (const each of wishes) {
    offsets.push(offset);
    offset += each.height + gap;
  }
  const blocks: Block[] = [];
  wishes.forEach((each, index) => {
    let block: Block = {
      sum: (each.wish - (offsets[index] ?? 0)) * each.weight,
      weight: each.weight,
      first: index,
      last: index,
    };
    for (
      let before = blocks.at(-1);
      before !== undefined && before.sum / before.weight >= block.sum / block.weight;
      before = blocks.at(-1)
    ) {
      blocks.pop();
      block = {
        sum: before.sum + block.sum,
        weight: before.weight + block.weight,
        first: before.first,
        last: block.last,
      };
    }
    blocks.push(block);
  });
  const tops: number[] = [];
  for (const block of blocks) {
    for (let index = block.first; index <= block.last; index += 1)
      tops.push(block.sum / block.weight + (offsets[index] ?? 0));
  }
  return tops;
}
