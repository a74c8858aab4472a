import { type Document, type IdOf, type RowOf, rowsOf } from '../document.ts';
import type { AskedArrow } from '../entities/askedArrow.ts';
import type { ImportanceDots } from '../entities/importanceDots.ts';
import type { Participant } from '../entities/participant.ts';
import type { ScriptStep } from '../entities/scriptStep.ts';
import type { Session } from '../entities/session.ts';
import type { Suggestion } from '../entities/suggestion.ts';
import { referrers } from '../referenceIndex.ts';

type Ordered = 'sessions' | 'scriptSteps' | 'askedArrows' | 'participants' | 'suggestions';

function inOrder<Table extends Ordered>(
  document: Document,
  { table, field }: { readonly table: Table; readonly field: 'theoryId' | 'sessionId' },
  id: string,
): readonly RowOf<Table>[] {
  const rows = rowsOf(document, table) as ReadonlyMap<string, RowOf<Ordered>>;
  return referrers(document, { table, field }, id)
    .flatMap((rowId) => rows.get(rowId) ?? [])
    .toSorted(
      (one, other) => one.position - other.position || (one.id < other.id ? -1 : 1),
    ) as unknown as readonly RowOf<Table>[];
}

/** The sessions of a theory, in the order they were planned. */
export function sessionsOf(document: Document, theoryId: string): readonly Session[] {
  return inOrder(document, { table: 'sessions', field: 'theoryId' }, theoryId);
}

/** The arrows a session asks about, in the order of their numbers. */
export function askedIn(document: Document, sessionId: string): readonly AskedArrow[] {
  return inOrder(document, { table: 'askedArrows', field: 'sessionId' }, sessionId);
}

/** Who answers in a session. */
export function participantsIn(document: Document, sessionId: string): readonly Participant[] {
  return inOrder(document, { table: 'participants', field: 'sessionId' }, sessionId);
}

/** The script of a session. */
export function stepsIn(document: Document, sessionId: string): readonly ScriptStep[] {
  return inOrder(document, { table: 'scriptSteps', field: 'sessionId' }, sessionId);
}

/** What people of a session said is missing. */
export function suggestionsIn(document: Document, sessionId: string): readonly Suggestion[] {
  return inOrder(document, { table: 'suggestions', field: 'sessionId' }, sessionId);
}

/** The dots a participant has put on arrows of their session. */
export function dotsOf(document: Document, participantId: string): readonly ImportanceDots[] {
  return referrers(document, { table: 'importanceDots', field: 'participantId' }, participantId).flatMap(
    (id) => document.importanceDots.get(id as IdOf<'importanceDots'>) ?? [],
  );
}

/** The groups people may say they belong to, each once. */
export function groupsOf(session: Session): readonly string[] {
  const names = session.groups.split('\n').map((name) => name.trim());
  return [...new Set(names.filter((name) => name !== ''))];
}

/** What a participant is called: the pseudonym, or a number among those of the session. */
export function participantName(participant: Participant): string {
  const name = participant.name.trim();
  if (name !== '') return name;
  return `${participant.isTable ? 'Table' : 'Person'} ${participant.position + 1}`;
}
