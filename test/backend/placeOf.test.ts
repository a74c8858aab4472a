import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { placeOf } from '../../electron/backend/placeOf.ts';

const home = path.resolve('/home/ada');

describe('where a recent workspace is said to be', () => {
  it('is told from the person’s own folder on, and whole when it lies elsewhere', () => {
    expect(placeOf(path.join(home, 'Documents', 'Ours.wherefore'), home)).toBe(
      path.join('Documents', 'Ours.wherefore'),
    );
    for (const elsewhere of [
      path.resolve('/media/stick/Ours.wherefore'),
      path.resolve('/home/adam/Ours.wherefore'),
    ])
      expect(placeOf(elsewhere, home)).toBe(elsewhere);
  });
});
