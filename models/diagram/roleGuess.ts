import { type UsualRole, usualRoleField } from '../entities/element.ts';
import { roleWords } from '../figure/roleWords.ts';
import { boxFieldOf, fieldKey } from './fieldNames.ts';
import type { FoundDiagram, FoundGroup, FoundNode } from './foundDiagram.ts';

/** What a type or group of a file can mean here; `none`: nothing, it stays in the note of its boxes. */
export const meanings = [
  'context',
  'intervention',
  'actor',
  'mechanism',
  'outcome',
  'stage',
  'level',
  'none',
] as const;
export type Meaning = (typeof meanings)[number];

/** A type or a group found in a file, how many boxes are of it, and what it is taken to mean. */
export type DiagramKind = {
  /** “type:Impact”, “group:g1”. */
  readonly id: string;
  readonly from: 'type' | 'group';
  readonly name: string;
  readonly count: number;
  readonly meaning: Meaning;
};

/** So many kinds are shown and can be changed; a file with more types than this has names, not types. */
export const mostKinds = 60;

/** Words that speak for a role, as whole words of a type's name. */
const wordsOf = {
  outcome:
    'outcome outcomes impact impacts result results goal goals effect effects output outputs consequence consequences benefit benefits',
  mechanism: 'mechanism mechanisms reasoning mediator mediators response responses',
  intervention:
    'intervention interventions activity activities action actions input inputs resource resources strategy strategies exposure treatment policy policies service services',
  context:
    'context contexts circumstance circumstances setting settings condition conditions barrier barriers enabler enablers environment environmental',
  actor:
    'actor actors stakeholder stakeholders person persons people organisation organisations organization organizations interviewee interviewees participant participants agency agencies',
} as const satisfies Record<UsualRole, string>;

const byWord = new Map<string, UsualRole>(
  (Object.keys(wordsOf) as UsualRole[]).flatMap((role) =>
    wordsOf[role].split(' ').map((word) => [word, role] as const),
  ),
);
const byName = new Map<string, UsualRole>(
  usualRoleField.options.flatMap((role) =>
    [role, roleWords.plain[role], roleWords.realist[role]].map((name) => [name.toLowerCase(), role] as const),
  ),
);

/** The usual role that the name of a type speaks for; `none` when it speaks for none, or for two. */
export function guessedRole(type: string): UsualRole | 'none' {
  const name = fieldKey(type);
  const whole = byName.get(name);
  if (whole !== undefined) return whole;
  const roles = new Set(name.split(/[^\p{L}]+/u).flatMap((word) => byWord.get(word) ?? []));
  const [first] = roles;
  return first !== undefined && roles.size === 1 ? first : 'none';
}

/** The role a box says of itself, in the field that is ours. */
function ownRole({ fields }: FoundNode): UsualRole | null {
  const value = fields.find(({ name }) => boxFieldOf(name) === 'role')?.value ?? '';
  const parsed = usualRoleField.safeParse(value.trim().toLowerCase());
  return parsed.success ? parsed.data : null;
}

function typeMeaning(type: string, nodes: readonly FoundNode[]): Meaning {
  const roles = new Set(nodes.map(ownRole));
  const [only = null] = roles;
  return roles.size === 1 && only !== null ? only : guessedRole(type);
}

/** Lanes side by side are stages, lanes above each other are levels. */
function laneMeaning(groups: readonly FoundGroup[]): 'stage' | 'level' {
  const places = groups.flatMap(({ place }) => place ?? []);
  const spread = (values: readonly number[]) => Math.max(...values) - Math.min(...values);
  if (places.length < 2) return 'stage';
  const across = spread(places.map(({ x, width }) => x + width / 2));
  const down = spread(places.map(({ y, height }) => y + height / 2));
  return down > across ? 'level' : 'stage';
}

function byCount(one: { readonly count: number }, other: { readonly count: number }): number {
  return other.count - one.count;
}

/** The types and groups of a diagram, each with a guess at what it means here. */
export function diagramKinds({
  nodes,
  groups,
}: Pick<FoundDiagram, 'nodes' | 'groups'>): readonly DiagramKind[] {
  const byType = Map.groupBy(nodes, ({ type }) => type);
  const types = [...byType].flatMap(([type, of]) =>
    type === ''
      ? []
      : [
          {
            id: `type:${type}`,
            from: 'type' as const,
            name: type,
            count: of.length,
            meaning: typeMeaning(type, of),
          },
        ],
  );
  const inGroup = Map.groupBy(nodes, ({ group }) => group);
  const used = groups.filter(({ id }) => (inGroup.get(id)?.length ?? 0) > 0);
  const grouped = nodes.filter(({ group }) => group !== null).length;
  // One frame around some of the boxes says little; lanes hold most of them.
  const lane = used.length >= 2 && grouped * 2 >= nodes.length ? laneMeaning(used) : 'none';
  // Our own columns say so by their ids.
  const lanes = used.map(({ id, name }) => {
    const role = guessedRole(name);
    return {
      id: `group:${id}`,
      from: 'group' as const,
      name,
      count: inGroup.get(id)?.length ?? 0,
      meaning: /(?:^|_)stage\d+$/u.test(id) ? 'stage' : lane === 'none' ? role : lane,
    };
  });
  return [...types.sort(byCount).slice(0, mostKinds), ...lanes.slice(0, mostKinds)];
}

/** The kinds with what somebody chose in place of the guesses; unknown choices mean nothing. */
export function chosenKinds(
  kinds: readonly DiagramKind[],
  chosen: Readonly<Record<string, Meaning>>,
): readonly DiagramKind[] {
  return kinds.map((kind) =>
    Object.hasOwn(chosen, kind.id) ? { ...kind, meaning: chosen[kind.id] ?? kind.meaning } : kind,
  );
}
