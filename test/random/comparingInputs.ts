import type { Upsert } from '#models/changeSet.ts';
import type { Document } from '#models/document.ts';
import { fromInterchange } from '#models/interchangeReading.ts';
import { snapshotState } from '#models/snapshots/snapshotRows.ts';
import { packText, unpackText } from '#shared/snapshots/packedText.ts';

import { type Generator, change, complete, inTheory, remove } from './inputKit.ts';
import { type Choices, anyId, fieldsOf, idIn, label } from './rowFields.ts';
import { oneOf } from './testEnv.ts';

/** A snapshot of a theory as it is, to be taken. */
export function snapshotOf(document: Document, theoryId: string, kind: 'version' | 'initial' | 'automatic') {
  const { text, ...state } = snapshotState(document, theoryId);
  return { name: 'As it was', note: '', kind, contributor: '', content: packText(text), ...state };
}

/** The rows a snapshot holds; none when it is of another form. */
export function rowsInSnapshot(document: Document, snapshotId: string): readonly Upsert[] {
  const stored = [...document.snapshotContents.values()].find((row) => row.snapshotId === snapshotId);
  const text = unpackText(stored?.content ?? '');
  const read = text.ok ? fromInterchange(text.value) : text;
  return read.ok ? read.value.rows : [];
}

const loose = (rows: readonly Upsert[]) => rows.map(({ table, row }) => ({ table, row: { ...row } }));

const decision = (choices: Choices, theoryId: string) => ({
  ...fieldsOf(choices, 'refinements', [
    'theoryId',
    'roundId',
    'fromId',
    'fromTitle',
    'contributor',
    'decidedAt',
  ]),
  reason: label(choices),
  subjectId: idIn(choices, 'elements', theoryId) ?? '',
  extractId: null,
  sourceId: choices.random() < 0.2 ? anyId(choices, 'sources') : null,
});

/** An input for each command about snapshots, comparisons and how a theory came to be. */
export const comparingGenerators = {
  'snapshots.add': inTheory((choices, theoryId) => ({
    theoryId,
    ...snapshotOf(choices.document, theoryId, oneOf(choices.random, ['version', 'initial', 'automatic'])),
    name: label(choices),
  })),
  'snapshots.change': change('snapshots', ['takenAt', 'elements', 'arrows', 'configurations', 'fingerprint']),
  'snapshots.remove': remove('snapshots'),
  'theories.restore': (choices) => {
    const { document } = choices;
    const snapshot = document.snapshots.get((anyId(choices, 'snapshots') ?? '') as never);
    if (snapshot === undefined) return null;
    const { id, theoryId, name } = snapshot;
    const before = choices.random() < 0.5 ? null : snapshotOf(document, theoryId, 'automatic');
    return { theoryId, rows: loose(rowsInSnapshot(document, id)), name, before };
  },
  'theories.branch': (choices) => {
    const { document } = choices;
    const id = anyId(choices, 'snapshots');
    // Large documents make sequences slow without finding more.
    if (id === null || document.elements.size > 150) return null;
    const rows = loose(rowsInSnapshot(document, id));
    return { rows, title: label(choices), kind: 'local', basedOn: id };
  },
  'theories.merge': inTheory((choices, theoryId) => {
    const id = idIn(choices, 'elements', theoryId);
    const element = choices.document.elements.get((id ?? '') as never);
    const deleted = idIn(choices, 'memos', theoryId);
    if (element === undefined) return null;
    return {
      theoryId,
      fromId: '',
      fromTitle: label(choices),
      upserts: [{ table: 'elements', row: { ...element, label: label(choices) } }],
      deletes: deleted === null ? [] : [{ table: 'memos', id: deleted }],
      decisions: [decision(choices, theoryId)],
    };
  }),
  'pairings.decide': inTheory((choices, theoryId) => {
    const ownKey = idIn(choices, 'elements', theoryId);
    const otherKey = anyId(choices, 'elements');
    const verdict = oneOf(choices.random, ['same', 'different', null] as const);
    return complete({ theoryId, pairs: [{ kind: 'elements', ownKey, otherKey, verdict }] });
  }),
  'refinements.note': inTheory((choices, theoryId) => {
    const { choice: _choice, ...note } = decision(choices, theoryId) as Record<string, unknown>;
    return { theoryId, notes: [note] };
  }),
  'refinements.change': (choices) => {
    const id = anyId(choices, 'refinements');
    return id === null ? null : { ids: [id], fields: { reason: label(choices), session: label(choices) } };
  },
  'refinements.remove': remove('refinements'),
  'provenances.change': (choices) => {
    const id = anyId(choices, 'provenances');
    return id === null ? null : { ids: [id], fields: { site: label(choices) } };
  },
  'provenances.remove': remove('provenances'),
} satisfies Record<string, Generator>;
