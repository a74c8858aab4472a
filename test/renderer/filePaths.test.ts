import { describe, expect, it } from 'vitest';

import { fileNameIn, pathOf } from '#renderer/dialogs/useFolder.ts';

const folder = (path: string) => ({ folder: path, parent: null, entries: [] });

describe('paths in the file dialog', () => {
  it('a name is a file in the folder, with the separator of that folder', () => {
    expect(pathOf(folder('/home/ana/Documents'), 'Walks.wherefore')).toBe(
      '/home/ana/Documents/Walks.wherefore',
    );
    expect(pathOf(folder('/'), 'Walks.wherefore')).toBe('/Walks.wherefore');
    expect(pathOf(folder('C:\\Users\\Ana'), 'Walks.wherefore')).toBe('C:\\Users\\Ana\\Walks.wherefore');
  });

  it('a path stays as it was typed, and nothing is no path', () => {
    for (const path of ['/tmp/x.wherefore', 'D:\\x.wherefore', 'd:/x.wherefore', '\\\\share\\x'])
      expect(pathOf(folder('/home'), path)).toBe(path);
    expect(pathOf(folder('/home'), '')).toBeNull();
  });

  it('the name of a file is the last part of its path', () => {
    expect([fileNameIn('/a/b c.svg'), fileNameIn('C:\\a\\b.svg'), fileNameIn('b.svg')]).toEqual([
      'b c.svg',
      'b.svg',
      'b.svg',
    ]);
  });
});
