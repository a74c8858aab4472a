import type { Page } from 'playwright-core';

/** How two pictures of the same size differ. */
export type Difference = {
  /** Pixels of both. */
  readonly pixels: number;
  /** Pixels of the first that are not ground: what there is to be wrong about. */
  readonly inked: number;
  /** Share of inked pixels that differ at their place by more than `LEAST`. */
  readonly exact: number;
  /** Share of inked pixels of either picture to which nothing within two pixels of the other comes near. */
  readonly beyond: number;
};

/** Levels of 255 by which a channel may differ: edges are smoothed by two different rasterisers. */
const LEAST = 64;

/** Compares two PNGs in the browser itself, which decodes them. */
export async function differenceOf(page: Page, one: Buffer, other: Buffer): Promise<Difference> {
  return page.evaluate(
    async ({ pictures, least }) => {
      const [first, second] = await Promise.all(
        pictures.map(async (data) => {
          const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
          const canvas = new OffscreenCanvas(image.width, image.height);
          const context = canvas.getContext('2d');
          if (context === null) throw new Error('There is no canvas.');
          context.drawImage(image, 0, 0);
          return context.getImageData(0, 0, image.width, image.height);
        }),
      );
      if (first === undefined || second === undefined) throw new Error('Two pictures are needed.');
      if (first.width !== second.width || first.height !== second.height)
        throw new Error(`${first.width}×${first.height} against ${second.width}×${second.height}`);
      const { width, height } = first;
      const apart = (from: Uint8ClampedArray, a: number, to: Uint8ClampedArray, b: number) =>
        Math.max(
          Math.abs((from[a] ?? 0) - (to[b] ?? 0)),
          Math.abs((from[a + 1] ?? 0) - (to[b + 1] ?? 0)),
          Math.abs((from[a + 2] ?? 0) - (to[b + 2] ?? 0)),
        );
      // Light grounds: canvas, lanes and cards are all brighter than this.
      const isInk = (data: Uint8ClampedArray, at: number) =>
        Math.min(data[at] ?? 255, data[at + 1] ?? 255, data[at + 2] ?? 255) < 200;
      const lonely = (from: ImageData, to: ImageData) => {
        let [ink, exact, beyond] = [0, 0, 0];
        for (let y = 2; y < height - 2; y += 1)
          for (let x = 2; x < width - 2; x += 1) {
            const at = 4 * (y * width + x);
            if (!isInk(from.data, at)) continue;
            ink += 1;
            if (apart(from.data, at, to.data, at) <= least) continue;
            exact += 1;
            let isNear = false;
            for (let down = -2; down <= 2 && !isNear; down += 1)
              for (let right = -2; right <= 2 && !isNear; right += 1)
                isNear = apart(from.data, at, to.data, at + 4 * (down * width + right)) <= least;
            if (!isNear) beyond += 1;
          }
        return { ink, exact, beyond };
      };
      const [forth, back] = [lonely(first, second), lonely(second, first)];
      const ink = Math.max(1, forth.ink + back.ink);
      return {
        pixels: width * height,
        inked: forth.ink,
        exact: (forth.exact + back.exact) / ink,
        beyond: (forth.beyond + back.beyond) / ink,
      };
    },
    { pictures: [one.toString('base64'), other.toString('base64')], least: LEAST },
  );
}
