import type { Document, IdOf } from '../document.ts';
import type { TextEditInput } from '../commands/textEdit.ts';
import { referrers } from '../referenceIndex.ts';
import type { ReadStatement } from './lineChanges.ts';

type Wanted = { readonly logic: 'and' | 'or'; readonly target: string; readonly ids: string[] };

/** The groups that the lines ask for: conditions on one line, and lines with the same tag. */
function wantedGroups(
  statements: readonly ReadStatement[],
  targetOf: (read: ReadStatement) => string,
): readonly Wanted[] {
  const wanted = new Map<string, Wanted>();
  statements.forEach((read, index) => {
    const group = read.item.statement?.group ?? null;
    if (group === null) return;
    const target = targetOf(read);
    const key = group.tag === null ? `line ${index}` : `${group.logic} ${group.tag} ${target}`;
    const known = wanted.get(key);
    if (known === undefined) wanted.set(key, { logic: group.logic, target, ids: [...read.arrowIds] });
    else known.ids.push(...read.arrowIds);
  });
  return [...wanted.values()];
}

/** The edits that join and separate arrows as the lines say; groups of lines that cannot be read stay as they are. */
export function groupEdits(
  document: Document,
  statements: readonly ReadStatement[],
  given: {
    readonly targetOf: (read: ReadStatement) => string;
    readonly held: ReadonlySet<string>;
    readonly removed: ReadonlySet<string>;
    /** Arrows that end somewhere else now: moving an end takes an arrow out of its group. */
    readonly moved: ReadonlySet<string>;
  },
): readonly TextEditInput[] {
  const { held, removed, moved } = given;
  const groupOf = (id: string) =>
    moved.has(id) ? null : (document.arrows.get(id as IdOf<'arrows'>)?.arrowGroupId ?? null);
  const membersOf = (groupId: string) =>
    referrers(document, { table: 'arrows', field: 'arrowGroupId' }, groupId).filter(
      (id) => !removed.has(id) && !moved.has(id),
    );
  const isHeld = (id: string) => {
    const groupId = groupOf(id);
    return held.has(id) || (groupId !== null && membersOf(groupId).some((member) => held.has(member)));
  };
  const separate: string[] = [];
  const edits: TextEditInput[] = [];
  const joined = new Set<string>();
  for (const { logic, ids } of wantedGroups(statements, given.targetOf)) {
    for (const id of ids) joined.add(id);
    if (ids.some(isHeld)) continue;
    const [first = ''] = ids;
    const groupId = groupOf(first);
    const members = groupId === null ? [] : membersOf(groupId);
    const isSame =
      groupId !== null && members.length === ids.length && ids.every((id) => groupOf(id) === groupId);
    if (isSame && document.arrowGroups.get(groupId)?.logic === logic) continue;
    if (ids.length > 1) edits.push({ do: 'join', ids, logic });
    else if (groupId !== null && !isSame) separate.push(first);
  }
  for (const { arrowIds } of statements)
    for (const id of arrowIds) if (!joined.has(id) && groupOf(id) !== null && !isHeld(id)) separate.push(id);
  return separate.length === 0 ? edits : [{ do: 'separate', ids: separate }, ...edits];
}
