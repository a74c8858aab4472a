import type { Document } from '../document.ts';
import {
  type ArrowSource,
  type StanceCounts,
  countStances,
  sourcesOfArrow,
} from '../queries/arrowEvidence.ts';

/** The evidence of arrows that are one statement, each source once (E1). */
export function arrowFigures(document: Document, arrowIds: readonly string[]): StanceCounts {
  const bySource = new Map<string, ArrowSource>();
  for (const id of arrowIds) {
    for (const source of sourcesOfArrow(document, id)) {
      const known = bySource.get(source.source.id);
      const stances = new Set([...(known?.stances ?? []), ...source.stances]);
      bySource.set(source.source.id, { ...source, stances });
    }
  }
  return countStances([...bySource.values()]);
}

/** The mark that counts different sources at the end of a line; empty for a bare arrow. It is shown and never read. */
export function evidenceMark(counts: StanceCounts): string {
  const said = [
    counts.supports > 0 ? `${counts.supports} for` : '',
    counts.contradicts > 0 ? `${counts.contradicts} against` : '',
    counts.refines > 0 ? `${counts.refines} refining` : '',
    counts.givesContext > 0 ? `${counts.givesContext} background` : '',
  ].filter((text) => text !== '');
  return said.length === 0 ? '' : `[evidence: ${said.join(', ')}]`;
}

/** A line without its evidence mark and with single spaces: what lines are compared by. */
export function lineKey(text: string): string {
  return text
    .replace(/\[evidence:[^\]]{0,200}\]/giu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
