import fs from 'node:fs';
import path from 'node:path';

import { formatInterchange } from '#models/interchange.ts';
import { createClient } from '#shared/rpc/client.ts';
import type { RpcEvent } from '#shared/rpc/events.ts';
import { memoryTransport } from '#shared/rpc/memoryTransport.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { largeTheoryRows } from '../../bench/largeTheoryRows.ts';
import { startBackend } from '../../rpc/backendUnderTest.ts';

describe('a report that takes a while', () => {
  const under = startBackend();
  const client = createClient(memoryTransport(under.backend), { checksOutput: true });
  const events: Extract<RpcEvent, { type: 'progress' }>[] = [];
  const { rows, theoryId } = largeTheoryRows(700);
  let workspace = '';
  beforeAll(async () => {
    const json = path.join(under.folder, 'large.json');
    fs.writeFileSync(json, formatInterchange(rows));
    under.backend.subscribe((event) => {
      if (event.type === 'progress') events.push(event);
    });
    const made = await client.call('workspace.create', {
      path: path.join(under.folder, 'one.wherefore'),
      title: 'One',
      starters: [],
    });
    if (!made.ok) throw new Error(made.error.message);
    ({ workspace } = made.value);
    const imported = await client.call('import.file', { workspace, path: json });
    if (!imported.ok) throw new Error(imported.error.message);
  });
  afterAll(() => under.close());

  const asked = (format: 'docx' | 'pptx' | 'html-report', job: string) => {
    const file = path.join(under.folder, `${job}.${format}`);
    return { file, call: client.call('export.theory', { workspace, theoryId, format, path: file, job }) };
  };

  it('D15: says how far it is, and is written whole', async () => {
    const { file, call } = asked('docx', 'whole');
    const written = await call;
    expect(written.ok && written.value.bytes).toBe(fs.statSync(file).size);
    const own = events.filter(({ job }) => job === 'whole');
    expect(own.length).toBeGreaterThan(3);
    expect(own.every(({ phase, done, total }) => phase === 'writing' && done <= total)).toBe(true);
  });

  it('D15: is stopped on request, and nothing of it is on the disk', async () => {
    for (const format of ['docx', 'pptx', 'html-report'] as const) {
      const { file, call } = asked(format, `stopped-${format}`);
      // oxlint-disable-next-line no-await-in-loop
      await expect
        .poll(() => events.some(({ job }) => job === `stopped-${format}`), { interval: 1 })
        .toBe(true);
      // oxlint-disable-next-line no-await-in-loop
      await client.call('export.stop', { job: `stopped-${format}` });
      // oxlint-disable-next-line no-await-in-loop
      expect(await call).toMatchObject({ ok: false, error: { code: 'export/stopped' } });
      expect(fs.existsSync(file)).toBe(false);
    }
    expect(fs.readdirSync(under.folder).filter((name) => name.includes('.tmp'))).toEqual([]);
  });

  it('D4: facts of the workspace are counted from all of its library, and its log', async () => {
    const facts = await client.call('report.facts', { workspace, theoryId });
    expect(facts.ok && facts.value.library).toEqual({
      sources: 70,
      byStatus: { to_read: 70, reading: 0, read: 0, set_aside: 0 },
      imports: [],
    });
    const none = await client.call('report.facts', { workspace, theoryId: 'theory_none' });
    expect(none.ok && none.value.steps).toEqual([]);
  });
});
