import type { AskedArrow } from '#models/entities/askedArrow.ts';
import type { Participant } from '#models/entities/participant.ts';
import type { Answer } from '#models/entities/response.ts';
import { type AnswerCell, sessionAnswers } from '#models/panel/answers.ts';
import { orderFor } from '#models/panel/order.ts';
import { askedIn } from '#models/panel/sessionRows.ts';
import { commitPendingEdits } from '#renderer/actions/pendingEdits.ts';
import { firstIdOf, run } from '#renderer/state/commands.ts';
import type { Editor, EditorState } from '#renderer/state/editorStore.ts';
import type { WalkScreen } from '#renderer/state/walk.ts';

/** A participant of the walk, with the arrows in the order in which they see them and what they answered so far. */
export type Going = {
  readonly participant: Participant;
  readonly round: number;
  readonly order: readonly AskedArrow[];
  readonly cellOf: (askedArrowId: string) => AnswerCell | undefined;
  readonly answered: number;
};

/** True when the participant has answered, and was not only shown it. */
export function isAnswered(cell: AnswerCell | undefined): boolean {
  return cell !== undefined && cell.current.answer !== 'none';
}

/** How far a participant is; null when they, or their session, are gone. */
export function goingOf({ document }: Pick<EditorState, 'document'>, participantId: string): Going | null {
  const participant = document.participants.get(participantId as never);
  const session = participant === undefined ? undefined : document.sessions.get(participant.sessionId);
  if (participant === undefined || session === undefined) return null;
  const { round } = session;
  const order = orderFor(askedIn(document, session.id), participant, round);
  const answers = sessionAnswers(document, session.id);
  const cellOf = (askedArrowId: string) => answers.cellOf({ participantId, askedArrowId, round });
  const answered = order.filter(({ id }) => isAnswered(cellOf(id))).length;
  return { participant, round, order, cellOf, answered };
}

/** Shows another screen of the walk; what was being typed is kept first. */
export function showWalk(editor: Editor, screen: WalkScreen): void {
  commitPendingEdits();
  const { walk } = editor.store.getState();
  if (walk !== null) editor.store.setState({ walk: { ...walk, screen } });
}

/** Fills the window with the walk through a session's arrows. */
export function startWalk(editor: Editor, sessionId: string): void {
  commitPendingEdits();
  editor.store.setState({
    openSessionId: sessionId,
    walk: { sessionId, screen: { kind: 'who' } },
    overlay: null,
    notice: null,
  });
}

/** Leaves the walk for the pages of its session; everything that was answered is there when it is taken up again. */
export function leaveWalk(editor: Editor): void {
  commitPendingEdits();
  const { views } = editor.store.getState();
  editor.store.setState({ walk: null, views: { main: 'panel', beside: views.beside } });
}

/** The first arrow a participant has not answered yet; their own answers when there is none. */
export function goOn(editor: Editor, participantId: string): void {
  const going = goingOf(editor.store.getState(), participantId);
  const open = going?.order.find(({ id }) => !isAnswered(going.cellOf(id)));
  showWalk(
    editor,
    open === undefined
      ? { kind: 'own', participantId }
      : { kind: 'arrow', participantId, askedArrowId: open.id },
  );
}

type Place = { readonly participantId: string; readonly askedArrowId: string };

/** Keeps an answer, at once. */
export function giveAnswer(editor: Editor, place: Place, answer: Answer): void {
  commitPendingEdits();
  run(editor, 'responses.record', { ...place, answer } as never);
}

/** From an arrow to the one before or after it in the participant's order; one that was only looked at counts as shown. */
export function step(editor: Editor, { participantId, askedArrowId }: Place, by: 1 | -1): void {
  commitPendingEdits();
  const going = goingOf(editor.store.getState(), participantId);
  if (going === null) return;
  if (going.cellOf(askedArrowId) === undefined) giveAnswer(editor, { participantId, askedArrowId }, 'none');
  const next = going.order[going.order.findIndex(({ id }) => id === askedArrowId) + by];
  if (next !== undefined) showWalk(editor, { kind: 'arrow', participantId, askedArrowId: next.id });
  else if (by === 1) showWalk(editor, { kind: 'own', participantId });
}

/** Adds somebody who answers on this screen, and hands the device to them. */
export function addAndBegin(
  editor: Editor,
  fields: { readonly name: string; readonly groupName: string; readonly isTable: boolean },
): void {
  const { walk } = editor.store.getState();
  if (walk === null) return;
  const commit = run(editor, 'participants.add', { sessionId: walk.sessionId, ...fields } as never);
  const participantId = firstIdOf(commit, 'participants');
  if (participantId !== null) showWalk(editor, { kind: 'pass', participantId });
}
