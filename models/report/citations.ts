import type { Document } from '../document.ts';
import type { Source } from '../entities/source.ts';
import { formatReference, linkOf } from '../references/formatReference.ts';
import type { ReferenceEntry, Run } from './blocks.ts';
import { safeLink } from './safeLink.ts';

/** Numbers sources in the order in which a report first names them. */
export class Citations {
  readonly #document: Document;
  readonly #numbers = new Map<string, number>();

  readonly #isListed: boolean;

  /** Where no list of references is to stand, sources have no numbers. */
  constructor(document: Document, isListed: boolean) {
    this.#document = document;
    this.#isListed = isListed;
  }

  /** The reference of a source, as a run; the same source always has the same number. */
  cite(...sourceIds: readonly string[]): Run {
    if (!this.#isListed) return { text: '' };
    const cites = [...new Set(sourceIds)].map((id) => {
      const known = this.#numbers.get(id);
      if (known !== undefined) return known;
      const number = this.#numbers.size + 1;
      this.#numbers.set(id, number);
      return number;
    });
    return { cites: cites.sort((one, other) => one - other) };
  }

  /** All sources that were cited, by number. */
  entries(): readonly ReferenceEntry[] {
    return [...this.#numbers].flatMap(([id, number]) => {
      const source = this.#document.sources.get(id as Source['id']);
      return source === undefined ? [] : [entryOf(source, number)];
    });
  }
}

const checked = {
  full: '',
  partial: 'This record was checked in part.',
  none: 'This record was not checked against the publication.',
} as const satisfies Record<Source['verified'], string>;

function entryOf(source: Source, number: number): ReferenceEntry {
  const link = safeLink(linkOf(source));
  return { number, text: formatReference(source, 'vancouver'), link, note: checked[source.verified] };
}
