import type { Severity } from '#models/checks/check.ts';
import { CircleHelp, type Icon, OctagonAlert, TriangleAlert } from '#renderer/ui/icons.ts';

/** How a severity is called and marked: by a word and by the shape of its icon, never by colour alone. */
export const severityLooks = {
  error: { title: 'To be put right', icon: OctagonAlert },
  warning: { title: 'What readers will ask', icon: TriangleAlert },
  hint: { title: 'Something to think about', icon: CircleHelp },
} as const satisfies Record<Severity, { readonly title: string; readonly icon: Icon }>;
