import type { Draft } from 'immer';

import type { CommandContext } from '../command.ts';
import type { Document, IdOf } from '../document.ts';
import type { Session } from '../entities/session.ts';
import type { Methods } from '../entities/source.ts';
import { askedIn, participantsIn } from '../panel/sessionRows.ts';
import { tidy } from '../sentences/words.ts';
import { requiredRow } from './draftRows.ts';
import { newSourceFields } from './newRows.ts';

function yearIn(date: string): number | null {
  const found = /\b(1\d{3}|2\d{3})\b/.exec(date);
  return found === null ? null : Number(found[0]);
}

/** The source that stands for a session in the library; the first that needs it makes it. */
export function sourceOfSession(
  draft: Draft<Document>,
  { session, methods }: { readonly session: Session; readonly methods: Methods },
  context: CommandContext,
): IdOf<'sources'> {
  const known = draft.sessions.get(session.id)?.sourceId ?? null;
  if (known !== null && draft.sources.has(known)) return known;
  const id = context.newId('source') as IdOf<'sources'>;
  const people = participantsIn(context.base, session.id).length;
  draft.sources.set(id, {
    ...newSourceFields,
    id,
    kind: 'panel_session',
    title: `Panel session: ${tidy(session.title)}`.slice(0, 500).toWellFormed(),
    year: yearIn(session.date),
    place: session.place,
    methods,
    studyDesign: 'Panel session',
    population: session.groups.split('\n').join(', ').slice(0, 2000).toWellFormed(),
    sampleSize: people === 0 ? null : people,
    verified: 'full',
    verifiedNote: 'Recorded in this workspace.',
    note: [session.date, `${askedIn(context.base, session.id).length} arrows asked about`]
      .filter((part) => part !== '')
      .join('; '),
  });
  requiredRow(draft.sessions, session.id, 'session').sourceId = id;
  return id;
}
