import type { ChangeKind } from '#models/compare/changes.ts';

/** What stands on the filter of each kind of change, and in the table. */
export const kindWords = {
  added: 'New',
  removed: 'Gone',
  changed: 'Changed',
  moved: 'Moved',
} as const satisfies Record<ChangeKind, string>;

/** What can be done with a change; what is not decided is left as it is. */
export const choiceWords = {
  theirs: 'Take over',
  mine: 'Keep mine',
  both: 'Both',
} as const;

/** Why two things were taken for one, or may be. */
export const pairKindWords = {
  elements: 'box',
  arrows: 'arrow',
  configurations: 'configuration',
  stages: 'stage',
  levels: 'level',
} as const;
