import fs from 'node:fs';
import path from 'node:path';

import { newSourceFields } from '#models/commands/newRows.ts';
import { type RpcClient, createClient } from '#shared/rpc/client.ts';
import { type InputOf, type MethodName, contract, methodNames } from '#shared/rpc/contract.ts';
import type { RpcEvent } from '#shared/rpc/events.ts';
import { replySchema } from '#shared/rpc/reply.ts';
import type { Transport } from '#shared/rpc/transport.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { foreignTo, hostileInputs, spoiltInputs } from './hostileInputs.ts';

/** A transport to a real backend, with the folder its files may live in. */
export type TransportUnderTest = {
  readonly transport: Transport;
  readonly folder: string;
  /** Makes the host send an event. */
  readonly emit: (event: RpcEvent) => void;
  /** Thrown errors that reached the dispatcher. */
  readonly bugs: readonly unknown[];
  readonly hasNativeDialogs: boolean;
  readonly close: () => Promise<void>;
};

type Prepared = {
  readonly workspace: string;
  readonly file: string;
  readonly theoryId: string;
  readonly revision: number;
  readonly exported: string;
  readonly backup: string;
  /** Of this computer on a local network; empty where there is none. */
  readonly address: string;
};

const SOURCE_ROW = {
  id: 'source_contract',
  ...newSourceFields,
  kind: 'article',
  title: 'A source',
  year: 2020,
} as const;

const SESSION_ROW = {
  id: 'session_contract',
  title: 'An evening',
  date: '',
  place: '',
  purpose: '',
  groups: '',
  round: 1,
  sourceId: null,
  snapshot: '',
  note: '',
  position: 0,
} as const;

const ROOM = {
  sessionId: SESSION_ROW.id,
  title: 'An evening',
  round: 1,
  groups: [],
  arrows: [{ id: 'asked_contract', statement: 'IF a THEN b.', picture: '' }],
};

const ONE_REFERENCE = Buffer.from('TY  - JOUR\nTI  - Example study of walking groups\nER  - \n').toString(
  'base64',
);

/** A valid input for every method: a method without one does not compile. */
function validInputs(
  prepared: Prepared,
  folder: string,
): { readonly [Method in MethodName]: InputOf<Method> } {
  const { workspace, theoryId, file } = prepared;
  const session = { ...SESSION_ROW, theoryId };
  const change = {
    upserts: [
      { table: 'sources', row: SOURCE_ROW },
      { table: 'sessions', row: session },
    ],
    deletes: [],
  };
  return {
    'app.info': {},
    'settings.get': {},
    'settings.set': { theme: 'dark', vocabulary: 'realist' },
    'starters.list': {},
    'starters.add': { workspace, starterId: 'social-prescribing-pathway' },
    'workspace.recents': {},
    'workspace.forget': { path: path.join(folder, 'nothing.wherefore') },
    'workspace.create': { path: path.join(folder, 'created.wherefore'), title: 'Created', starters: [] },
    'workspace.open': { path: file, takeOver: false },
    'workspace.saveCopy': { workspace, path: path.join(folder, 'copy.wherefore') },
    'theory.list': { workspace },
    'theory.load': { workspace, theoryId },
    'history.load': { workspace, limit: 100 },
    'history.ofRow': { workspace, id: theoryId },
    'library.sources': { workspace, text: '', limit: 10, offset: 0 },
    'library.page': {
      workspace,
      text: 'source',
      sort: 'title',
      methods: null,
      readingStatus: null,
      tag: null,
      hasExtracts: null,
      limit: 10,
      offset: 0,
    },
    'library.tags': { workspace },
    'library.duplicates': { workspace },
    'library.source': { workspace, sourceId: 'source_contract' },
    'library.extracts': { workspace, sourceId: 'source_contract' },
    'library.measures': { workspace, text: '', limit: 10 },
    'search.everything': { workspace, text: 'transport', kind: null, limit: 10 },
    'commit.apply': {
      workspace,
      theoryId: null,
      baseRevision: prepared.revision,
      commits: [{ commitId: 'commit_1', entryId: 'commit_1', kind: 'do', label: 'Add source', change }],
    },
    'panel.write': {
      workspace,
      sessionId: session.id,
      what: 'panel-report-html',
      path: path.join(folder, 'report.html'),
    },
    'panel.readAnswers': { workspace, sessionId: session.id, path: path.join(folder, 'answers.csv') },
    'room.addresses': {},
    'room.open': { workspace, content: ROOM, address: prepared.address || '192.168.0.1', minutes: 5 },
    'room.state': {},
    'room.show': { content: { ...ROOM, round: 2 } },
    'room.newCode': {},
    'room.taken': { saved: ['response_1'], refused: [] },
    'room.close': {},
    'history.step': { workspace, theoryId: null, kind: 'undo', entryId: 'commit_1' },
    'library.change': {
      workspace,
      change: { name: 'sources.tag', input: { ids: ['source_husk-2020'], tag: 'panel', isOn: true } },
    },
    'export.stop': { job: 'nothing' },
    'export.theory': { workspace, theoryId, format: 'sentences', path: path.join(folder, 'sentences.txt') },
    'import.stop': { job: 'job_none' },
    'import.preview': { workspace, path: prepared.exported },
    'import.previewText': { workspace, name: 'one.ris', content: { base64: ONE_REFERENCE } },
    'import.file': { workspace, path: prepared.exported },
    'import.text': { workspace, name: 'one.ris', content: { base64: ONE_REFERENCE } },
    'backups.list': { path: file },
    'files.list': { folder },
    'host.pickOpenFile': { purpose: 'workspace' },
    'host.pickSaveFile': { purpose: 'svg', suggestedName: 'figure' },
    'host.revealInFolder': { path: file },
    'host.openExternal': { url: 'https://doi.org/10.1111/hsc.12839' },
    'host.flushed': {},
    'backups.restore': { path: file, backup: prepared.backup },
    'workspace.close': { workspace },
  };
}

const refused = { ok: false, error: { code: 'rpc/invalid-input' } };

/** True for methods whose only valid input is an empty object. */
function takesNothing(method: MethodName): boolean {
  return contract[method].input.safeParse({}).success;
}

async function must<Method extends MethodName>(client: RpcClient, method: Method, input: InputOf<Method>) {
  const result = await client.call(method, input);
  if (!result.ok) throw new Error(`${method}: ${result.error.code}: ${result.error.message}`);
  return result.value;
}

async function prepare(client: RpcClient, folder: string): Promise<Prepared> {
  const file = path.join(folder, 'workspace.wherefore');
  const opened = await must(client, 'workspace.create', {
    path: file,
    title: 'Contract',
    starters: ['social-prescribing-pathway'],
  });
  const theoryId = opened.theories[0]?.id ?? '';
  const exported = path.join(folder, 'exported.json');
  await must(client, 'export.theory', {
    workspace: opened.workspace,
    theoryId,
    format: 'wherefore-json',
    path: exported,
  });
  const backup = path.join(folder, 'backup.wherefore');
  await must(client, 'workspace.saveCopy', { workspace: opened.workspace, path: backup });
  fs.writeFileSync(path.join(folder, 'answers.csv'), 'Person,Arrow,Answer\nAsh,1,A\n');
  const [local] = await must(client, 'room.addresses', {});
  const address = local?.address ?? '';
  return {
    workspace: opened.workspace,
    file,
    theoryId,
    revision: opened.revision,
    exported,
    backup,
    address,
  };
}

/** The promises that every transport must keep, run over a real backend. */
export function contractSuite(name: string, start: () => Promise<TransportUnderTest>): void {
  describe(`the contract over ${name}`, () => {
    let host: TransportUnderTest;
    let client: RpcClient;
    let prepared: Prepared;
    beforeAll(async () => {
      host = await start();
      client = createClient(host.transport, { checksOutput: true });
      prepared = await prepare(client, host.folder);
    });
    afterAll(() => host.close());

    it('every method answers a valid call with what the contract says', async () => {
      const inputs = validInputs(prepared, host.folder);
      expect(new Set(Object.keys(inputs))).toEqual(new Set(methodNames));
      for (const [method, input] of Object.entries(inputs)) {
        const result = await client.call(method as MethodName, input as never);
        const isDialog = /^host\.(pick|reveal)/.test(method);
        const needsRoom = /^room\.(open|show|newCode|taken)$/.test(method) && prepared.address === '';
        if (isDialog && !host.hasNativeDialogs)
          expect(result, method).toMatchObject({ ok: false, error: { code: 'host/not-available' } });
        else if (needsRoom) expect(result.ok ? 'opened' : result.error.code, method).toMatch(/^room\//);
        else expect(result, method).toMatchObject({ ok: true });
      }
      expect(fs.readFileSync(path.join(host.folder, 'sentences.txt'), 'utf8')).toContain(
        'IF transport to first session',
      );
      expect(host.bugs).toEqual([]);
    });

    it('every method refuses hostile input with a value, and nothing is polluted', async () => {
      for (const method of methodNames) {
        for (const [what, input] of hostileInputs) {
          const reply = await host.transport.call(method, input);
          // An own "__proto__" key does not survive every border; what arrives is then an empty, valid input.
          if (takesNothing(method) && what === 'a prototype key') continue;
          expect(reply, `${method} with ${what}`).toMatchObject(refused);
        }
      }
      expect(Reflect.get({}, 'polluted')).toBeUndefined();
      expect(host.bugs).toEqual([]);
    });

    it('every method refuses a valid input with one thing wrong: a key too many, too few, or of another type', async () => {
      let tried = 0;
      for (const [method, input] of Object.entries(validInputs(prepared, host.folder))) {
        for (const [what, spoilt] of spoiltInputs(input)) {
          expect(await host.transport.call(method, spoilt), `${method} with ${what}`).toMatchObject(refused);
          tried += 1;
        }
      }
      expect(tried).toBeGreaterThan(methodNames.length * 5);
      expect(host.bugs).toEqual([]);
    });

    // Pickers are left out: a valid purpose by chance would open a dialog that waits for a person.
    it('every method answers anything at all with a value, and never with a bug', async () => {
      const inputs = validInputs(prepared, host.folder);
      await fc.assert(
        fc.asyncProperty(
          fc
            .constantFrom(
              ...methodNames.filter((name) => !takesNothing(name) && !name.startsWith('host.pick')),
            )
            .chain((method) => fc.record({ method: fc.constant(method), input: foreignTo(inputs[method]) })),
          async ({ method, input }) => {
            const reply = await host.transport.call(method, input);
            expect(replySchema.safeParse(reply).success).toBe(true);
            expect(reply.ok ? '' : reply.error.code).not.toBe('app/bug');
          },
        ),
        { numRuns: 300 },
      );
      expect(host.bugs).toEqual([]);
    });

    it('a workspace keeps the title it was given, whatever its file is called', async () => {
      const opened = await client.call('workspace.open', { path: prepared.file, takeOver: false });
      expect(opened).toMatchObject({
        ok: true,
        value: { title: 'Contract', fileName: 'workspace.wherefore' },
      });
    });

    it('an unknown method is refused, also one that every object has', async () => {
      for (const method of ['nothing.here', 'toString', '__proto__', 'constructor', '']) {
        expect(await host.transport.call(method, {}), method).toMatchObject({
          ok: false,
          error: { code: 'rpc/unknown-method' },
        });
      }
    });

    it('a wrong handle, a missing file and a missing theory are failures with a sentence', async () => {
      const closed = await client.call('theory.list', { workspace: 'open_nothing' });
      expect(closed).toMatchObject({ ok: false, error: { code: 'workspace/not-open' } });
      const missing = await client.call('workspace.open', {
        path: path.join(host.folder, 'none.wherefore'),
        takeOver: false,
      });
      expect(missing).toMatchObject({ ok: false, error: { code: 'storage/not-found' } });
      const { workspace } = await must(client, 'workspace.open', { path: prepared.file, takeOver: false });
      const gone = await client.call('export.theory', {
        workspace,
        theoryId: 'theory_none',
        format: 'svg',
        path: path.join(host.folder, 'none.svg'),
      });
      expect(gone).toMatchObject({ ok: false, error: { code: 'theory/not-found' } });
      for (const result of [closed, missing, gone]) {
        if (!result.ok) expect(result.error.message).toMatch(/^[A-Z“"].*[.!?]$/);
      }
    });

    it('an event of the host arrives as it was sent, until the subscription ends', async () => {
      const received: RpcEvent[] = [];
      const stop = client.subscribe((event) => {
        // A host may have other things to say, such as the system's theme.
        if (event.type === 'open-file') received.push(event);
      });
      await expect
        .poll(
          () => {
            host.emit({ type: 'open-file', path: '/a/ü “file”.wherefore' });
            return received.length;
          },
          { timeout: 10_000 },
        )
        .toBeGreaterThan(0);
      expect(received[0]).toEqual({ type: 'open-file', path: '/a/ü “file”.wherefore' });
      stop();
    });
  });
}
