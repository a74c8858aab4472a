import path from 'node:path';

import { newSourceFields } from '#models/commands/newRows.ts';
import type { InputOf, MethodName } from '#shared/rpc/contract.ts';

import { SNAPSHOT } from './contractSnapshot.ts';

/** What there is before the methods are tried. */
export type Prepared = {
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
export function validInputs(
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
    'tour.get': {},
    'tour.set': { step: 2, path: file },
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
    'snapshots.load': { workspace, snapshotId: SNAPSHOT },
    'snapshots.contents': { workspace, snapshotIds: [SNAPSHOT] },
    'library.rows': { workspace, ids: ['source_contract', theoryId] },
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
    'readingLists.list': {},
    'readingLists.open': { workspace, listId: 'adventure' },
    'library.tags': { workspace },
    'report.facts': { workspace, theoryId },
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
    'export.previewFigure': { workspace, theoryId, options: { figure: { paper: 'a4' } } },
    'readingLists.add': { workspace, listId: 'adventure', sourceIds: ['source_husk-2020'] },
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
