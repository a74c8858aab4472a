import type { Point } from '#models/geometry/box.ts';
import { hitTest } from '#models/geometry/routeIndex.ts';

import { type GestureTools, arrowReach } from './gesture.ts';
import { cardAt } from '#models/map/mapModel.ts';

/** What a press landed on. */
export type Pressed =
  | { readonly kind: 'pull'; readonly id: string }
  | { readonly kind: 'end'; readonly id: string; readonly end: 'source' | 'target' }
  | { readonly kind: 'card'; readonly id: string }
  | { readonly kind: 'arrow'; readonly id: string }
  /** The code of a configuration; `id` is the configuration's. */
  | { readonly kind: 'code'; readonly id: string }
  | { readonly kind: 'ground' };

/** The value of a data attribute of the element or what it stands in. */
export function dataOf(target: Element, name: string): string | null {
  return target.closest(`[data-${name}]`)?.getAttribute(`data-${name}`) ?? null;
}

/** What is under a point: of the page where there is something to press, else of the picture. */
export function pressedAt({ stage }: Pick<GestureTools, 'stage'>, target: Element, world: Point): Pressed {
  const pull = dataOf(target, 'pull');
  if (pull !== null) return { kind: 'pull', id: pull };
  const end = dataOf(target, 'arrow-end');
  const arrow = dataOf(target, 'arrow');
  if (arrow !== null && (end === 'source' || end === 'target')) return { kind: 'end', id: arrow, end };
  const { model, kept } = stage.controller.session.getState();
  const card = dataOf(target, 'card') ?? (model === null ? null : (cardAt(model, world)?.id ?? null));
  if (card !== null) return { kind: 'card', id: card };
  const code = stage.codeAt(world);
  if (code !== null) return { kind: 'code', id: code };
  if (arrow !== null) return { kind: 'arrow', id: arrow };
  const hit =
    kept === null ? null : hitTest(kept.index, world, arrowReach / stage.controller.viewport().zoom);
  return hit === null ? { kind: 'ground' } : { kind: 'arrow', id: hit };
}
