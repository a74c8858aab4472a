import { useState } from 'react';

import { participantsIn } from '#models/panel/sessionRows.ts';
import { sessionAnswers } from '#models/panel/answers.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ConfirmDialog } from '#renderer/ui/Dialog.tsx';
import { countWords } from '#models/words/countWords.ts';
import { timeWords } from '#renderer/words/frameWords.ts';
import type { Room } from '#shared/room/roomContract.ts';
import { roomLimits } from '#shared/room/roomLimits.ts';

import { QrCode } from './QrCode.tsx';
import { closeRoom, renewCode } from './roomDesk.ts';
import './room.css';

/** "482 913": six digits are easier in threes. */
const inThrees = (code: string) => `${code.slice(0, 3)} ${code.slice(3)}`;

/** Where phones have to go, large enough for the room: the square code, the address and the six digits. */
export function RoomPlace({ room }: { readonly room: Room }) {
  const { url, code, isLocked } = room;
  return (
    <div className="wf-room-place">
      <QrCode text={`${url}#c=${code}`} />
      <dl className="wf-room-words">
        <dt>On the room’s network, open</dt>
        <dd className="wf-room-url">{url.replace(/^http:\/\/|\/$/gu, '')}</dd>
        <dt>Code</dt>
        <dd className="wf-room-code">{inThrees(code)}</dd>
      </dl>
      {isLocked && (
        <p className="wf-panel-warning" role="alert">
          {roomLimits.wrongCodes} wrong codes were tried, so nobody can join just now. Make a new code.
        </p>
      )}
    </div>
  );
}

/** How the room stands: who is in, what has come, when it closes; and the way to close it. */
export function RoomState({ room }: { readonly room: Room }) {
  const editor = useEditor();
  const document = useEditorState((state) => state.document);
  const [isClosing, setClosing] = useState(false);
  const devices = participantsIn(document, room.sessionId).filter(({ way }) => way === 'device').length;
  const { count } = sessionAnswers(document, room.sessionId);
  return (
    <div className="wf-room-state">
      <p role="status">
        {countWords(room.devices, 'phone')} joined{devices > room.devices && ` (${devices} in all)`} ·{' '}
        {countWords(count, 'answer')} · closes by itself at {timeWords(room.closesAt)}
        {room.wrongCodes > 0 && ` · ${countWords(room.wrongCodes, 'wrong code')}`}
      </p>
      <div className="wf-room-acts">
        <Button onPress={() => void renewCode(editor)}>New code</Button>
        <Button variant="danger" onPress={() => setClosing(true)}>
          Close to phones
        </Button>
      </div>
      <ConfirmDialog
        title="Close the session to phones?"
        isOpen={isClosing}
        onOpenChange={setClosing}
        confirmLabel="Close it"
        onConfirm={() => void closeRoom(editor)}
      >
        What was answered is kept. What has not arrived yet waits on the phones until you open it again.
      </ConfirmDialog>
    </div>
  );
}
