import { type FormEvent, useEffect, useId, useState } from 'react';

import type { Session } from '#models/entities/session.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Smartphone } from '#renderer/ui/icons.ts';
import { SegmentedControl } from '#renderer/ui/SegmentedControl.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { roomLimits } from '#shared/room/roomLimits.ts';
import type { OutputOf } from '#shared/rpc/contract.ts';

import { openToPhones } from './roomDesk.ts';
import { RoomPlace, RoomState } from './RoomPlace.tsx';

/** A session on people's own phones: closed until somebody opens it, and plain about what that means. */
export function PhonesSection({
  session,
  hasArrows,
}: {
  readonly session: Session;
  readonly hasArrows: boolean;
}) {
  const room = useEditorState((state) => state.room);
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  const [isOpening, setOpening] = useState(false);
  const own = room?.sessionId === session.id ? room : null;
  return (
    <section className="wf-panel-paper" aria-label="On people’s own phones">
      <h3 className="wf-panel-part">On people’s own phones</h3>
      {own === null ? (
        <>
          <p className="wf-quiet">
            On the same network people can answer on their phones, without the internet and without installing
            anything.
          </p>
          <div className="wf-panel-line">
            <Button
              icon={Smartphone}
              isDisabled={!hasArrows || isReadOnly || room !== null}
              onPress={() => setOpening(true)}
            >
              Open to phones…
            </Button>
          </div>
        </>
      ) : (
        <div className="wf-room">
          <RoomPlace room={own} />
          <RoomState room={own} />
        </div>
      )}
      <OpenDialog session={session} isOpen={isOpening} onOpenChange={setOpening} />
    </section>
  );
}

type Addresses = OutputOf<'room.addresses'>;

function OpenDialog({
  session,
  isOpen,
  onOpenChange,
}: {
  readonly session: Session;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
}) {
  const formId = useId();
  const [canOpen, setCanOpen] = useState(false);
  return (
    <Dialog
      title="Open to phones on this network"
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      actions={
        <>
          <Button onPress={() => onOpenChange(false)}>Cancel</Button>
          <Button type="submit" form={formId} variant="primary" isDisabled={!canOpen}>
            Open it
          </Button>
        </>
      }
    >
      <OpenForm session={session} formId={formId} onCanOpen={setCanOpen} onDone={() => onOpenChange(false)} />
    </Dialog>
  );
}

const stretches = [30, 60, 120, 240] as const;

function OpenForm({
  session,
  formId,
  onCanOpen,
  onDone,
}: {
  readonly session: Session;
  readonly formId: string;
  readonly onCanOpen: (canOpen: boolean) => void;
  readonly onDone: () => void;
}) {
  const editor = useEditor();
  const [addresses, setAddresses] = useState<Addresses | null>(null);
  const [address, setAddress] = useState('');
  const [minutes, setMinutes] = useState<string>(String(roomLimits.minutes.usual));
  useEffect(() => {
    let isCurrent = true;
    void editor.client.call('room.addresses', {}).then((found) => {
      if (!isCurrent || !found.ok) return;
      setAddresses(found.value);
      setAddress(found.value[0]?.address ?? '');
      onCanOpen(found.value.length > 0);
    });
    return () => {
      isCurrent = false;
    };
  }, [editor, onCanOpen]);
  const open = (event: FormEvent) => {
    event.preventDefault();
    if (address === '') return;
    void openToPhones(editor, { sessionId: session.id, address, minutes: Number(minutes) }).then((isOpen) => {
      if (isOpen) onDone();
    });
  };
  return (
    <form id={formId} className="wf-panel-form" onSubmit={open}>
      <p>
        <strong>Whoever is on the same network and has the code can answer</strong>, until you close it or the
        time is over. They see the words and pictures of its arrows, and never what others answered. Without
        the code, whoever is on the network sees the title of the session and its groups. Nothing else of this
        computer, of this file or of your other sessions can be reached.
      </p>
      <p>
        What is sent is not encrypted: somebody on the same network who knows how could read along. On a
        network that strangers use, take paper or pass the device round.
      </p>
      <p className="wf-quiet">
        Six digits, {roomLimits.wrongCodesPerMinute} wrong tries a minute from one phone,{' '}
        {roomLimits.wrongCodes} in all; then nobody can join until you make a new code. At most{' '}
        {roomLimits.devices} phones. It closes with one press, by itself after the time, and when you leave
        this theory, close the workspace or quit.
      </p>
      {addresses !== null && addresses.length === 0 && (
        <p className="wf-panel-warning">
          This computer is on no local network just now. Connect it to the room’s Wi-Fi, or make one with a
          phone’s hotspot, then open this again.
        </p>
      )}
      {addresses !== null && addresses.length > 1 && (
        <Select
          label="Which network"
          value={address}
          options={addresses.map((one) => ({ id: one.address, label: `${one.name} (${one.address})` }))}
          onChange={setAddress}
        />
      )}
      <SegmentedControl
        label="For at most"
        isLabelShown
        value={minutes}
        segments={stretches.map((each) => ({
          id: String(each),
          label: each < 60 ? `${each} min` : `${each / 60} h`,
        }))}
        onChange={setMinutes}
      />
    </form>
  );
}
