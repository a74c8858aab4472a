import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { createAppStateFile } from '#backend/appState.ts';
import { freeFileName } from '#backend/freeFileName.ts';
import { fileNameFor, windowsProblem } from '#shared/fileName.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let folder = '';
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'wherefore-state-'));
});
afterEach(() => {
  fs.rmSync(folder, { recursive: true, force: true });
});

describe('what the app remembers between runs', () => {
  it('is there again after a restart', () => {
    createAppStateFile(folder).update((state) => ({
      ...state,
      settings: { theme: 'dark', vocabulary: 'realist' },
    }));
    expect(createAppStateFile(folder).get().settings).toEqual({ theme: 'dark', vocabulary: 'realist' });
    expect(fs.readdirSync(folder)).toEqual(['state.json']);
  });

  it('is begun afresh when its file is damaged, and the damaged one is kept', () => {
    fs.writeFileSync(path.join(folder, 'state.json'), '{"settings": 7');
    expect(createAppStateFile(folder).get().settings.theme).toBe('system');
    expect(fs.readdirSync(folder)).toEqual(['state.json.damaged']);
  });
});

describe('two runs of the app at once', () => {
  it('keep what the other has stored', () => {
    const one = createAppStateFile(folder);
    const other = createAppStateFile(folder);
    one.update((state) => ({ ...state, settings: { theme: 'dark', vocabulary: 'plain' } }));
    const recent = { path: '/a', title: 'A', openedAt: 1, theories: [] };
    other.update((state) => ({ ...state, recents: [recent, ...state.recents] }));
    expect(createAppStateFile(folder).get()).toEqual({
      settings: { theme: 'dark', vocabulary: 'plain' },
      recents: [recent],
      hasOpened: false,
      tour: { step: 0, path: null },
    });
  });

  it('of an older version is read, and the tour has then not been taken', () => {
    const older = { settings: { theme: 'dark', vocabulary: 'plain' }, recents: [] };
    fs.writeFileSync(path.join(folder, 'state.json'), JSON.stringify(older));
    expect(createAppStateFile(folder).get()).toEqual({
      ...older,
      hasOpened: false,
      tour: { step: 0, path: null },
    });
  });
});

describe('the file name made from a title', () => {
  it('stays in its folder and is one that every system takes', () => {
    const hostile = [
      '../../x',
      'CON',
      'a/b',
      'x'.repeat(300),
      'nul\u0000',
      '\u202Egpj.exe',
      '...',
      '',
      'Prüfung – Stufe 2?',
      'con.report',
      'LPT9',
      'trailing. . .',
      '信'.repeat(100),
      '👩‍👩‍👧'.repeat(60),
      '𠀀'.repeat(60),
      '\u0301\u0301mark',
      'a:b|c*d',
    ];
    for (const title of hostile) {
      const name = fileNameFor(title, 'Workspace');
      expect(name, title).toMatch(/^[\p{L}\p{N}_-][\p{L}\p{N}\p{M} _.-]{0,80}$/u);
      expect(windowsProblem(`${name}.wherefore`), title).toBeNull();
      expect(Buffer.byteLength(`${name} 99.wherefore`), title).toBeLessThan(200);
      expect(path.dirname(path.join(folder, `${name}.wherefore`)), title).toBe(folder);
      expect(name.toUpperCase()).not.toBe('CON');
    }
  });

  it('never is that of a file that is there', () => {
    fs.writeFileSync(freeFileName(folder, 'Theory'), '');
    expect(path.basename(freeFileName(folder, 'Theory'))).toBe('Theory 2.wherefore');
  });
});
