import type { Document } from '../../document.ts';
import type { EvidenceLink } from '../../entities/evidenceLink.ts';
import { claimParts, partsText } from '../../sentences/statement.ts';
import { elementName } from '../../sentences/words.ts';
import type { Bearing } from '../readingList.ts';

/** A bundled theory as a document of its own. */
export type StarterDocument = { readonly id: string; readonly title: string; readonly document: Document };

type Target = Pick<Bearing, 'target' | 'plain' | 'realist'> & { readonly id: string };

function targetOf(document: Document, link: EvidenceLink): Target | null {
  const arrow = link.arrowId === null ? undefined : document.arrows.get(link.arrowId);
  if (arrow !== undefined) {
    const said = (vocabulary: 'plain' | 'realist') =>
      partsText(claimParts(document, arrow, { vocabulary, seen: new Set() }));
    const id = arrow.arrowGroupId ?? arrow.id;
    return { id, target: 'arrow', plain: said('plain'), realist: said('realist') };
  }
  if (link.elementId !== null) {
    const element = document.elements.get(link.elementId);
    const said = (vocabulary: 'plain' | 'realist') => elementName(element, vocabulary);
    return { id: link.elementId, target: 'box', plain: said('plain'), realist: said('realist') };
  }
  const configuration =
    link.configurationId === null ? undefined : document.configurations.get(link.configurationId);
  if (configuration === undefined) return null;
  const { id, title } = configuration;
  return { id, target: 'configuration', plain: title, realist: title };
}

/** What of the bundled theories some extracts are tied to, each statement or box once, with every stance in which it is. */
export function bearingsOf(
  extractIds: ReadonlySet<string>,
  starters: readonly StarterDocument[],
): readonly Bearing[] {
  return starters.flatMap(({ id: starterId, title: starter, document }) => {
    const found = new Map<string, Bearing>();
    for (const link of document.evidenceLinks.values()) {
      const target = extractIds.has(link.extractId) ? targetOf(document, link) : null;
      if (target === null) continue;
      const { id, ...said } = target;
      const stances = new Set([...(found.get(id)?.stances ?? []), link.stance]);
      found.set(id, { starterId, starter, ...said, stances: [...stances] });
    }
    return [...found.values()];
  });
}
