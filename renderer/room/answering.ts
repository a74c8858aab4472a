import type { Answer, CommentKind } from '#models/entities/response.ts';
import type { RoomView, Said } from '#shared/room/roomContract.ts';

import { type Kept, type OwnAnswer, keep, ownPart, randomId } from './kept.ts';
import type { Outbox } from './outbox.ts';

/** What the screens of somebody who answers work with. */
export type Answering = {
  readonly kept: Kept;
  readonly outbox: Outbox;
  readonly view: () => RoomView | null;
  readonly showArrow: (arrowId: string) => void;
  /** All of one's own answers; `focusId` is what has the focus then, else it is the heading. */
  readonly showOwn: (focusId?: string) => void;
};

/** What was answered here about an arrow in this round. */
export function ownOf({ kept }: Answering, view: RoomView, arrowId: string): OwnAnswer | undefined {
  return ownPart(kept).answers[`${view.round} ${arrowId}`];
}

/** True when it was answered, not only passed over. */
export function isAnswered(own: OwnAnswer | undefined): boolean {
  return own !== undefined && own.answer !== 'none';
}

/** The arrows that wait for an answer, in order. */
export function openArrows(answering: Answering, view: RoomView): RoomView['arrows'] {
  return view.arrows.filter(({ id }) => !isAnswered(ownOf(answering, view, id)));
}

/** Keeps an answer on the phone and sends it; the same again is not sent. */
export function give(
  answering: Answering,
  view: RoomView,
  given: {
    readonly arrowId: string;
    readonly answer: Answer;
    readonly comment: string;
    readonly commentKind: CommentKind | null;
  },
): void {
  const { kept, outbox } = answering;
  const { arrowId, answer, comment, commentKind } = given;
  const before = ownOf(answering, view, arrowId);
  const isSame =
    before !== undefined &&
    before.answer === answer &&
    before.comment === comment &&
    before.commentKind === commentKind;
  if (isSame || (before !== undefined && answer === 'none')) return;
  ownPart(kept).answers[`${view.round} ${arrowId}`] = { answer, comment, commentKind };
  keep(kept);
  const said: Said = {
    kind: 'answer',
    id: randomId('response_'),
    askedArrowId: arrowId,
    round: view.round,
    answer,
    comment,
    commentKind,
  };
  outbox.add(said);
}
