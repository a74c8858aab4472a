import type { RowOf } from '#models/document.ts';

/** A theory. */
export const theory = (id: string) =>
  ({
    table: 'theories',
    row: {
      id: id as RowOf<'theories'>['id'],
      title: 'One',
      kind: 'initial',
      scheme: 'CMO',
      isMechanismSplit: false,
      summary: '',
      questions: '',
      scope: '',
      phase: null,
      starter: '',
      basedOn: '',
      switchedChecks: '',
      services: '',
      position: 0,
    },
  }) as const;

/** An element without lane or origin. */
export const element = (id: string, theoryId: string) =>
  ({
    table: 'elements',
    row: {
      id: id as RowOf<'elements'>['id'],
      theoryId: theoryId as RowOf<'theories'>['id'],
      label: 'Trust',
      plainLabel: '',
      usualRole: null,
      poleLow: '',
      poleHigh: '',
      desiredDirection: null,
      indicator: '',
      horizon: null,
      intent: null,
      stageId: null,
      levelId: null,
      origin: 'team',
      originSourceId: null,
      originNote: '',
      note: '',
      lineage: '',
    } satisfies RowOf<'elements'>,
  }) as const;

/** The place of an element of theory_1. */
export const placement = (id: string, elementId: string) =>
  ({
    table: 'placements',
    row: {
      id: id as RowOf<'placements'>['id'],
      theoryId: 'theory_1' as RowOf<'theories'>['id'],
      elementId: elementId as RowOf<'elements'>['id'],
      x: 1.5,
      y: -0,
      isPinned: true,
    } satisfies RowOf<'placements'>,
  }) as const;

/** An arrow of theory_1. */
export const arrow = (id: string, sourceElementId: string, target: { element?: string; arrow?: string }) =>
  ({
    table: 'arrows',
    row: {
      id: id as RowOf<'arrows'>['id'],
      theoryId: 'theory_1' as RowOf<'theories'>['id'],
      sourceElementId: sourceElementId as RowOf<'elements'>['id'],
      targetElementId: (target.element ?? null) as RowOf<'arrows'>['targetElementId'],
      targetArrowId: (target.arrow ?? null) as RowOf<'arrows'>['targetArrowId'],
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
      lineage: '',
    } satisfies RowOf<'arrows'>,
  }) as const;
