import type { Node } from '@xyflow/react';

import type { MapCard } from '#models/map/mapCards.ts';
import type { MapSession } from './mapSession.ts';

/** A card as React Flow is handed it. */
export type CardNode = Node<{ readonly card: MapCard; readonly isLifted: boolean }, 'card'>;

const known = new WeakMap<MapCard, CardNode>();

/** Sizes are given, nothing is measured, and React Flow neither drags nor selects: the map's own gestures do (P11). */
function nodeOf(card: MapCard): CardNode {
  const before = known.get(card);
  if (before !== undefined) return before;
  const { id, box } = card;
  const size = { width: box.width, height: box.height };
  const node: CardNode = {
    id,
    type: 'card',
    position: { x: box.x, y: box.y },
    data: { card, isLifted: false },
    ...size,
    measured: size,
    handles: [],
    draggable: false,
    selectable: false,
    focusable: false,
    connectable: false,
    deletable: false,
  };
  known.set(card, node);
  return node;
}

/** The mounted cards; those that have not changed are the same objects as before. */
export function cardNodes({
  model,
  mountedIds,
  moving,
}: Pick<MapSession, 'model' | 'mountedIds' | 'moving'>): CardNode[] {
  if (model === null) return [];
  return mountedIds.flatMap((id) => {
    const card = model.cards.get(id);
    if (card === undefined) return [];
    const place = moving?.places.get(id);
    const node = nodeOf(card);
    if (place === undefined) return [node];
    const isLifted = moving?.isLifted ?? false;
    return [{ ...node, position: { ...place }, zIndex: isLifted ? 1000 : 0, data: { card, isLifted } }];
  });
}
