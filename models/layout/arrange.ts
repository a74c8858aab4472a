import type { ArrangedPlace, ArrangeInput } from './arrangeInput.ts';
import { cellsOf } from './cells.ts';
import { orderAndPlace } from './places.ts';

/**
 * Lays out a theory in its lanes: within a lane what causes stands left of what follows, linked cards stand level,
 * arrows cross little. Cards never overlap, pinned ones keep their place, and the same input gives the same layout.
 */
export function arrange(input: ArrangeInput): Map<string, ArrangedPlace> {
  return orderAndPlace(cellsOf(input));
}
