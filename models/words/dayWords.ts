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

/** "30 November 2026"; what is no date is left out. */
export function dateWords(date: string | undefined): string {
  const at = date === undefined || !/^\d{4}-\d{2}-\d{2}$/u.test(date) ? Number.NaN : Date.parse(date);
  return Number.isNaN(at) ? '' : dayWords(at);
}
