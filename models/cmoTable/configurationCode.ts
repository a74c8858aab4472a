import type { Document, IdOf } from '../document.ts';
import { referrers } from '../referenceIndex.ts';

/** A code that no other configuration of the theory has: the wanted one if it is free, "CMOC 3" for "3" and for none. */
export function freeCode(document: Document, theoryId: string, wanted: string): string {
  const ids = referrers(document, { table: 'configurations', field: 'theoryId' }, theoryId);
  const taken = new Set(
    ids.map((id) => document.configurations.get(id as IdOf<'configurations'>)?.code ?? ''),
  );
  const asked = /^\d+$/.test(wanted) ? `CMOC ${wanted}` : wanted;
  if (asked !== '' && !taken.has(asked)) return asked;
  for (let number = 1; ; number += 1) {
    const code = asked === '' ? `CMOC ${number}` : `${asked} (${number + 1})`;
    if (!taken.has(code)) return code;
  }
}
