import type { ChangeKind } from './changes.ts';
import type { Comparison } from './comparison.ts';
import { disputesOf } from './disputes.ts';

/** How a box, an arrow or a configuration stands in a comparison. */
export type ChangeMark = {
  /** `same`: nothing about it differs, but it may be disputed. */
  readonly kind: ChangeKind | 'same';
  readonly isDisputed: boolean;
};

/** The sign and the word of each kind, said in the field's terms (`saidIn`): no picture says it by colour alone. */
export const changeSigns = {
  added: { sign: '+', word: 'New' },
  removed: { sign: '−', word: 'Gone' },
  changed: { sign: '≠', word: 'Changed' },
  moved: { sign: '↔', word: 'Moved' },
  same: { sign: '', word: '' },
  disputed: { sign: '⇅', word: 'Disputed' },
} as const satisfies Record<
  ChangeMark['kind'] | 'disputed',
  { readonly sign: string; readonly word: string }
>;

/** What stands on a thing of a picture: "≠ Changed", "+ New · ⇅ Disputed"; empty when nothing does. */
export function markWords({ kind, isDisputed }: ChangeMark): string {
  const { sign, word } = changeSigns[kind];
  const dispute = `${changeSigns.disputed.sign} ${changeSigns.disputed.word}`;
  return [word === '' ? '' : `${sign} ${word}`, isDisputed ? dispute : '']
    .filter((part) => part !== '')
    .join(' · ');
}

/**
 * The marks of a comparison by id in terms of the first theory. What hangs on a thing (evidence, confidence, measures)
 * marks that as changed when nothing of itself differs.
 */
export function changeMarks(comparison: Comparison): ReadonlyMap<string, ChangeMark> {
  const kinds = new Map<string, ChangeKind>();
  for (const { id, kind } of comparison.changes) kinds.set(id, kind);
  for (const { rows } of comparison.changes)
    for (const { before, after } of rows) {
      const row: object | null = after ?? before;
      for (const field of ['arrowId', 'elementId', 'configurationId'] as const) {
        const target: unknown = row === null ? null : Reflect.get(row, field);
        if (typeof target !== 'string') continue;
        const known = kinds.get(target);
        if (known === undefined) kinds.set(target, 'changed');
      }
    }
  const disputes = disputesOf(comparison);
  const marks = new Map<string, ChangeMark>();
  for (const [id, kind] of kinds) marks.set(id, { kind, isDisputed: disputes.has(id) });
  for (const id of disputes.keys()) if (!marks.has(id)) marks.set(id, { kind: 'same', isDisputed: true });
  return marks;
}
