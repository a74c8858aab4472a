import type { Session } from '#models/entities/session.ts';

/** What was said, and what was changed because of it. */
export function ReportPage({ session }: { readonly session: Session }) {
  return <p>{session.title}</p>;
}
