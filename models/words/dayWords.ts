const day = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** "3 November 2025", by the calendar of UTC, so that the same moment reads the same everywhere. */
export function dayWords(at: number): string {
  return day.format(at);
}
