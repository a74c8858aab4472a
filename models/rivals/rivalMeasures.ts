import { rolesOf } from '../configurations/configurationRows.ts';
import type { Document, IdOf } from '../document.ts';
import type { Measurement } from '../entities/measurement.ts';
import { referrers } from '../referenceIndex.ts';
import { statementMembers } from '../sentences/statement.ts';
import { type Vocabulary, elementName, tidy } from '../sentences/words.ts';
import type { Explanation } from './rivalRows.ts';

/** A measure that would tell something about an explanation. */
export type RivalMeasure = {
  readonly measurementId: string;
  readonly name: string;
  /** What of the explanation it measures: a box by its name; null: the explanation itself. */
  readonly of: string | null;
  readonly status: Measurement['status'];
};

type Target = { readonly field: 'arrowId' | 'elementId' | 'configurationId'; readonly id: string };

function targetsOf(document: Document, { kind, id }: Explanation): readonly Target[] {
  if (kind === 'configuration') {
    const boxes = [...new Set(rolesOf(document, id).map(({ elementId }) => elementId))];
    return [
      { field: 'configurationId', id },
      ...boxes.map((box): Target => ({ field: 'elementId', id: box })),
    ];
  }
  const arrow = document.arrows.get(id);
  const members = arrow === undefined ? [] : statementMembers(document, arrow);
  return [
    ...members.map((member): Target => ({ field: 'arrowId', id: member.id })),
    ...members.map((member): Target => ({ field: 'elementId', id: member.sourceElementId })),
  ];
}

/**
 * The measures of an explanation: of itself and of its boxes, but not of the observation (`observedId`), which says
 * nothing about why.
 */
export function rivalMeasures(
  document: Document,
  explanation: Explanation,
  { vocabulary, observedId }: { readonly vocabulary: Vocabulary; readonly observedId: string | null },
): readonly RivalMeasure[] {
  return targetsOf(document, explanation)
    .filter(({ id }) => id !== observedId)
    .flatMap(({ field, id }) =>
      referrers(document, { table: 'measurements', field }, id).flatMap((measurementId) => {
        const row = document.measurements.get(measurementId as IdOf<'measurements'>);
        const measure = row === undefined ? undefined : document.measures.get(row.measureId);
        if (row === undefined || measure === undefined) return [];
        const box = field === 'elementId' ? document.elements.get(id as IdOf<'elements'>) : undefined;
        return [
          {
            measurementId: row.id,
            name: tidy(measure.shortName) || tidy(measure.name),
            of: box === undefined ? null : elementName(box, vocabulary),
            status: row.status,
          },
        ];
      }),
    );
}
