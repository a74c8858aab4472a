import { describe, expect, it } from 'vitest';

import { importInto, planImport } from '#backend/importInto.ts';
import { readContent } from '#backend/importFile.ts';
import type { DiagramChoices } from '#backend/importDiagram.ts';
import { integrityProblems } from '#models/integrity.ts';

import { createWorkspaceFile, listBackups } from '#backend/storage/workspaceStore.ts';

import { temporaryPlace, valueOf } from '../storage/temporaryStore.ts';
import { workbook } from './readText.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

function start() {
  const place = temporaryPlace(7);
  const { env } = place.options;
  const store = valueOf(createWorkspaceFile(place.pathOf('one.wherefore'), 'Test', place.options));
  const close = () => {
    store.close();
    place.remove();
  };
  const backups = () => listBackups(place.pathOf('one.wherefore'), place.options);
  const bring = (name: string, content: string | Uint8Array, choices?: DiagramChoices) => {
    const bytes = typeof content === 'string' ? bytesOf(content) : content;
    const read = readContent({ name, bytes });
    if (!read.ok) throw new Error(read.error.message);
    const done = importInto(store, { read: read.value, label: `Import ${name}`, env, choices });
    if (!done.ok) throw new Error(done.error.message);
    return done.value;
  };
  const document = () => {
    const everything = store.loadEverything();
    if (!everything.ok) throw new Error(everything.error.message);
    expect(integrityProblems(everything.value)).toEqual([]);
    return everything.value;
  };
  return { store, close, env, bring, document, backups };
}

const dot =
  'digraph { trust [label="Trust", type="Mechanism"]; goes [label="Goes along", type="Impact"]; trust -> goes [label="+"]; goes -> trust [label="because it was good"]; subgraph cluster_1 { label="Enrolment"; trust } subgraph cluster_2 { label="Engagement"; goes } }';

describe('a diagram in a workspace', () => {
  it('becomes one commit: a theory of its own with stages, roles, places and notes; the backup is made before (N5–N7)', () => {
    const { store, close, bring, document, backups } = start();
    const revision = store.revision();
    const { outcome, theoryId } = bring('walk.gv', dot);
    expect(outcome).toMatchObject({ added: 4, elements: 2, arrows: 2, duplicates: 0, skipped: 0 });
    expect(store.revision()).toBe(revision + 1);
    expect(backups().map(({ reason }) => reason)).toEqual(['import']);
    const after = document();
    expect([...after.stages.values()].map(({ name, position }) => [name, position])).toEqual([
      ['Enrolment', 0],
      ['Engagement', 1],
    ]);
    expect(
      [...after.elements.values()].map(({ label, usualRole, note }) => [label, usualRole, note]),
    ).toEqual([
      ['Trust', 'mechanism', ''],
      ['Goes along', 'outcome', 'Type: Impact'],
    ]);
    expect([...after.arrows.values()].map(({ sign, note }) => `${sign} ${note}`).sort()).toEqual([
      'increases ',
      'increases because it was good',
    ]);
    expect(after.placements.size).toBe(2);
    expect([...after.theories.values()].map(({ id, title }) => [id, title])).toEqual([[theoryId, 'walk']]);
    close();
  });

  it('goes into a theory that is there: boxes by name, arrows by their ends; the same file again adds nothing', () => {
    const { close, bring, document } = start();
    const first = bring('walk.gv', dot);
    const into = { theoryId: first.theoryId, meanings: {} };
    const more = dot.replace('trust -> goes', 'goes -> lives; lives [label="Lives longer"]; trust -> goes');
    expect(bring('more.gv', more, into).outcome).toMatchObject({ elements: 1, arrows: 1, duplicates: 4 });
    const before = document();
    expect(bring('more.gv', more, into).outcome).toMatchObject({ added: 0, duplicates: 6 });
    expect(document()).toEqual(before);
    const lowest = [...before.placements.values()].map(({ y }) => y);
    expect(new Set(lowest).size).toBeGreaterThan(1);
    close();
  });

  it('types and groups mean what somebody chose in place of the guess', () => {
    const { close, bring, document } = start();
    const meanings = {
      'type:Impact': 'context',
      'group:cluster_1': 'level',
      'group:cluster_2': 'none',
    } as const;
    bring('walk.gv', dot, { theoryId: null, meanings });
    const after = document();
    expect([...after.levels.values()].map(({ name }) => name)).toEqual(['Enrolment']);
    expect(after.stages.size).toBe(0);
    expect([...after.elements.values()].map(({ usualRole, note }) => [usualRole, note])).toEqual([
      ['mechanism', ''],
      ['context', 'Type: Impact\nGroup: Engagement'],
    ]);
    close();
  });

  it('a preview stores nothing', () => {
    const { store, close, env, document } = start();
    const read = readContent({ name: 'walk.gv', bytes: bytesOf(dot) });
    const before = [document(), store.revision()];
    expect(read.ok && planImport(store, { read: read.value, env })).toMatchObject({
      ok: true,
      value: { outcome: { elements: 2, arrows: 2 }, drawing: { newTitle: 'walk', quotes: 0 } },
    });
    expect([document(), store.revision()]).toEqual(before);
    close();
  });

  it('quotes of Causal Map are extracts of their sources, tied to the arrow, at their place in the text; twice they are once', () => {
    const { close, bring, document } = start();
    const file = workbook({
      links: [
        ['cause', 'effect', 'quote', 'source_id', 'tags'],
        ['Training', 'Income', 'we earned more', 'S1', 'good'],
        ['Training', 'Income', 'it paid', 'S2', ''],
        ['Training', 'Income', 'it paid', 'S2', ''],
      ],
      sources: [
        ['id', 'title', 'content', 'authors'],
        ['S1', 'Diary', 'After that we earned more.', ''],
        ['S2', 'A study', '', 'Example A'],
      ],
    });
    const first = bring('map.xlsx', file);
    expect(first.outcome).toMatchObject({ elements: 2, arrows: 1, sources: 2 });
    const after = document();
    expect(
      [...after.extracts.values()].map(({ text, kind, origin, textStart, textEnd }) => [
        text,
        kind,
        origin,
        textStart,
        textEnd,
      ]),
    ).toEqual([
      ['we earned more', 'quote_participant', 'team', 11, 25],
      ['it paid', 'quote_author', 'publication', null, null],
    ]);
    expect([...after.evidenceLinks.values()].map(({ stance, note }) => [stance, note])).toEqual([
      ['supports', 'tags: good'],
      ['supports', ''],
    ]);
    expect(bring('map.xlsx', file, { theoryId: first.theoryId, meanings: {} }).outcome.added).toBe(0);
    expect(bring('map.xlsx', file).outcome).toMatchObject({ elements: 2, sources: 0 });
    close();
  });

  it('what belongs to no box stays in a memo', () => {
    const { close, bring, document } = start();
    const kumu = { elements: [{ label: 'A' }], loops: [{ label: 'R1', description: 'It grows' }] };
    bring('map.json', JSON.stringify(kumu));
    expect([...document().memos.values()].map(({ text }) => text)).toEqual([
      'Kept from “map.json”:\nLoop: R1 – It grows',
    ]);
    close();
  });
});
