import type { Document, IdOf } from '../document.ts';
import type { Arrow } from '../entities/arrow.ts';
import { type ArrowStyle, arrowStyle } from '../figure/arrowStyle.ts';
import type { RouteLink } from '../geometry/route.ts';
import { textWidth } from '../geometry/textMetrics.ts';
import type { Stance } from '../entities/evidenceLink.ts';
import { type StanceCounts, evidenceOfArrow } from '../queries/arrowEvidence.ts';
import { referrers } from '../referenceIndex.ts';
import { tidy } from '../sentences/words.ts';

/** What stands on an arrow's pill: the claim's hedge, and how many sources are for ▲, against ▼, sharpen ◆, give context ●. */
export type ArrowPill = {
  readonly hedge: string;
  /** Stances without a source are left out. */
  readonly badges: readonly PillBadge[];
  /** Pixels at zoom 1. */
  readonly width: number;
};

/** How many sources do this to the claim. */
export type PillBadge = { readonly stance: Stance; readonly count: number };

/** One arrow of the map; its line is in the routes under the same id. */
export type MapArrow = {
  readonly id: string;
  readonly arrow: Arrow;
  readonly style: ArrowStyle;
  /** Null when there is nothing to say: then the line alone stands. */
  readonly pill: ArrowPill | null;
  /** True when no extract bears on it yet. */
  readonly isBare: boolean;
  readonly link: RouteLink;
};

/** Sizes on the pill, pixels at zoom 1. */
export const pillLook = { fontSize: 12, padding: 8, badgeGap: 7, triangle: 8, countGap: 3 } as const;

const LONGEST_HEDGE = 28;

/** The text of a count on a pill with its triangle, and how wide both are. */
export function badgeWidth(count: number): number {
  if (count === 0) return 0;
  return pillLook.triangle + pillLook.countGap + textWidth(String(count), pillLook.fontSize, 600);
}

function badgesOf({ supports, contradicts, refines, givesContext }: StanceCounts): readonly PillBadge[] {
  const counts: readonly PillBadge[] = [
    { stance: 'supports', count: supports },
    { stance: 'contradicts', count: contradicts },
    { stance: 'refines', count: refines },
    { stance: 'gives_context', count: givesContext },
  ];
  return counts.filter(({ count }) => count > 0);
}

function pillOf(arrow: Arrow, evidence: StanceCounts): ArrowPill | null {
  const whole = tidy(arrow.hedge);
  const hedge = whole.length > LONGEST_HEDGE ? `${whole.slice(0, LONGEST_HEDGE - 1)}…` : whole;
  const badges = badgesOf(evidence);
  const parts = [
    hedge === '' ? 0 : textWidth(hedge, pillLook.fontSize),
    ...badges.map(({ count }) => badgeWidth(count)),
  ].filter((width) => width > 0);
  if (parts.length === 0) return null;
  const inner = parts.reduce((sum, width) => sum + width, 0) + (parts.length - 1) * pillLook.badgeGap;
  return { hedge, badges, width: Math.ceil(inner) + 2 * pillLook.padding };
}

function linkOf(document: Document, arrow: Arrow, pill: ArrowPill | null): RouteLink {
  const link = {
    id: arrow.id,
    from: arrow.sourceElementId,
    to: arrow.targetArrowId === null ? { box: arrow.targetElementId ?? '' } : { link: arrow.targetArrowId },
    labelWidth: pill?.width ?? 0,
  };
  const isJoined = arrow.arrowGroupId !== null && document.arrowGroups.has(arrow.arrowGroupId);
  return isJoined && arrow.arrowGroupId !== null ? { ...link, groupId: arrow.arrowGroupId } : link;
}

/** The arrow as the router reads it. */
export function routeLinkOf(arrow: MapArrow): RouteLink {
  return arrow.link;
}

function mapArrow(document: Document, arrow: Arrow): MapArrow {
  const evidence = evidenceOfArrow(document, arrow.id);
  const style = arrowStyle({ ...arrow, isOnArrow: arrow.targetArrowId !== null }, evidence);
  const pill = pillOf(arrow, evidence);
  return {
    id: arrow.id,
    arrow,
    style,
    pill,
    isBare: evidence.extracts === 0,
    link: linkOf(document, arrow, pill),
  };
}

function isSamePill(one: ArrowPill | null, other: ArrowPill | null): boolean {
  if (one === null || other === null) return one === other;
  return one.hedge === other.hedge && JSON.stringify(one.badges) === JSON.stringify(other.badges);
}

/** The arrows as they were, and the rows they were made from. */
type ArrowsBefore = { readonly document: Document; readonly arrows: ReadonlyMap<string, MapArrow> };

/** The arrows of a theory; those that look as they did keep their identity. */
export function mapArrows(
  document: Document,
  theoryId: string,
  previous: ArrowsBefore | null,
): ReadonlyMap<string, MapArrow> {
  const before = previous?.document;
  const isSameEvidence =
    before !== undefined &&
    before.evidenceLinks === document.evidenceLinks &&
    before.extracts === document.extracts &&
    before.arrowGroups === document.arrowGroups;
  if (previous !== null && isSameEvidence && before.arrows === document.arrows) return previous.arrows;
  const arrows = new Map<string, MapArrow>();
  for (const id of referrers(document, { table: 'arrows', field: 'theoryId' }, theoryId)) {
    const arrow = document.arrows.get(id as IdOf<'arrows'>);
    if (arrow === undefined) continue;
    const known = previous?.arrows.get(id);
    if (known?.arrow === arrow && isSameEvidence) {
      arrows.set(id, known);
      continue;
    }
    const fresh = mapArrow(document, arrow);
    const isSame =
      known?.arrow === arrow &&
      isSamePill(known.pill, fresh.pill) &&
      known.isBare === fresh.isBare &&
      known.style.stroke === fresh.style.stroke &&
      known.link.groupId === fresh.link.groupId;
    arrows.set(id, isSame ? known : fresh);
  }
  return arrows;
}
