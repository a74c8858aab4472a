import type { Document } from '../document.ts';
import { referrers } from '../referenceIndex.ts';
import type { Check, CheckScope, Fix } from './check.ts';
import { arrowEnds, castsByElement, elementsOf } from './checkIndex.ts';
import { namesIn } from './naming.ts';
import { samePairs } from './sameness.ts';

/** Answers whether no arrow and no configuration has anything to do with a box. */
function isAlone({ document, theoryId }: CheckScope): (elementId: string) => boolean {
  const { from, to } = arrowEnds(document, theoryId);
  const casts = castsByElement(document, theoryId);
  return (id) => !from.has(id) && !to.has(id) && !casts.has(id);
}

/** True when something would be lost with the box: evidence, a measure, a memo. */
function isUsed(document: Document, elementId: string): boolean {
  return (['evidenceLinks', 'measurements', 'memos', 'rivalSets'] as const).some(
    (table) => referrers(document, { table, field: 'elementId' }, elementId).length > 0,
  );
}

function removal(scope: CheckScope, elementId: Parameters<typeof isUsed>[1]): Fix {
  const name = namesIn(scope).element(elementId as never);
  return {
    label: `Remove ${name}`,
    command: 'elements.remove',
    input: { elementIds: [elementId], arrowIds: [] },
  };
}

const reads = [
  'elements',
  'arrows',
  'configurations',
  'configurationRoles',
  'evidenceLinks',
  'measurements',
  'memos',
  'rivalSets',
] as const;

/** R23: a box that is joined to nothing. */
export const orphan: Check = {
  id: 'R23',
  severity: 'hint',
  isOnByDefault: false,
  title: { plain: 'A box on its own', realist: 'Orphan element' },
  question: 'What does it lead to, or what leads to it?',
  why: 'A box that nothing is joined to is often left over from collecting ideas.',
  source: 'Participatory systems mapping, the step “consolidate” (unverified)',
  reads,
  find: (scope) => {
    const isLone = isAlone(scope);
    return elementsOf(scope.document, scope.theoryId)
      .filter(({ id }) => isLone(id))
      .map(({ id }) => ({
        at: { elementId: id },
        message: () =>
          `${namesIn(scope).element(id)} is joined to nothing and plays no part in any configuration.`,
        ...(isUsed(scope.document, id) ? {} : { fix: removal(scope, id) }),
      }));
  },
};

/** R24: two boxes that may be one. */
export const nearDuplicate: Check = {
  id: 'R24',
  severity: 'hint',
  isOnByDefault: false,
  title: { plain: 'Two boxes that may be one', realist: 'Near-duplicate labels' },
  question: 'Do they mean the same?',
  why: 'Two boxes for one thing split its arrows and its evidence between them.',
  source: 'Coding–consolidating–conceptual mapping, 2024, doi 10.1177/26320843231224807',
  reads,
  find: (scope) => {
    const names = namesIn(scope);
    const isLone = isAlone(scope);
    return samePairs(elementsOf(scope.document, scope.theoryId)).map(([one, other]) => {
      const spare = [other, one].find(({ id }) => isLone(id) && !isUsed(scope.document, id));
      return {
        at: { elementId: one.id, otherElementId: other.id },
        message: () => `${names.element(one.id)} and ${names.element(other.id)} read alike.`,
        ...(spare === undefined
          ? {}
          : {
              fix: {
                ...removal(scope, spare.id),
                label: `Remove ${names.element(spare.id)}, which is joined to nothing`,
              },
            }),
      };
    });
  },
};
