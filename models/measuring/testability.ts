import type { Document, IdOf } from '../document.ts';
import { referrers } from '../referenceIndex.ts';

/** Whether anything would show that an arrow holds. */
export type Testability = 'now' | 'planned' | 'nothing';

/** One cannot see a change with fewer. */
export const TIMES_NEEDED = 2;

type Counted = { readonly any: number; readonly collected: number };

/** The most time points of one measurement of a box: of any, and of those that are collected already. */
export function timesOf(document: Document, elementId: string): Counted {
  let [any, collected] = [0, 0];
  for (const id of referrers(document, { table: 'measurements', field: 'elementId' }, elementId)) {
    const times = referrers(document, { table: 'measurementTimes', field: 'measurementId' }, id).length;
    any = Math.max(any, times);
    if (document.measurements.get(id as IdOf<'measurements'>)?.status === 'collected')
      collected = Math.max(collected, times);
  }
  return { any, collected };
}

/** The box an arrow leads to in the end, through the arrows it acts on; null when the chain is cut. */
function endOf(document: Document, arrowId: string): string | null {
  const seen = new Set<string>();
  let arrow = document.arrows.get(arrowId as IdOf<'arrows'>);
  while (arrow !== undefined && arrow.targetElementId === null && !seen.has(arrow.id)) {
    seen.add(arrow.id);
    arrow = document.arrows.get(arrow.targetArrowId as IdOf<'arrows'>);
  }
  return arrow?.targetElementId ?? null;
}

/** The boxes at which an arrow begins and, in the end, ends; none when the chain of arrows is cut. */
export function testEnds(document: Document, arrowId: string): readonly string[] {
  const source = document.arrows.get(arrowId as IdOf<'arrows'>)?.sourceElementId;
  const target = endOf(document, arrowId);
  return source === undefined || target === null ? [] : [source, target];
}

/**
 * An arrow can be tested when something measures the arrow itself, or when both its ends are measured at two or more
 * time points: *now* when that is collected already, else *planned*.
 */
export function testabilityOf(document: Document, arrowId: string): Testability {
  const own = referrers(document, { table: 'measurements', field: 'arrowId' }, arrowId).flatMap(
    (id) => document.measurements.get(id as IdOf<'measurements'>) ?? [],
  );
  if (own.some(({ status }) => status === 'collected')) return 'now';
  const counted = testEnds(document, arrowId).map((id) => timesOf(document, id));
  const reaches = (kind: keyof Counted) =>
    counted.length === 2 && counted.every((times) => times[kind] >= TIMES_NEEDED);
  if (reaches('collected')) return 'now';
  return own.length > 0 || reaches('any') ? 'planned' : 'nothing';
}
