import type { Document } from '#models/document.ts';
import type { Session } from '#models/entities/session.ts';
import { arrowFigure } from '#models/figure/arrowFigure.ts';
import { askedIn, groupsOf } from '#models/panel/sessionRows.ts';
import type { RoomContent } from '#shared/room/roomContract.ts';

/** All that phones are ever shown of a session: its title, the groups, the words of its arrows and their pictures. */
export function roomContent(document: Document, session: Session): RoomContent {
  return {
    sessionId: session.id,
    title: session.title,
    round: session.round,
    groups: [...groupsOf(session)],
    arrows: askedIn(document, session.id).map(({ id, statement, arrowId }) => ({
      id,
      statement,
      picture:
        arrowId === null
          ? ''
          : (arrowFigure(document, arrowId, { shape: 'tall', vocabulary: 'plain' })?.svg ?? ''),
    })),
  };
}
