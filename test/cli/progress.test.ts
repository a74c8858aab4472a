import { expect, it } from 'vitest';

import { eachWithProgress } from '../../electron/cli/progress.ts';

function terminal(isTTY: boolean) {
  const said: string[] = [];
  return { said, stream: { isTTY, write: (text: string) => said.push(text) } };
}

it('a bar is drawn on a terminal alone, only for more than one piece of work, and wiped even when one fails', async () => {
  const double = (value: number) => Promise.resolve(value * 2);
  for (const [isTTY, items] of [
    [false, [1, 2, 3]],
    [true, [1]],
    [true, []],
  ] as const) {
    const { said, stream } = terminal(isTTY);
    expect(await eachWithProgress(items, double, stream)).toEqual(items.map((value) => value * 2));
    expect(said).toEqual([]);
  }
  const { said, stream } = terminal(true);
  expect(await eachWithProgress([1, 2], double, stream)).toEqual([2, 4]);
  expect(said[1]).toBe(`\r[${'#'.repeat(15)}${' '.repeat(15)}] 1 of 2`);
  expect(said.at(-1)).toMatch(/^\r +\r$/);
  const failing = terminal(true);
  const fail = () => Promise.reject(new Error('no'));
  await expect(eachWithProgress([1, 2], fail, failing.stream)).rejects.toThrow('no');
  expect(failing.said.at(-1)).toMatch(/^\r +\r$/);
});
