import { nextCode } from '../commands/configurationCommands.ts';
import type { Document, IdOf } from '../document.ts';
import { referrers } from '../referenceIndex.ts';

/** A code that no other configuration of the theory has: the wanted one if it is free, "CMOC 3" for "3", the next one for none. */
export function freeCode(document: Document, theoryId: string, wanted: string): string {
  const ids = referrers(document, { table: 'configurations', field: 'theoryId' }, theoryId);
  const taken = new Set(
    ids.map((id) => document.configurations.get(id as IdOf<'configurations'>)?.code ?? ''),
  );
  if (wanted === '') return nextCode(document, theoryId);
  const asked = /^\d+$/.test(wanted) ? `CMOC ${wanted}` : wanted;
  if (!taken.has(asked)) return asked;
  for (let number = 2; ; number += 1) {
    const code = `${asked} (${number})`;
    if (!taken.has(code)) return code;
  }
}
