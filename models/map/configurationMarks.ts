import { configurationsIn, rolesOf, schemeOf } from '../configurations/configurationRows.ts';
import { type Role, badgeWord, roleLetterOf, roleName } from '../configurations/roles.ts';
import type { Document } from '../document.ts';
import type { Rect } from '../geometry/box.ts';
import { type Outline, outlineAround } from '../geometry/hull.ts';
import { tidy } from '../sentences/words.ts';

import type { MapModel } from './mapModel.ts';

/** More outlines than this at once cannot be told apart. */
export const mostMarked = 24;

/** A configuration as the map marks it. */
export type MarkedConfiguration = {
  readonly id: string;
  readonly code: string;
  readonly outline: Outline;
  /** Its line, so that neighbours differ in more than their place. */
  readonly dash: readonly number[];
  /** It is open or pointed at. */
  readonly isChosen: boolean;
};

/** The part a box plays in the configuration that is looked at. */
export type CardBadge = {
  readonly roles: readonly { readonly role: Role; readonly letter: string; readonly word: string }[];
  /** For screen readers: "Context in CMOC 3". */
  readonly words: string;
};

/** What the map shows of configurations. */
export type MapMarks = {
  readonly marked: readonly MarkedConfiguration[];
  readonly badges: ReadonlyMap<string, CardBadge>;
};

/** A map without marks. */
export const noMarks: MapMarks = { marked: [], badges: new Map() };

/** Which configurations are wanted. */
export type WantedMarks = {
  readonly openId: string | null;
  readonly hoveredId: string | null;
  readonly isAllShown: boolean;
};

const dashes: readonly (readonly number[])[] = [[], [10, 5], [3, 4], [14, 4, 3, 4], [6, 3], [18, 6, 6, 6]];

function outlineOf(model: MapModel, elementIds: ReadonlySet<string>): Outline | null {
  const boxes = [...elementIds].flatMap((id) => model.cards.get(id)?.box ?? []);
  const others = (within: Rect) =>
    model.grid
      .within(within)
      .flatMap((index) => model.grid.boxes[index] ?? [])
      .filter(({ id }) => !elementIds.has(id));
  return outlineAround(boxes, others);
}

function badgesOf(model: MapModel, id: string): ReadonlyMap<string, CardBadge> {
  const { document, vocabulary, theoryId } = model;
  const code = tidy(document.configurations.get(id as never)?.code ?? '');
  const scheme = schemeOf(document, theoryId);
  const badges = new Map<string, CardBadge>();
  for (const { elementId, role } of rolesOf(document, id)) {
    const before = badges.get(elementId)?.roles ?? [];
    const letter = vocabulary === 'plain' ? '' : roleLetterOf(role, scheme);
    const roles = [...before, { role, letter, word: badgeWord(role, vocabulary, scheme) }];
    const names = roles.map((each) => roleName(each.role, vocabulary, scheme)).join(' and ');
    badges.set(elementId, { roles, words: `${names} in ${code}` });
  }
  return badges;
}

/** How many configurations the layer leaves out because there are too many to be told apart. */
export function unmarkedCount(document: Document, theoryId: string): number {
  return Math.max(0, configurationsIn(document, theoryId).length - mostMarked);
}

/**
 * Outlines and badges of the configurations that are wanted: the one pointed at or open, and with `isAllShown` the
 * first of the theory by code. The one that is looked at comes last, so that it is painted over the others.
 */
export function mapMarks(model: MapModel, { openId, hoveredId, isAllShown }: WantedMarks): MapMarks {
  const { document, theoryId } = model;
  if (openId === null && hoveredId === null && !isAllShown) return noMarks;
  const lookedAt = hoveredId ?? openId;
  const all = configurationsIn(document, theoryId);
  const isWanted = (id: string, index: number) =>
    id === openId || id === hoveredId || (isAllShown && index < mostMarked);
  const marked = all.flatMap(({ id, code }, index): readonly MarkedConfiguration[] => {
    if (!isWanted(id, index)) return [];
    const outline = outlineOf(model, new Set(rolesOf(document, id).map(({ elementId }) => elementId)));
    if (outline === null) return [];
    return [
      { id, code: tidy(code), outline, dash: dashes[index % dashes.length] ?? [], isChosen: id === lookedAt },
    ];
  });
  return {
    marked: marked.toSorted((one, other) => Number(one.isChosen) - Number(other.isChosen)),
    badges: lookedAt === null ? noMarks.badges : badgesOf(model, lookedAt),
  };
}
