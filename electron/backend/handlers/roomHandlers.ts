import { type Result, failure, success } from '#models/result.ts';

import type { BackendContext, HandlersOf } from '../backendContext.ts';
import type { RoomHost } from '../room/roomHost.ts';

type Methods =
  'room.addresses' | 'room.open' | 'room.show' | 'room.state' | 'room.newCode' | 'room.close' | 'room.taken';

const notOpen = failure(
  'room/not-open',
  'The session is not open to phones any more. What was answered is kept; open it again if people want to go on.',
);

/** Calls about the room that is open to phones. */
export function roomHandlers({ rooms, workspaces }: BackendContext): HandlersOf<Methods> {
  const withRoom = <Value>(use: (room: RoomHost) => Value): Result<Value> => {
    const room = rooms.current();
    return room === null ? notOpen : success(use(room));
  };
  return {
    'room.addresses': () => success(rooms.addresses().map((address) => ({ ...address }))),
    'room.open': async (opening) => {
      const store = workspaces.store(opening.workspace);
      return store.ok ? rooms.open(opening) : store;
    },
    'room.show': ({ content }) =>
      withRoom((room) => {
        room.show(content);
        return {};
      }),
    'room.state': () => success({ room: rooms.facts() }),
    'room.newCode': () =>
      withRoom((room) => {
        room.renewCode();
        return room.facts();
      }),
    'room.close': async () => {
      await rooms.close();
      return success({});
    },
    'room.taken': (fates) =>
      withRoom((room) => {
        room.settle(fates);
        return {};
      }),
  };
}
