import type { Arrow } from '../entities/arrow.ts';
import type { Element } from '../entities/element.ts';

/** An arrow as it is when it has just been drawn; ends and ids come from the caller. */
export const newArrowFields = {
  kind: 'causes',
  sign: 'increases',
  arrowGroupId: null,
  hedge: '',
  status: 'hypothesised',
  ifText: '',
  thenText: '',
  becauseText: '',
  forWhom: '',
  importance: 'unrated',
  origin: 'team',
  originSourceId: null,
  originNote: '',
  note: '',
} as const satisfies Omit<Arrow, 'id' | 'theoryId' | 'sourceElementId' | 'targetElementId' | 'targetArrowId'>;

/** An element as it is when it has just been written down; label and ids come from the caller. */
export const newElementFields = {
  plainLabel: '',
  usualRole: null,
  poleLow: '',
  poleHigh: '',
  desiredDirection: null,
  stageId: null,
  levelId: null,
  origin: 'team',
  originSourceId: null,
  originNote: '',
  note: '',
} as const satisfies Omit<Element, 'id' | 'theoryId' | 'label'>;
