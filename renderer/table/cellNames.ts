import type { GridColumn } from '#models/cmoTable/gridRows.ts';
import { usualRoleOf } from '#models/cmoTable/cmoParts.ts';
import type { IdOf } from '#models/document.ts';
import { referrers } from '#models/referenceIndex.ts';
import { elementName, stageName } from '#models/sentences/words.ts';
import { stagesOf } from '#models/theoryText/names.ts';
import type { EditorState } from '#renderer/state/editorStore.ts';
import { words } from '#models/words/words.ts';

import { isPart } from './gridActions.ts';
import { statuses } from './gridWords.ts';

/** The names that can be taken in a cell: stages, statuses, or boxes, those of the column's usual role first. */
export function namesFor(
  { document, theoryId, settings }: Pick<EditorState, 'document' | 'theoryId' | 'settings'>,
  column: GridColumn,
): readonly string[] {
  const { vocabulary } = settings;
  if (column === 'stage')
    return stagesOf(document, theoryId ?? '').map((stage) => stageName(stage, vocabulary));
  if (column === 'status') return statuses.map((status) => words(vocabulary).statuses[status]);
  if (!isPart(column)) return [];
  const boxes = referrers(document, { table: 'elements', field: 'theoryId' }, theoryId ?? '').flatMap(
    (id) => document.elements.get(id as IdOf<'elements'>) ?? [],
  );
  const isUsual = (role: string | null) => Number(role !== usualRoleOf[column]);
  return [
    ...new Set(
      boxes
        .toSorted((one, other) => isUsual(one.usualRole) - isUsual(other.usualRole))
        .map((element) => elementName(element, vocabulary)),
    ),
  ];
}
