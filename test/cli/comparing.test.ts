import fs from 'node:fs';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { cliInFreshFolder } from './runCli.ts';

const { file, run, remove } = cliInFreshFolder();
const ours = file('ours.wherefore');
const theirs = file('theirs.wherefore');

type Diff = {
  readonly from: { readonly id: string; readonly title: string };
  readonly added: Record<string, readonly Record<string, unknown>[]>;
  readonly removed: Record<string, readonly Record<string, unknown>[]>;
  readonly changed: Record<string, readonly { id: string; fields: readonly Record<string, unknown>[] }[]>;
  readonly changes: readonly { readonly sentence: string }[];
  readonly doubtful: readonly unknown[];
};

const diff = (from: string, to: string) =>
  run(['diff', ours, '--from', from, '--to', to, '--json']).json() as Diff;

beforeAll(() => {
  expect(run(['new', ours, '--starter', 'social-prescribing-pathway', '--title', 'South']).code).toBe(0);
});
afterAll(() => {
  remove();
});

describe('snapshots and comparisons on the command line', () => {
  it('U1: a snapshot is kept under a name, and told from the theory by what was imported since', () => {
    const taken = run(['snapshot', ours, '--name', 'Before the panel', '--kind', 'initial', '--json']);
    expect(taken.code).toBe(0);
    expect(taken.json()).toMatchObject({ id: expect.stringMatching(/^snapshot_/), name: 'Before the panel' });
    const [theory] = run(['theories', ours, '--json']).json() as [{ id: string; snapshots: unknown[] }];
    expect(theory.snapshots).toHaveLength(1);
    expect(diff('Before the panel', theory.id)).toMatchObject({
      added: {},
      removed: {},
      changed: {},
      changes: [],
    });

    fs.writeFileSync(
      file('more.txt'),
      'IF the bus fare is paid THEN people turn up BECAUSE it is one worry less\n',
    );
    expect(run(['import', ours, file('more.txt'), '--as', 'sentences']).code).toBe(0);
    const found = diff('Before the panel', theory.id);
    expect(Object.keys(found.added)).toEqual(expect.arrayContaining(['elements', 'placements', 'arrows']));
    expect(found.added['elements']).toHaveLength(2);
    expect(found.removed).toEqual({});
    expect(found.changes.map(({ sentence }) => sentence).join('\n')).toMatch(/one worry less/i);
    // The other way round what was new is gone.
    expect(Object.keys(diff(theory.id, 'Before the panel').removed).sort()).toEqual(
      Object.keys(found.added).sort(),
    );
    // Before an import the theory is kept by itself, unless the newest snapshot says the same already.
    fs.writeFileSync(
      file('again.txt'),
      'IF tea is served THEN people stay BECAUSE they are asked how they are\n',
    );
    expect(run(['import', ours, file('again.txt'), '--as', 'sentences']).code).toBe(0);
    const after = run(['theories', ours, '--json']).json() as [
      { snapshots: { kind: string; name: string }[] },
    ];
    expect(after[0].snapshots.map(({ kind }) => kind).sort()).toEqual(['automatic', 'initial']);
  });

  it('wrong usage ends with 2 and says what is wrong', () => {
    expect(run(['snapshot', ours, '--name', ' ']).code).toBe(2);
    expect(run(['snapshot', ours, '--name', 'x', '--kind', 'old']).code).toBe(2);
    expect(run(['diff', ours, '--from', 'Before the panel']).code).toBe(2);
    const unknown = run(['diff', ours, '--from', 'Before the panel', '--to', 'nothing of the kind']);
    expect([unknown.code, unknown.err]).toEqual([2, expect.stringContaining('theory or snapshot')]);
    expect(run(['snapshot', file('nowhere.wherefore'), '--name', 'x']).code).toBe(3);
  });
});

describe('a workspace of another site on the command line', () => {
  it('U7: theories come in beside ours with the file they came from; sources with a DOI we have are ours', () => {
    expect(run(['new', theirs, '--starter', 'social-prescribing-pathway', '--title', 'North']).code).toBe(0);
    fs.writeFileSync(file('north.txt'), 'IF the walk is short THEN people come again\n');
    expect(run(['import', theirs, file('north.txt'), '--as', 'sentences']).code).toBe(0);
    const ris = (title: string) =>
      `TY  - JOUR\nTI  - ${title}\nAU  - Able, K\nPY  - 2019\nDO  - 10.1234/walk.2019\nER  - \n`;
    fs.writeFileSync(file('here.ris'), ris('Walking together in the country'));
    fs.writeFileSync(file('there.ris'), ris('Walking together in the country: a study'));
    expect(run(['import', ours, file('here.ris')]).code).toBe(0);
    expect(run(['import', theirs, file('there.ris')]).code).toBe(0);
    const before = fs.readFileSync(theirs);

    const came = run(['import', ours, theirs, '--json']);
    expect(came.code).toBe(0);
    expect(came.json()).toMatchObject([{ format: 'workspace', skipped: 0, sources: expect.any(Number) }]);
    const [first] = came.json() as [
      { duplicateRecords: { by: string }[]; theoryId: string; sources: number },
    ];
    expect(first.duplicateRecords).toMatchObject([{ by: 'doi', ofTitle: 'Walking together in the country' }]);
    expect(fs.readFileSync(theirs).equals(before)).toBe(true);

    const theories = run(['theories', ours, '--json']).json() as { id: string; title: string }[];
    expect(theories).toHaveLength(2);
    const own = theories.find(({ id }) => id !== first.theoryId);
    const found = diff(own?.id ?? '', first.theoryId);
    // Both were made of one starter: what both have is known by that; what each imported may be asked about.
    expect(found.doubtful.length).toBeLessThan(3);
    expect(found.changes.map(({ sentence }) => sentence).join('\n')).toMatch(/walk is short/i);
    expect(run(['check', ours, '--json']).code).toBe(0);

    const again = run(['import', ours, theirs, '--json']).json();
    expect(again).toMatchObject([{ added: 0, warnings: [] }]);
  });

  it('U7: a damaged, a newer and no workspace at all are refused with 3 and stay byte for byte what they were', () => {
    const bytes = fs.readFileSync(theirs);
    const damaged = Buffer.from(bytes);
    damaged.fill(0x5a, damaged.length - 3_000, damaged.length - 2_000);
    const newer = Buffer.from(bytes);
    newer.writeUInt32BE(99_990, 60);
    const foreign = Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(5_000)]);
    for (const [name, content] of [
      ['damaged', damaged],
      ['newer', newer],
      ['foreign', foreign],
    ] as const) {
      const path = file(`${name}.wherefore`);
      fs.writeFileSync(path, content);
      const digest = fs.readFileSync(ours);
      const refused = run(['import', ours, path, '--json']);
      expect([name, refused.code]).toEqual([name, 3]);
      expect(refused.err).toMatch(/^error storage\/[a-z-]+: /);
      expect(fs.readFileSync(path).equals(content)).toBe(true);
      expect(fs.readFileSync(ours).equals(digest)).toBe(true);
    }
    expect(run(['import', ours, ours]).code).toBe(3);
  });
});
