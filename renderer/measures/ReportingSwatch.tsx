import type { ReportingClassId } from '#models/frameworks/reportingOverlay.ts';

import './ReportingSwatch.css';

/** The pattern that stands for how often an outcome is reported; the words beside it say the same. */
export function ReportingSwatch({ status }: { readonly status: ReportingClassId }) {
  return <span className="wf-reporting-swatch" data-status={status} aria-hidden />;
}
