import { type Result, failure, success } from '#models/result.ts';
import type { Room, RoomContent } from '#shared/room/roomContract.ts';
import type { RpcEvent } from '#shared/rpc/events.ts';

import { localAddresses } from './localAddresses.ts';
import { type RoomHost, openRoom } from './roomHost.ts';
import { type PageFile, readRoomPage } from './roomPage.ts';

/** How long a room outlives the last window that listens, in milliseconds: as long as a page takes to load again. */
const GRACE_MS = 20_000;

type Opening = {
  readonly workspace: string;
  readonly content: RoomContent;
  readonly address: string;
  readonly minutes: number;
};

/** The one room there may be, and what becomes of it when windows and workspaces go. */
export type Rooms = {
  readonly addresses: () => ReturnType<typeof localAddresses>;
  readonly open: (opening: Opening) => Promise<Result<Room>>;
  readonly current: () => RoomHost | null;
  readonly facts: () => Room | null;
  readonly close: () => Promise<void>;
  /** The workspace that it was opened from is closed. */
  readonly workspaceClosed: (workspace: string) => void;
  /** How many windows listen now. */
  readonly listenersChanged: (count: number) => void;
};

const noPage = failure(
  'room/not-available',
  'This copy of Wherefore has no page for phones, so nothing was opened. Pass the device round, or use paper.',
);

/** Rooms of one backend; `pageDir` null: this host opens none. */
export function createRooms(options: {
  readonly pageDir: string | null;
  readonly now: () => number;
  readonly emit: (event: RpcEvent) => void;
  readonly reportBug: (error: unknown, method: string) => void;
  readonly addresses?: () => ReturnType<typeof localAddresses>;
}): Rooms {
  const { pageDir, now, emit } = options;
  const addresses = () => (pageDir === null ? [] : (options.addresses ?? localAddresses)());
  let open: { readonly host: RoomHost; readonly workspace: string } | null = null;
  let grace: ReturnType<typeof setTimeout> | undefined;

  const facts = () => open?.host.facts() ?? null;
  const tell = () => emit({ type: 'room', room: facts() });
  const close = async () => {
    const closing = open;
    open = null;
    if (closing === null) return;
    tell();
    await closing.host.close();
  };
  const readPage = (): ReadonlyMap<string, PageFile> | null => {
    try {
      return pageDir === null ? null : readRoomPage(pageDir);
    } catch {
      return null;
    }
  };

  return {
    addresses,
    current: () => open?.host ?? null,
    facts,
    close,
    open: async ({ workspace, content, address, minutes }) => {
      const page = readPage();
      if (page === null) return noPage;
      if (!addresses().some((one) => one.address === address))
        return failure(
          'room/no-network',
          'This computer is not on that local network any more, so nothing was opened. Choose another, or connect it again.',
        );
      await close();
      const opened = await openRoom({
        content,
        address,
        minutes,
        page,
        now,
        emit: (items) => emit({ type: 'room-items', items: [...items] }),
        changed: tell,
        ended: () => {
          open = null;
          tell();
        },
        reportBug: (error) => options.reportBug(error, 'room'),
      });
      if (!opened.ok) return opened;
      open = { host: opened.value, workspace };
      return success(opened.value.facts());
    },
    workspaceClosed: (workspace) => {
      if (open?.workspace === workspace) void close();
    },
    listenersChanged: (count) => {
      clearTimeout(grace);
      if (count > 0) return;
      grace = setTimeout(() => void close(), GRACE_MS);
      grace.unref();
    },
  };
}
