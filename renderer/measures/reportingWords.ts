import { reportingClasses } from '#models/frameworks/reportingOverlay.ts';
import { type ReportingStatus, reportingStatusField } from '#models/entities/outcomeTerm.ts';

/** How often an outcome is reported, in the words of the map. */
export function reportingWords(status: ReportingStatus): string {
  return reportingClasses.find(({ id }) => id === status)?.words ?? '';
}

/** The statuses an outcome can be given, to choose from. */
export const reportingChoices = reportingStatusField.options.map((id) => ({
  id,
  label: reportingWords(id),
}));
