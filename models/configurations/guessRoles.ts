import type { Document, IdOf } from '../document.ts';
import type { Arrow } from '../entities/arrow.ts';
import type { Element, UsualRole } from '../entities/element.ts';
import { inReadingOrder, mapPlace } from '../queries/mapOrder.ts';
import { arrowsAmong, endsOf } from './configurationRows.ts';
import { type Role, type Scheme, roleOrder, rolesAsked } from './roles.ts';

/** A part that a box seems to play; people correct it. */
export type GuessedRole = { readonly elementId: IdOf<'elements'>; readonly role: Role };

/** What the arrows among the chosen boxes say of one of them. */
type Place = {
  readonly element: Element;
  readonly isSource: boolean;
  readonly isTarget: boolean;
  /** It starts an arrow that acts on an arrow. */
  readonly isActing: boolean;
};

function placesOf(document: Document, elements: readonly Element[]): readonly Place[] {
  const ids = new Set<string>(elements.map(({ id }) => id));
  const arrows = arrowsAmong(document, ids).flatMap((id): readonly Arrow[] => {
    const arrow = document.arrows.get(id);
    return arrow === undefined ? [] : [arrow];
  });
  return elements.map((element) => ({
    element,
    isSource: arrows.some(
      ({ sourceElementId, targetElementId }) => sourceElementId === element.id && targetElementId !== null,
    ),
    isTarget: arrows.some(({ targetElementId }) => targetElementId === element.id),
    isActing: arrows.some(
      ({ sourceElementId, targetArrowId }) => sourceElementId === element.id && targetArrowId !== null,
    ),
  }));
}

/** What the place alone says: null where the box stands apart, or in the middle of a circle. */
function roleByPlace({ isSource, isTarget, isActing }: Place): UsualRole | null {
  if (isSource && isTarget) return 'mechanism';
  if (isTarget) return 'outcome';
  return isSource || isActing ? 'context' : null;
}

/** Positions are not types (principle 2): what only leads on is no outcome here, what is only led to no context. */
function roleOf(place: Place): UsualRole | null {
  const usual = place.element.usualRole;
  const found = roleByPlace(place);
  if (usual === null) return found;
  const isElsewhere =
    (usual === 'outcome' && found === 'context') || (usual === 'context' && found === 'outcome');
  return isElsewhere ? found : usual;
}

/** A mechanism that the theory takes apart is reasoning, what is offered its resource, where the scheme has no name for it. */
function written(role: UsualRole, scheme: Scheme): Role {
  if (!scheme.isMechanismSplit) return role;
  if (role === 'mechanism') return 'reasoning';
  return role === 'intervention' && !rolesAsked(scheme).includes('intervention') ? 'resource' : role;
}

/** Roles for boxes that neither their usual role nor an arrow gives one: by reading order, the last an outcome. */
function filled(roles: readonly (UsualRole | null)[]): readonly UsualRole[] {
  const has = (wanted: UsualRole) => roles.includes(wanted);
  const open = roles.flatMap((role, index) => (role === null ? [index] : []));
  const last = has('outcome') ? undefined : open.pop();
  const first = has('context') ? undefined : open.shift();
  return roles.map((role, index) => {
    if (role !== null) return role;
    if (index === last) return 'outcome';
    if (index === first) return 'context';
    return has('outcome') && has('mechanism') ? 'context' : 'mechanism';
  });
}

/**
 * The parts that chosen boxes and arrows seem to play: by the usual role of a box, unless its place says otherwise;
 * by its place among the chosen arrows (what leads on is context, what is led to outcome, what stands between
 * mechanism, what acts on an arrow context); else by reading order. An arrow brings its ends along. In the order of
 * a sentence; empty when there is no box.
 */
export function guessRoles(
  document: Document,
  chosen: { readonly elementIds: readonly string[]; readonly arrowIds: readonly string[] },
  scheme: Scheme,
): readonly GuessedRole[] {
  const ids = new Set([...chosen.elementIds, ...chosen.arrowIds.flatMap((id) => [...endsOf(document, id)])]);
  const elements = [...ids]
    .flatMap((id) => document.elements.get(id as IdOf<'elements'>) ?? [])
    .map((element) => ({ element, place: mapPlace(document, element) }))
    .sort((one, other) => inReadingOrder(one.place, other.place))
    .map(({ element }) => element);
  const roles = filled(placesOf(document, elements).map(roleOf));
  return elements
    .map(({ id }, index) => ({ elementId: id, role: written(roles[index] ?? 'context', scheme) }))
    .sort((one, other) => roleOrder.indexOf(one.role) - roleOrder.indexOf(other.role));
}
