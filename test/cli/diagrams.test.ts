import fs from 'node:fs';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { runCommandLine } from '../../electron/cli/runCommandLine.ts';
import { cliInFreshFolder } from './runCli.ts';

const { file, remove } = cliInFreshFolder();
afterAll(remove);

/** Runs a command in this process. */
async function run(...args: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCommandLine([...args], {
    out: (text) => out.push(text),
    err: (text) => err.push(text),
  });
  return { code, err: err.join(''), json: () => JSON.parse(out.join('')) as never };
}

describe('diagrams on the command line', () => {
  const workspace = file('one.wherefore');
  beforeAll(async () => {
    process.env['WHEREFORE_USER_DATA'] = file('user-data');
    await run('new', workspace);
    fs.writeFileSync(
      file('walk.txt'),
      'dag { trust [exposure]; trust -> goes; goes <-> warm; goes -> goes }',
    );
    fs.writeFileSync(file('links.csv'), 'From;To;Type\nA walk;They talk;+\nThey talk;;+\n');
  });

  it('come in by what they are, each into a theory of its own; the answer says what was guessed and left out', async () => {
    const { code, json } = await run('import', workspace, file('walk.txt'), file('links.csv'), '--json');
    expect(code).toBe(0);
    expect(json()).toMatchObject([
      {
        format: 'dagitty',
        added: 5,
        elements: 3,
        arrows: 2,
        skipped: 1,
        kinds: [{ name: 'exposure', meaning: 'intervention' }],
        warnings: [
          { record: 3, line: 1, message: 'Link 3 leads from “goes” to itself. It was left out.' },
          {},
        ],
        theoryId: expect.stringMatching(/^theory_/) as string,
      },
      { format: 'csv', elements: 2, arrows: 1, skipped: 1 },
    ]);
  });

  it('go out to every program, with what is lost; a dry run stores nothing', async () => {
    const theories = (await run('theories', workspace, '--json')).json() as { id: string; title: string }[];
    expect(theories.map(({ title }) => title).sort()).toEqual(['links', 'walk']);
    for (const format of ['kumu-json', 'prsm', 'graphml', 'dagitty', 'mermaid', 'dot', 'json-canvas']) {
      const out = file(`out.${format}`);
      const { code, json } = await run(
        'export',
        workspace,
        '--theory',
        'walk',
        '--to',
        format,
        '--out',
        out,
        '--json',
      );
      expect(code).toBe(0);
      expect(json()).toMatchObject({
        format,
        bytes: fs.statSync(out).size,
        lost: expect.arrayContaining(['history']) as string[],
      });
      const again = await run('import', workspace, out, '--dry-run', '--json');
      expect(again.json()).toMatchObject([{ format, elements: 3, arrows: 2 }]);
    }
    expect((await run('theories', workspace, '--json')).json()).toEqual(theories);
  });

  it('a format that it is not is wrong usage; a theory that is named is used', async () => {
    expect(await run('import', workspace, file('walk.txt'), '--as', 'prsm')).toMatchObject({
      code: 2,
      err: expect.stringContaining('it reads as dagitty') as string,
    });
    const into = await run(
      'import',
      workspace,
      file('links.csv'),
      '--theory',
      'links',
      '--as',
      'xlsx',
      '--json',
    );
    expect(into.json()).toMatchObject([{ added: 0, duplicates: 3 }]);
  });
});
