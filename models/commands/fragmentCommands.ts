import type { Draft } from 'immer';
import { z } from 'zod';

import type { Upsert } from '../changeSet.ts';
import { type CommandContext, defineCommand } from '../command.ts';
import { type Document, tableOf } from '../document.ts';
import { coordinateField } from '../entities/fields.ts';
import { elementId, theoryId } from '../entities/ids.ts';
import { copyFragment, fragmentSchema } from '../fragment.ts';
import { identityOf, withFreshIds } from '../freshIds.ts';
import { twinOf } from '../integrity.ts';
import { stateRows } from '../snapshots/snapshotRows.ts';
import { carryLog } from './carriedLog.ts';
import { nextPosition, putRow } from './draftRows.ts';
import { inOrder } from './laneCommands.ts';

const offset = z.strictObject({ x: coordinateField, y: coordinateField });

/** Stages and levels of the theory by name: pasted boxes go to the lanes of the same name, else to none. */
function lanesByName(document: Document, inTheory: string): ReadonlyMap<string, string> {
  const lanes = [
    ...inOrder(document.levels.values(), inTheory),
    ...inOrder(document.stages.values(), inTheory),
  ];
  return new Map(lanes.map((lane) => [`${lane.id.split('_')[0] ?? ''} ${lane.name.toLowerCase()}`, lane.id]));
}

type Paste = {
  readonly theoryId: z.infer<typeof theoryId>;
  readonly rows: readonly Upsert[];
  readonly laneNames: Readonly<Record<string, string>>;
  readonly offset: z.infer<typeof offset>;
};

/** What the rows of a theory are known by: what is pasted beside one of them is another thing, not the same again. */
function identitiesIn(document: Document, inTheory: string): ReadonlySet<string> {
  const known = new Set<string>();
  for (const table of ['elements', 'arrows'] as const)
    for (const row of document[table].values()) if (row.theoryId === inTheory) known.add(identityOf(row));
  return known;
}

function paste(draft: Draft<Document>, input: Paste, context: CommandContext): void {
  const lanes = lanesByName(context.base, input.theoryId);
  const laneHere = (id: string | null): string | null => {
    if (id === null) return null;
    const name = input.laneNames[id];
    return name === undefined ? null : (lanes.get(`${id.split('_')[0] ?? ''} ${name.toLowerCase()}`) ?? null);
  };
  const rows = withFreshIds(input.rows, {
    env: context,
    isRenewed: (table) => tableOf(table).scope === 'theory',
  });
  const known = identitiesIn(context.base, input.theoryId);
  for (const upsert of rows) {
    const { table, row } = upsert;
    if (tableOf(table).scope !== 'theory') {
      // The library already knows this source, extract or measure by its id: keep what is there.
      const isHere = (context.base[table] as ReadonlyMap<string, unknown>).has(row.id);
      if (!isHere && twinOf(context.base, upsert) === null) putRow(draft, upsert);
      continue;
    }
    const copy: Record<string, unknown> = { ...row, theoryId: input.theoryId };
    if (table === 'elements') {
      copy['stageId'] = laneHere(row.stageId);
      copy['levelId'] = laneHere(row.levelId);
    }
    if ('lineage' in row && known.has(row.lineage)) copy['lineage'] = '';
    if (table === 'placements') {
      copy['x'] = row.x + input.offset.x;
      copy['y'] = row.y + input.offset.y;
      copy['isPinned'] = false;
    }
    putRow(draft, { table, row: copy } as unknown as Upsert);
  }
}

const pastable = new Set([
  'sources',
  'sourceTexts',
  'extracts',
  'measures',
  'findings',
  'appraisals',
  'checklistAnswers',
  'elements',
  'placements',
  'arrowGroups',
  'arrows',
  'evidenceLinks',
  'confidences',
  'measurements',
  'memos',
]);

/** Pastes a fragment, from this workspace or another, under new ids; evidence and measures come along. */
export const elementsPaste = defineCommand({
  name: 'elements.paste',
  input: z.strictObject({
    theoryId,
    fragment: fragmentSchema.refine(
      (fragment) => fragment.rows.every(({ table }) => pastable.has(table)),
      'holds rows that cannot be pasted',
    ),
    offset: offset.default({ x: 24, y: 24 }),
  }),
  label: (input) => {
    const count = input.fragment.rows.filter(({ table }) => table === 'elements').length;
    return `Paste ${count} ${count === 1 ? 'box' : 'boxes'}`;
  },
  apply: (draft, input, context) => {
    paste(draft, { theoryId: input.theoryId, ...input.fragment, offset: input.offset }, context);
  },
});

/** Doubles elements with the arrows among them, a little to the side. */
export const elementsDuplicate = defineCommand({
  name: 'elements.duplicate',
  input: z.strictObject({
    theoryId,
    elementIds: z.array(elementId).min(1),
    offset: offset.default({ x: 24, y: 24 }),
  }),
  label: (input) =>
    input.elementIds.length === 1 ? 'Duplicate box' : `Duplicate ${input.elementIds.length} boxes`,
  apply: (draft, input, context) => {
    paste(
      draft,
      { theoryId: input.theoryId, ...copyFragment(context.base, input.elementIds), offset: input.offset },
      context,
    );
  },
});

/** Copies a whole theory beside itself, under new ids, with all its evidence links and measurements, but for its panel sessions; it knows what it was copied from. */
export const theoriesCopy = defineCommand({
  name: 'theories.copy',
  input: z.strictObject({ id: theoryId, title: z.string().min(1).max(500) }),
  label: (input) => `Copy theory as “${input.title}”`,
  apply: (draft, input, context) => {
    const position = nextPosition(context.base.theories.values());
    const rows = stateRows(context.base, input.id);
    for (const upsert of withFreshIds(rows, { env: context, isRenewed: () => true })) {
      if (upsert.table === 'theories') {
        const row = { ...upsert.row, title: input.title, basedOn: input.id, position };
        putRow(draft, { table: 'theories', row });
        const { newId } = context;
        carryLog(draft, context.base, { from: input.id, to: row.id, until: Infinity, newId });
      } else putRow(draft, upsert);
    }
  },
});

/** Takes rows of an import or a starter as they are, in one step; rows that are already there with the same id are replaced. */
export const workspaceMerge = defineCommand({
  name: 'workspace.merge',
  input: z.strictObject({ rows: fragmentSchema.shape.rows, label: z.string().min(1).max(200) }),
  label: (input) => input.label,
  apply: (draft, input) => {
    for (const upsert of input.rows) putRow(draft, upsert);
  },
});
