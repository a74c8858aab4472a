import type { CommandName } from '#models/commands/registry.ts';
import type { InputOf } from '#models/runCommand.ts';
import { tryRun } from '#renderer/state/commands.ts';
import type { Editor } from '#renderer/state/editorStore.ts';
import type { Room, RoomItem } from '#shared/room/roomContract.ts';

type Answered = RoomItem & { readonly what: Extract<RoomItem['what'], { readonly kind: 'answer' }> };

const isAnswer = (item: RoomItem): item is Answered => item.what.kind === 'answer';

function response({ id, participantId, what: { kind: _kind, id: _id, ...answer } }: Answered) {
  return { ...answer, id, participantId };
}

/** What phones sent, as commands; whoever is not taken hears why. */
class Taking {
  readonly saved: string[] = [];
  readonly refused: { readonly id: string; readonly why: string }[] = [];
  readonly #editor: Editor;
  readonly #sessionId: string;

  constructor(editor: Editor, sessionId: string) {
    this.#editor = editor;
    this.#sessionId = sessionId;
  }

  #run<Name extends CommandName>(name: Name, input: object): string | null {
    const result = tryRun(this.#editor, name, input as InputOf<Name>);
    return result.ok ? null : result.error.message;
  }

  #settle(id: string, why: string | null): void {
    if (why === null) this.saved.push(id);
    else this.refused.push({ id, why });
  }

  /** All at once; where one of them cannot be taken, each by itself, so that it costs no other. */
  answers(items: readonly Answered[]): void {
    if (items.length === 0) return;
    if (this.#run('responses.take', { responses: items.map(response) }) === null)
      for (const { id } of items) this.#settle(id, null);
    else
      for (const item of items)
        this.#settle(item.id, this.#run('responses.take', { responses: [response(item)] }));
  }

  other({ id, participantId, what }: RoomItem): void {
    const sessionId = this.#sessionId;
    if (what.kind === 'join') {
      const fields = { sessionId, name: what.name, groupName: what.group, way: 'device' };
      this.#settle(id, this.#run('participants.add', { id, ...fields }));
    } else if (what.kind === 'dots') {
      const { askedArrowId, dots } = what;
      this.#settle(id, this.#run('dots.place', { participantId, askedArrowId, dots }));
    } else if (what.kind === 'missing') {
      const note = { sessionId, participantId, kind: 'note', words: what.words };
      this.#settle(id, this.#run('suggestions.add', { id, ...note }));
    }
  }
}

/** Keeps what phones sent, in order; resolves when it is on the disk and the phones have been told. */
export async function takeItems(
  editor: Editor,
  { sessionId }: Room,
  items: readonly RoomItem[],
): Promise<void> {
  if (!editor.store.getState().document.sessions.has(sessionId as never)) return;
  const taking = new Taking(editor, sessionId);
  let answers: Answered[] = [];
  for (const item of items) {
    if (isAnswer(item)) {
      answers.push(item);
      continue;
    }
    taking.answers(answers);
    answers = [];
    taking.other(item);
  }
  taking.answers(answers);
  // Nothing is said to have arrived before it is on the disk.
  const isSaved = (await editor.queue.current?.flush()) ?? false;
  await editor.client.call('room.taken', {
    saved: isSaved ? taking.saved : [],
    refused: taking.refused,
  });
}
