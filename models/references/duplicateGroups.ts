import { type DuplicateBy, DuplicateIndex } from './duplicates.ts';
import type { KnownSource } from './referencePlan.ts';

/** Records of a library that seem to be one publication, and by what that was seen first. */
export type DuplicateGroup = { readonly by: DuplicateBy; readonly ids: readonly string[] };

/** Finds the records of a library that are one publication by the rules of R5; in the order they were given. */
export function duplicateGroups(sources: readonly KnownSource[]): readonly DuplicateGroup[] {
  const index = new DuplicateIndex<string>();
  const groupOf = new Map<string, { readonly by: DuplicateBy; readonly ids: string[] }>();
  const groups: { readonly by: DuplicateBy; readonly ids: string[] }[] = [];
  for (const source of sources) {
    const { twin } = index.find(source);
    index.add(source.id, source);
    if (twin === null) continue;
    let group = groupOf.get(twin.name);
    if (group === undefined) {
      group = { by: twin.by, ids: [twin.name] };
      groupOf.set(twin.name, group);
      groups.push(group);
    }
    group.ids.push(source.id);
    groupOf.set(source.id, group);
  }
  return groups;
}
