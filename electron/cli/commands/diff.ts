import { snapshotSide } from '#backend/beginningSide.ts';
import { snapshotIn } from '#backend/readSnapshot.ts';
import type { Change } from '#models/compare/changes.ts';
import { changeSentence, subjectName } from '#models/compare/changeSentence.ts';
import { type Comparison, compareTheories } from '#models/compare/comparison.ts';
import type { RowDifference } from '#models/compare/differences.ts';
import type { Doubt } from '#models/compare/matching.ts';
import type { Side } from '#models/compare/side.ts';
import { thingNames } from '#models/compare/thingNames.ts';
import { type Document, type IdOf, fieldOf, rowsOf } from '#models/document.ts';
import type { Vocabulary } from '#models/sentences/words.ts';

import type { CliCommand } from '../command.ts';
import {
  documentOf,
  readWorkspace,
  requiredOption,
  sideNamed,
  unwrap,
  vocabularyOf,
} from '../workspaceArguments.ts';

type Named = { readonly id: string; readonly title: string; readonly kind: 'theory' | 'snapshot' };

/** A theory or a snapshot as one of the two that are compared. */
function sideOf(document: Document, named: string): { readonly side: Side; readonly named: Named } {
  const found = sideNamed(document, named);
  const theory = document.theories.get(found as IdOf<'theories'>);
  if (theory !== undefined)
    return {
      side: { document, theoryId: theory.id },
      named: { id: theory.id, title: theory.title, kind: 'theory' },
    };
  const side = snapshotSide(unwrap(snapshotIn(document, found)));
  const title = document.snapshots.get(found as IdOf<'snapshots'>)?.name ?? '';
  return { side, named: { id: found, title, kind: 'snapshot' } };
}

function byTable<Shown>(
  rows: readonly RowDifference[],
  show: (row: RowDifference) => Shown,
): Readonly<Record<string, readonly Shown[]>> {
  const tables: Record<string, Shown[]> = {};
  for (const row of rows) (tables[row.table] ??= []).push(show(row));
  return tables;
}

/** Rows by table as the contract tells them: whole where only one side has them, field by field where both have. */
function rowsInJson({ rows, termOf }: Comparison) {
  const theirId = new Map([...termOf].map(([id, term]) => [term, id]));
  const other = ({ id }: RowDifference) => theirId.get(id) ?? id;
  const isMoved = ({ table, before, after }: RowDifference) =>
    table === 'placements' && before !== null && after !== null;
  const changed = (difference: RowDifference) => ({
    id: difference.id,
    otherId: other(difference),
    fields: difference.fields.map((field) => ({
      field,
      before: difference.before === null ? null : fieldOf(difference.before, field),
      after: difference.after === null ? null : fieldOf(difference.after, field),
    })),
  });
  return {
    added: byTable(
      rows.filter(({ before }) => before === null),
      (row) => ({ ...row.after, id: other(row) }),
    ),
    removed: byTable(
      rows.filter(({ after }) => after === null),
      ({ before }) => before,
    ),
    changed: byTable(
      rows.filter((row) => row.before !== null && row.after !== null && !isMoved(row)),
      changed,
    ),
    moved: byTable(rows.filter(isMoved), changed),
  };
}

function doubtInJson(
  { own, other }: Comparison,
  { kind, ownId, otherId, likeness }: Doubt,
  vocabulary: Vocabulary,
) {
  const nameIn = ({ document }: Side, id: string) => {
    const row = rowsOf(document, kind).get(id);
    return row === undefined ? '' : thingNames(document, vocabulary)(kind, row);
  };
  return {
    table: kind,
    from: { id: ownId, name: nameIn(own, ownId) },
    to: { id: otherId, name: nameIn(other, otherId) },
    likeness: Math.round(likeness * 100) / 100,
  };
}

/** `diff`: what differs between two theories or snapshots, row by row and in sentences. */
export const diffCommand: CliCommand = {
  usage: 'diff <workspace> --from ID --to ID [--words plain|realist]',
  summary: 'what differs between two theories or snapshots',
  positionals: [1, 1],
  options: { from: { type: 'string' }, to: { type: 'string' }, words: { type: 'string' } },
  run: (invocation) => {
    const vocabulary = vocabularyOf(invocation);
    const [from, to] = [requiredOption(invocation, 'from'), requiredOption(invocation, 'to')];
    return readWorkspace(invocation, (store) => {
      const document = documentOf(store);
      const own = sideOf(document, from);
      const other = sideOf(document, to);
      const comparison = compareTheories(own.side, other.side);
      const { changes, matching } = comparison;
      const tell = (change: Change) => ({
        kind: change.kind,
        table: change.table,
        id: change.id,
        name: subjectName(comparison, change, vocabulary),
        sentence: changeSentence(comparison, change, vocabulary),
      });
      const told = changes.map(tell);
      const doubtful = matching.doubts.map((doubt) => doubtInJson(comparison, doubt, vocabulary));
      const json = { from: own.named, to: other.named, ...rowsInJson(comparison), changes: told, doubtful };
      const asked = doubtful.map(
        ({ from: one, to: two }) => `? ${one.name} may be ${two.name}; nobody has said so yet.`,
      );
      const lines = [...told.map(({ sentence }) => sentence), ...asked];
      return { json, text: lines.length === 0 ? 'Nothing differs.' : lines.join('\n') };
    });
  },
};
