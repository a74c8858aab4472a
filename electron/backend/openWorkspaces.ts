import fs from 'node:fs';
import path from 'node:path';

import { type Result, failure, success } from '#models/result.ts';
import type { OpenedWorkspace } from '#shared/rpc/contract.ts';

import { type SearchIndex, openSearchIndex } from './search/searchIndex.ts';
import type { WorkspaceStore } from './storage/workspaceStore.ts';

type Open = { readonly store: WorkspaceStore; readonly handles: Set<string>; search: SearchIndex | null };

/** The title the workspace was given; its file's name when the row cannot be read. */
function titleOf(store: WorkspaceStore): string {
  const rows = store.rowsById([store.workspaceId]);
  const own = rows.ok ? rows.value.find(({ table }) => table === 'workspaces') : undefined;
  return own?.table === 'workspaces' ? own.row.title : path.basename(store.path).replace(/\.wherefore$/i, '');
}

/** The workspaces this process has open, shared by real path: two windows on one file are one store. */
export function createOpenWorkspaces(options: {
  readonly userDataDir: string;
  readonly newHandle: () => string;
}) {
  const byPath = new Map<string, Open>();
  const realPath = (file: string) => (fs.existsSync(file) ? fs.realpathSync(file) : path.resolve(file));

  const find = (handle: string): Open | undefined =>
    [...byPath.values()].find((open) => open.handles.has(handle));

  const describe = (open: Open, handle: string): OpenedWorkspace => {
    const { store } = open;
    const everything = store.theorySummaries();
    return {
      workspace: handle,
      path: store.path,
      fileName: path.basename(store.path),
      title: titleOf(store),
      revision: store.revision(),
      isReadOnly: store.isReadOnly,
      readOnlyReason: store.readOnlyReason,
      heldBy: store.heldBy,
      theories: everything,
    };
  };

  const closeOne = (open: Open) => {
    open.search?.close();
    open.store.close();
  };

  return {
    /** Opens with `opener`, or shares what is open already. */
    open(file: string, opener: () => Result<WorkspaceStore>): Result<OpenedWorkspace> {
      const handle = options.newHandle();
      const shared = byPath.get(realPath(file));
      if (shared !== undefined && !(shared.store.isReadOnly && shared.store.heldBy !== null)) {
        shared.handles.add(handle);
        return success(describe(shared, handle));
      }
      const opened = opener();
      if (!opened.ok) return opened;
      const open: Open = { store: opened.value, handles: new Set([handle]), search: null };
      try {
        const described = describe(open, handle);
        if (shared !== undefined) closeOne(shared);
        byPath.set(realPath(opened.value.path), open);
        return success(described);
      } catch (error) {
        closeOne(open);
        throw error;
      }
    },
    store(handle: string): Result<WorkspaceStore> {
      const open = find(handle);
      if (open !== undefined) return success(open.store);
      return failure(
        'workspace/not-open',
        'That workspace is no longer open here. Open it again; what was saved is safe.',
      );
    },
    /** The store of a file that somebody has open here; null when nobody has. */
    storeAt(file: string): WorkspaceStore | null {
      return byPath.get(realPath(file))?.store ?? null;
    },
    /** The full-text index of an open workspace, made when first asked for. */
    search(handle: string): Result<SearchIndex> {
      const open = find(handle);
      if (open === undefined)
        return failure('workspace/not-open', 'That workspace is no longer open here. Open it again.');
      open.search ??= openSearchIndex(open.store, options.userDataDir);
      return success(open.search);
    },
    close(handle: string): void {
      const open = find(handle);
      if (open === undefined) return;
      open.handles.delete(handle);
      if (open.handles.size > 0) return;
      byPath.delete(realPath(open.store.path));
      closeOne(open);
    },
    /** Closes a file, whoever has it open here, while it is replaced; when that fails, all is open again as before. */
    whileClosed<Value>(
      file: string,
      work: { readonly replace: () => Result<Value>; readonly reopen: () => Result<WorkspaceStore> },
    ): Result<Value> {
      const open = byPath.get(realPath(file));
      if (open !== undefined) {
        byPath.delete(realPath(file));
        closeOne(open);
      }
      const replaced = work.replace();
      if (replaced.ok || open === undefined) return replaced;
      const again = work.reopen();
      if (again.ok)
        byPath.set(realPath(again.value.path), { store: again.value, handles: open.handles, search: null });
      return replaced;
    },
    closeAll(): void {
      for (const open of byPath.values()) closeOne(open);
      byPath.clear();
    },
  };
}

export type OpenWorkspaces = ReturnType<typeof createOpenWorkspaces>;
