/** `polite` waits for a pause in speech; `assertive` interrupts, for what cannot wait. */
export type Politeness = 'polite' | 'assertive';

/** What a screen reader is to say, newest last; `serial` tells two equal sentences apart. */
export type Announcement = {
  readonly serial: number;
  readonly message: string;
  readonly politeness: Politeness;
};

const keptMs = 7_000;
let announcements: readonly Announcement[] = [];
let lastSerial = 0;
const listeners = new Set<() => void>();

function replaceAnnouncements(next: readonly Announcement[]): void {
  announcements = next;
  for (const listener of listeners) listener();
}

/** Has a sentence read aloud by screen readers; nothing is shown. */
export function announce(message: string, politeness: Politeness = 'polite'): void {
  lastSerial += 1;
  const serial = lastSerial;
  replaceAnnouncements([...announcements, { serial, message, politeness }]);
  setTimeout(() => replaceAnnouncements(announcements.filter((kept) => kept.serial !== serial)), keptMs);
}

/** Calls back whenever the announcements change; returns the function that stops it. */
export function onAnnouncements(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The announcements of the last seven seconds. */
export function currentAnnouncements(): readonly Announcement[] {
  return announcements;
}

/** Those of one politeness, in order. */
export function announcementsOf(
  all: readonly Announcement[],
  politeness: Politeness,
): readonly Announcement[] {
  return all.filter((announcement) => announcement.politeness === politeness);
}
