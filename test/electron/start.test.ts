import fs from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { type BuiltPart, isStale } from '../../electron/cli/builtParts.ts';
import { findElectronBinary, hasDisplay } from '../../electron/cli/electronBinary.ts';
import { isNodeNewEnough } from '../../electron/cli/nodeVersion.ts';
import { isWorkspacePath, workspaceInArguments } from '../../electron/fileArguments.ts';
import { freshFolder } from './started.ts';

describe('npm start', () => {
  it('knows which Node is too old', () => {
    expect(['18.20.1', '20.19.0', '22.11.9', '22.12.0', '23.0.0', '24.21.0'].map(isNodeNewEnough)).toEqual([
      false,
      false,
      false,
      true,
      true,
      true,
    ]);
  });

  it('finds Electron where it is named or where its package put it, and else nowhere', () => {
    const root = freshFolder();
    expect(findElectronBinary(root, {})).toBeNull();
    expect(findElectronBinary(root, { ELECTRON_PATH: path.join(root, 'missing') })).toBeNull();
    const named = path.join(root, 'named');
    fs.writeFileSync(named, '');
    expect(findElectronBinary(root, { ELECTRON_PATH: named })).toBe(named);
    const folder = path.join(root, 'node_modules/electron');
    fs.mkdirSync(path.join(folder, 'dist/inner'), { recursive: true });
    fs.writeFileSync(path.join(folder, 'path.txt'), 'inner/electron-program');
    expect(findElectronBinary(root, {}), 'named in path.txt but not fetched').toBeNull();
    fs.writeFileSync(path.join(folder, 'dist/inner/electron-program'), '');
    expect(findElectronBinary(root, {})).toBe(path.join(folder, 'dist/inner/electron-program'));
  });

  it('knows where a window can be shown', () => {
    expect(hasDisplay({}, 'linux')).toBe(false);
    expect(hasDisplay({ DISPLAY: '' }, 'linux')).toBe(false);
    expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true);
    expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true);
    expect(hasDisplay({}, 'win32')).toBe(true);
    expect(hasDisplay({}, 'darwin')).toBe(true);
  });

  it('builds what is missing or older than any of its sources, and nothing else', () => {
    const root = freshFolder();
    const part: BuiltPart = { config: 'none', results: ['dist/a', 'dist/b'], sources: ['source'] };
    const put = (file: string, atSeconds: number) => {
      fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
      fs.writeFileSync(path.join(root, file), '');
      fs.utimesSync(path.join(root, file), atSeconds, atSeconds);
    };
    put('source/deep/one.ts', 100);
    fs.utimesSync(path.join(root, 'source/deep'), 100, 100);
    fs.utimesSync(path.join(root, 'source'), 100, 100);
    put('dist/a', 200);
    expect(isStale(root, part), 'a result is missing').toBe(true);
    put('dist/b', 200);
    expect(isStale(root, part)).toBe(false);
    put('source/deep/one.ts', 300);
    expect(isStale(root, part), 'a source changed').toBe(true);
  });
});

describe('a workspace among arguments', () => {
  it('is the first that ends in .wherefore and is no option, made absolute', () => {
    const find = (...args: string[]) => workspaceInArguments(['electron', ...args], '/home/someone');
    expect(find('.', 'map.wherefore')).toBe(path.resolve('/home/someone/map.wherefore'));
    expect(find('--inspect=x.wherefore', '-o.wherefore')).toBeNull();
    expect(find('/a/B.WHEREFORE', 'c.wherefore')).toBe(path.resolve('/a/B.WHEREFORE'));
    expect(find('https://elsewhere.example/x')).toBeNull();
    expect(find()).toBeNull();
    expect(isWorkspacePath('a\0.wherefore')).toBe(false);
    expect(isWorkspacePath(`${'a'.repeat(5000)}.wherefore`)).toBe(false);
  });
});
