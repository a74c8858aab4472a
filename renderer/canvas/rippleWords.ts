import { rippleParts } from '#models/reasoning/rippleParts.ts';

import type { MapModel } from '#models/map/mapModel.ts';

/** "brought about in CMOC 1, a condition in CMOC 2"; empty for a box that is not both. */
export function rippleWords({ document, theoryId }: MapModel, elementId: string): string {
  const parts = rippleParts(document, theoryId).get(elementId);
  if (parts === undefined) return '';
  return `brought about in ${parts.outcomeOf.join(', ')}, a condition in ${parts.conditionOf.join(', ')}`;
}
