import { type WorkspaceFacts, libraryCounter } from '#models/reporting/workspaceFacts.ts';

import type { ExportRequest } from '../exporter.ts';

/** What a report says of the workspace besides the rows of its theory. */
export function factsOf({ document, steps = [] }: Pick<ExportRequest, 'document' | 'steps'>): WorkspaceFacts {
  const counter = libraryCounter();
  for (const source of document.sources.values()) counter.add(source);
  return { library: counter.facts(), steps };
}
