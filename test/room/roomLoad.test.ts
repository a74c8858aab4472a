import fs from 'node:fs';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { sessionAgreement } from '#models/panel/agreement.ts';
import { roomContent } from '#renderer/panel/room/roomContent.ts';
import { openToPhones } from '#renderer/panel/room/roomDesk.ts';
import type { Said } from '#shared/room/roomContract.ts';

import { PanelBench } from '../models/panel/panelBench.ts';
import { seededRandom, wholeNumber } from '../random/testEnv.ts';
import { Phone } from './phone.ts';
import { enter, fileWith, must, startBackend, startWindow } from './roomWindow.ts';

// A full room: PEOPLE=100 ARROWS=50 npx vitest run --project unit test/room/roomLoad.test.ts
const PEOPLE = Number(process.env['PEOPLE'] ?? 25);
const ARROWS = Number(process.env['ARROWS'] ?? 20);
const given = ['agree', 'disagree', 'unsure', 'skip'] as const;

describe(`${PEOPLE} people with ${ARROWS} arrows each, over the network`, () => {
  let folder = '';
  beforeAll(() => {
    folder = fs.mkdtempSync(path.join(fs.realpathSync(process.env['TMPDIR'] ?? '/tmp'), 'wherefore-room-'));
  });
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

  it('H10: nothing is lost and nothing doubled, though half of the answers are sent again', async () => {
    const bench = new PanelBench({ arrows: ARROWS, people: 0 });
    const backendStarted = startBackend(folder);
    const { backend, bugs } = backendStarted;
    const window = startWindow(backendStarted);
    const { client, editor } = window;
    await enter(window, await fileWith(client, folder, bench));
    const { sessionId } = bench;
    const session = editor.store.getState().document.sessions.get(sessionId);
    if (session === undefined) throw new Error('The session did not come in.');
    expect(roomContent(editor.store.getState().document, session).arrows).toHaveLength(ARROWS);
    expect(await openToPhones(editor, { sessionId, address: '127.0.0.1', minutes: 30 })).toBe(true);
    const { url, code } = editor.store.getState().room ?? { url: '', code: '' };

    const random = seededRandom(50);
    const expected = new Map<string, string>();
    const run = async (person: number): Promise<void> => {
      const phone = new Phone(url, `person${person}`);
      // As it may be on a bad network: the first joining is asked twice.
      expect(
        await phone.join(code, { name: `P${person}`, group: person % 3 === 0 ? 'Link worker' : '' }),
      ).toBe(200);
      expect(await phone.join(code)).toBe(200);
      const view = await phone.view();
      expect(view.arrows).toHaveLength(ARROWS);
      const items = view.arrows.map(({ id: askedArrowId }, index): Said => {
        const answer = given[wholeNumber(random, 0, 3)] ?? 'agree';
        expected.set(`P${person} ${askedArrowId}`, answer);
        return {
          kind: 'answer',
          id: `response_p${person}a${index}x0000000000`,
          askedArrowId,
          round: 1,
          answer,
          comment: '',
          commentKind: null,
        };
      });
      for (let from = 0; from < items.length; from += 10)
        await phone.say(items.slice(from, from + 10), from % 20 === 0 ? 1 : 0);
      phone.close();
    };
    const started = performance.now();
    await Promise.all(Array.from({ length: PEOPLE }, (_, person) => run(person)));
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`room: ${PEOPLE} people, ${PEOPLE * ARROWS} answers, all on the disk after ${seconds} s`);

    // What is on the disk, read by another opening of the file.
    expect(await editor.queue.current?.flush()).toBe(true);
    const { theoryId, workspace } = editor.store.getState();
    const loaded = await must(client, 'theory.load', {
      workspace: workspace?.workspace ?? '',
      theoryId: theoryId ?? '',
    });
    const rows = loaded.rows as readonly {
      readonly table: string;
      readonly row: Record<string, unknown>;
    }[];
    const of = (table: string) => rows.filter((upsert) => upsert.table === table).map(({ row }) => row);
    expect(of('participants')).toHaveLength(PEOPLE);
    expect(of('responses')).toHaveLength(PEOPLE * ARROWS);
    const names = new Map(of('participants').map(({ id, name }) => [id, String(name)]));
    const found = new Map(
      of('responses').map((row) => [
        `${names.get(row['participantId']) ?? ''} ${String(row['askedArrowId'])}`,
        row['answer'],
      ]),
    );
    expect(found).toEqual(expected);
    // And the facilitator's window shows just that.
    const agreement = sessionAgreement(editor.store.getState().document, sessionId, 1);
    for (const { asked, tally } of agreement) {
      const all = [...expected].filter(([key]) => key.endsWith(` ${asked.id}`)).map(([, answer]) => answer);
      for (const answer of given) expect(tally[answer]).toBe(all.filter((one) => one === answer).length);
      expect(tally.people).toBe(PEOPLE);
    }
    expect(editor.store.getState().room?.devices).toBe(PEOPLE);
    await client.call('room.close', {});
    expect(editor.store.getState().room).toBeNull();
    await backend.close();
    expect(bugs).toEqual([]);
  }, 240_000);
});
