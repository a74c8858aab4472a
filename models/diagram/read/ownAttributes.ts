import type { DiagramField } from '../fieldNames.ts';
import type { Attribute } from './graphLanguage.ts';

/** Facts that we wrote as attributes (`wf_low_end`), by their names. */
export function ownAttributes(attributes: readonly Attribute[]): readonly DiagramField[] {
  return attributes.flatMap(([name, value]) =>
    name.startsWith('wf_') ? [{ name: name.slice(3).replaceAll('_', ' '), value }] : [],
  );
}

/** The last value of an attribute; undefined without one. */
export function attributeOf(attributes: readonly Attribute[], wanted: string): string | undefined {
  return attributes.findLast(([name]) => name.toLowerCase() === wanted)?.[1];
}

/** “1.5,-2” and “1.5,-2!” as a place; null when it is none. */
export function placeIn(text: string | undefined): { readonly x: number; readonly y: number } | null {
  const found = /^\s*(-?[\d.]{1,20}(?:e[-+]?\d{1,3})?)\s*,\s*(-?[\d.]{1,20}(?:e[-+]?\d{1,3})?)/iu.exec(
    text?.slice(0, 100) ?? '',
  );
  const [x, y] = [Number(found?.[1]), Number(found?.[2])];
  return Number.isFinite(x) && Number.isFinite(y) && Math.abs(x) < 1e9 && Math.abs(y) < 1e9 ? { x, y } : null;
}
