import fs from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';

import { beforeAll, describe, expect, it } from 'vitest';

import { buildIfStale, shellPart } from '../../electron/cli/builtParts.ts';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => fs.readFileSync(path.join(root, file), 'utf8');

const shell = fs
  .readdirSync(path.join(root, 'electron'), { withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => `electron/${entry.name}`);

describe('the sources of the shell (Electron security list, 2, 3, 4, 6, 8–11)', () => {
  const forbidden: readonly (readonly [string, RegExp])[] = [
    ['web security off', /webSecurity/],
    ['insecure content', /allowRunningInsecureContent/],
    ['experimental features', /experimentalFeatures|enableBlinkFeatures/],
    ['Node in pages', /nodeIntegration\w*:\s*true/],
    ['no isolation', /contextIsolation:\s*false/],
    ['no sandbox', /sandbox:\s*false|no-sandbox/],
    ['guest pages', /webviewTag:\s*true|allowpopups/i],
    ['the remote module', /enableRemoteModule|@electron\/remote/],
    ['a way round the policy', /bypassCSP|corsEnabled|allowServiceWorkers/],
    ['files as pages', /loadFile\(|file:\/\/|interceptFileProtocol|registerFileProtocol/],
    ['running text in pages', /executeJavaScript|insertCSS/],
    ['more channels', /ipcMain\.on\(|sendSync|postMessage|MessageChannelMain/],
    ['certificate errors passed over', /ignore-certificate-errors|certificate-error/],
    ['the network', /\bfetch\(|https?\.(get|request)\(|autoUpdater|crashReporter|\bnet\./],
    ['other programs', /child_process|\bspawn\(|shell\.openPath/],
  ];
  it(`none of ${forbidden.length} dangerous settings stands in any of its files`, () => {
    expect(shell.length).toBeGreaterThan(15);
    const found = shell.flatMap((file) =>
      forbidden.filter(([, pattern]) => pattern.test(read(file))).map(([what]) => `${file}: ${what}`),
    );
    expect(found).toEqual([]);
  });

  it('the scan finds a dangerous setting when there is one', () => {
    const sample = 'new BrowserWindow({ webPreferences: { webSecurity: false, sandbox: false } })';
    expect(forbidden.filter(([, pattern]) => pattern.test(sample)).map(([what]) => what)).toEqual([
      'web security off',
      'no sandbox',
    ]);
  });

  it('a handler is put up in one file, for one channel, and pages are sent events on one', () => {
    const uses = (pattern: RegExp) => shell.filter((file) => pattern.test(read(file)));
    expect(uses(/ipcMain\.handle\(/)).toEqual(['electron/ipcHost.ts']);
    expect(uses(/\.send\(/)).toEqual(['electron/ipcHost.ts']);
    expect(uses(/shell\.openExternal\(/)).toEqual(['electron/desktopCapabilities.ts']);
    expect(uses(/exposeInMainWorld\(/)).toEqual(['electron/preload.ts']);
    expect(uses(/ipcRenderer/)).toEqual(['electron/preload.ts']);
    expect(uses(/new BrowserWindow\(/)).toEqual(['electron/window.ts']);
  });
});

describe('the built shell', () => {
  beforeAll(() => {
    expect(buildIfStale(root, shellPart)).toBe(true);
  });

  it('the preload is CommonJS and asks for electron alone, as a sandboxed one must', () => {
    const preload = read('dist/main/preload.cjs');
    expect([...preload.matchAll(/require\(\s*["'`]([^"'`]+)["'`]\s*\)/g)].map(([, name]) => name)).toEqual([
      'electron',
    ]);
    expect(preload).not.toMatch(/^\s*(import|export)\s/m);
    expect(preload).not.toMatch(/\bprocess\b|\bBuffer\b|__dirname/);
  });

  it('the main file imports nothing but Node, electron, the database, and what draws figures from files of its own', () => {
    const main = read('dist/main/main.mjs');
    const imported = [...main.matchAll(/^import\s[^"']*["']([^"']+)["']/gm)].map(([, name]) => name ?? '');
    const own = imported.filter((name) => !name.startsWith('node:') && !builtinModules.includes(name));
    expect([...new Set(own)].sort()).toEqual([
      '@resvg/resvg-js',
      'better-sqlite3',
      'electron',
      'fontkit',
      'pdfkit',
    ]);
    expect(main, 'no preload in the main file').not.toContain('exposeInMainWorld');
  });
});

/** The lines below a top-level key of a YAML file, as `key: value` pairs. */
function section(text: string, key: string): readonly string[] {
  const lines = text.split('\n');
  const start = lines.indexOf(`${key}:`);
  if (start < 0) return [];
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => /^\S/.test(line));
  return rest.slice(0, end < 0 ? undefined : end).map((line) => line.trim());
}

describe('the installers', () => {
  const config = read('electron-builder.yml');

  it('flip every fuse as the security list says (19)', () => {
    expect(Object.fromEntries(section(config, 'electronFuses').map((line) => line.split(': ')))).toEqual({
      runAsNode: 'false',
      enableCookieEncryption: 'true',
      enableNodeOptionsEnvironmentVariable: 'false',
      enableNodeCliInspectArguments: 'false',
      enableEmbeddedAsarIntegrityValidation: 'true',
      onlyLoadAppFromAsar: 'true',
      grantFileProtocolExtraPrivileges: 'false',
    });
  });

  it('keep programs of the machine outside the archive, open .wherefore files, and need no administrator', () => {
    expect(config).toMatch(/^appId: \S+$/m);
    expect(config).toMatch(/^asar: true$/m);
    expect(section(config, 'asarUnpack')).toEqual([
      '- node_modules/better-sqlite3/**',
      '- node_modules/@resvg/**',
    ]);
    expect(section(config, 'fileAssociations')).toContain('- ext: wherefore');
    expect(section(config, 'win')).toEqual(['target:', '- nsis', '- portable']);
    expect(section(config, 'nsis')).toEqual(
      expect.arrayContaining(['perMachine: false', 'allowElevation: false']),
    );
    expect(section(config, 'linux')).toContain('- AppImage');
    expect(section(config, 'mac')).toContain('- dmg');
    expect(section(config, 'files')).toEqual(
      expect.arrayContaining(['- dist/main/**', '- dist/renderer/**']),
    );
  });
});
