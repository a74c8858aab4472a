import { expect, it } from 'vitest';

import { eachWithProgress, withProgress } from '../../electron/cli/progress.ts';

function terminal(isTTY: boolean) {
  const said: string[] = [];
  return { said, stream: { isTTY, write: (text: string) => said.push(text) } };
}

it('a bar is drawn on a terminal alone, only for more than one piece of work, and wiped even when one fails', () => {
  const double = (value: number) => value * 2;
  for (const [isTTY, items] of [
    [false, [1, 2, 3]],
    [true, [1]],
    [true, []],
  ] as const) {
    const { said, stream } = terminal(isTTY);
    expect(eachWithProgress(items, double, stream)).toEqual(items.map(double));
    expect(said).toEqual([]);
  }
  const { said, stream } = terminal(true);
  expect(eachWithProgress([1, 2], double, stream)).toEqual([2, 4]);
  expect(said[1]).toBe(`\r[${'#'.repeat(15)}${' '.repeat(15)}] 1 of 2`);
  expect(said.at(-1)).toMatch(/^\r +\r$/);
  const failing = terminal(true);
  const fail = () => {
    throw new Error('no');
  };
  expect(() => eachWithProgress([1, 2], fail, failing.stream)).toThrow('no');
  expect(failing.said.at(-1)).toMatch(/^\r +\r$/);
});

it('a long piece of work draws how far it says it is, on a terminal alone, and the bar is wiped even when it fails', async () => {
  const work = async (pause: (progress: { done: number; total: number }) => Promise<void>) => {
    await pause({ done: 1, total: 4 });
    return 'made';
  };
  const silent = terminal(false);
  expect(await withProgress(work, silent.stream)).toBe('made');
  expect(silent.said).toEqual([]);
  const { said, stream } = terminal(true);
  expect(await withProgress(work, stream)).toBe('made');
  expect(said[0]).toBe(`\r[${'#'.repeat(8)}${' '.repeat(22)}] 1 of 4`);
  expect(said.at(-1)).toMatch(/^\r +\r$/);
  const failing = terminal(true);
  const fail = async (pause: (progress: { done: number; total: number }) => Promise<void>) => {
    await pause({ done: 0, total: 1 });
    throw new Error('no');
  };
  await expect(withProgress(fail, failing.stream)).rejects.toThrow('no');
  expect(failing.said.at(-1)).toMatch(/^\r +\r$/);
});
