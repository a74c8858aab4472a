import type { IpcMainInvokeEvent, WebContents } from 'electron';

import { isAppAddress } from './appAddress.ts';

/**
 * True only for a message from the top frame of the known window while it shows the app. The single place where
 * senders are judged; never throws, because reading a frame that has gone may.
 */
export function isTrustedSender(
  event: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>,
  known: WebContents,
): boolean {
  try {
    const frame = event.senderFrame;
    if (event.sender !== known || frame === null) return false;
    return frame.parent === null && !frame.isDestroyed() && !frame.detached && isAppAddress(frame.url);
  } catch {
    return false;
  }
}
