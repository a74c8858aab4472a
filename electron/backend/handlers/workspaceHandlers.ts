import fs from 'node:fs';
import path from 'node:path';

import { type Result, failure, success } from '#models/result.ts';
import { type Starter, starters } from '#models/starters/catalogue.ts';
import type { OpenedWorkspace } from '#shared/rpc/contract.ts';

import type { BackendContext, HandlersOf } from '../backendContext.ts';
import { freeFileName } from '../freeFileName.ts';
import { addStarter } from '../mergeRows.ts';
import { onDisk } from '../onDisk.ts';
import { placeOf } from '../placeOf.ts';
import {
  type WorkspaceStore,
  createWorkspaceFile,
  listBackups,
  openWorkspaceFile,
  restoreBackup,
} from '../storage/workspaceStore.ts';

type Methods =
  | 'workspace.recents'
  | 'workspace.forget'
  | 'workspace.create'
  | 'workspace.open'
  | 'workspace.close'
  | 'workspace.saveCopy'
  | 'starters.add'
  | 'backups.list'
  | 'backups.restore';

const MOST_RECENTS = 20;

/** The starters with these ids, or a sentence naming the one there is not. */
export function startersById(ids: readonly string[]): Result<readonly Starter[]> {
  const found: Starter[] = [];
  for (const id of ids) {
    const starter = starters.find((candidate) => candidate.id === id);
    if (starter === undefined)
      return failure('starters/unknown', `There is no starter theory "${id}". Nothing was made.`);
    found.push(starter);
  }
  return success(found);
}

/** Makes a workspace with some starters in it; on failure no file is left behind. */
export function createWorkspace(
  context: Pick<BackendContext, 'env' | 'storeOptions'>,
  {
    file,
    title,
    starterIds,
  }: { readonly file: string; readonly title: string; readonly starterIds: readonly string[] },
): Result<WorkspaceStore> {
  const wanted = startersById(starterIds);
  if (!wanted.ok) return wanted;
  const created = createWorkspaceFile(file, title, context.storeOptions);
  if (!created.ok) return created;
  for (const starter of wanted.value) {
    const added = addStarter(created.value, starter, { env: context.env, isFounding: true });
    if (!added.ok) {
      created.value.close();
      fs.rmSync(file, { force: true });
      return added;
    }
  }
  return created;
}

function remember({ state, env }: BackendContext, opened: OpenedWorkspace): void {
  state.update((before) => ({
    ...before,
    hasOpened: true,
    recents: [
      {
        path: opened.path,
        title: opened.title,
        openedAt: env.now(),
        theories: opened.theories.map(({ title }) => title),
      },
      ...before.recents.filter((recent) => recent.path !== opened.path),
    ].slice(0, MOST_RECENTS),
  }));
}

/** Calls about workspace files. */
export function workspaceHandlers(context: BackendContext): HandlersOf<Methods> {
  const { state, workspaces, storeOptions, documentsDir, rooms } = context;
  const enter = (file: string, opener: () => Result<WorkspaceStore>): Result<OpenedWorkspace> => {
    const opened = onDisk(() => workspaces.open(file, opener));
    if (opened.ok) remember(context, opened.value);
    return opened;
  };
  const openStore = (file: string, takeOver: boolean) =>
    openWorkspaceFile(file, { ...storeOptions, takeOver });
  const open = (named: string, takeOver: boolean) => {
    const file = path.resolve(named);
    return enter(file, () => openStore(file, takeOver));
  };
  return {
    'workspace.recents': () =>
      success(
        state.get().recents.map((recent) => ({
          ...recent,
          fileName: path.basename(recent.path),
          place: placeOf(recent.path),
          isMissing: !fs.existsSync(recent.path),
        })),
      ),
    'workspace.forget': ({ path: file }) => {
      state.update((before) => ({
        ...before,
        recents: before.recents.filter((recent) => recent.path !== file),
      }));
      return success({});
    },
    'workspace.create': ({ path: named, title, starters: starterIds }) =>
      onDisk(() => {
        if (named === null) fs.mkdirSync(documentsDir, { recursive: true });
        const file = named === null ? freeFileName(documentsDir, title) : path.resolve(named);
        return enter(file, () => createWorkspace(context, { file, title, starterIds }));
      }),
    'workspace.open': (input) => open(input.path, input.takeOver),
    'workspace.close': ({ workspace }) => {
      workspaces.close(workspace);
      rooms.workspaceClosed(workspace);
      return success({});
    },
    'workspace.saveCopy': ({ workspace, path: file }) => {
      const store = workspaces.store(workspace);
      return store.ok ? onDisk(() => store.value.saveCopy(path.resolve(file))) : store;
    },
    'starters.add': ({ workspace, starterId }) => {
      const store = workspaces.store(workspace);
      if (!store.ok) return store;
      const wanted = startersById([starterId]);
      if (!wanted.ok) return wanted;
      const [starter] = wanted.value;
      if (starter === undefined) return failure('starters/unknown', 'There is no such starter theory.');
      return addStarter(store.value, starter, { env: context.env });
    },
    'backups.list': ({ path: file }) => onDisk(() => success(listBackups(path.resolve(file), storeOptions))),
    'backups.restore': ({ path: file, backup }) => {
      const target = path.resolve(file);
      const restored = workspaces.whileClosed(target, {
        replace: () => onDisk(() => restoreBackup(target, path.resolve(backup), storeOptions)),
        reopen: () => onDisk(() => openStore(target, false)),
      });
      return restored.ok ? open(target, false) : restored;
    },
  };
}
