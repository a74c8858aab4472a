import fs from 'node:fs';
import path from 'node:path';

import { type RpcClient, createClient } from '#shared/rpc/client.ts';
import { type InputOf, type MethodName, contract, methodNames } from '#shared/rpc/contract.ts';
import type { RpcEvent } from '#shared/rpc/events.ts';
import { replySchema } from '#shared/rpc/reply.ts';
import type { Transport } from '#shared/rpc/transport.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { snapshotCommit } from './contractSnapshot.ts';
import { foreignTo, hostileInputs, spoiltInputs } from './hostileInputs.ts';
import { type Prepared, validInputs } from './validInputs.ts';

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
  const { revision } = await must(client, 'commit.apply', await snapshotCommit(client, opened, theoryId));
  const backup = path.join(folder, 'backup.wherefore');
  await must(client, 'workspace.saveCopy', { workspace: opened.workspace, path: backup });
  fs.writeFileSync(path.join(folder, 'answers.csv'), 'Person,Arrow,Answer\nAsh,1,A\n');
  const [local] = await must(client, 'room.addresses', {});
  const address = local?.address ?? '';
  return {
    workspace: opened.workspace,
    file,
    theoryId,
    revision,
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
