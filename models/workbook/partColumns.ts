import { partIdsOf } from '../cmoTable/configurationParts.ts';
import { type CmoPart, cmoParts } from '../cmoTable/cmoParts.ts';
import { rolesOf } from '../configurations/configurationRows.ts';
import { roleName } from '../configurations/roles.ts';
import type { IdOf } from '../document.ts';
import { boxNameIn } from './book.ts';
import { contentId } from './cellValue.ts';
import type { BookColumn, RowEdit, Taken } from './column.ts';
import type { Reading } from './reading.ts';

/** The edits that make a part of a configuration hold exactly these boxes, in this order. */
function partEdits(
  { book }: Reading,
  configurationId: string,
  { part, elementIds }: { readonly part: CmoPart; readonly elementIds: readonly string[] },
): readonly RowEdit[] {
  const roles = rolesOf(book.document, configurationId);
  const own = roles.filter(({ role }) => role === part);
  if (own.length === elementIds.length && own.every(({ elementId }, at) => elementId === elementIds[at]))
    return [];
  const first = Math.min(...own.map(({ position }) => position), (roles.at(-1)?.position ?? -1) + 1);
  const kept = new Map(own.map((role) => [role.elementId as string, role]));
  const edits = elementIds.map((elementId, at): RowEdit => {
    const known = kept.get(elementId);
    kept.delete(elementId);
    const position = first + at;
    if (known !== undefined) return { table: 'configurationRoles', id: known.id, fields: { position } };
    const id = contentId('role', [configurationId, part, elementId]) as IdOf<'configurationRoles'>;
    const row = {
      id,
      theoryId: book.theoryId,
      configurationId: configurationId as IdOf<'configurations'>,
      elementId: elementId as IdOf<'elements'>,
      role: part,
      whose: '',
      position,
    };
    return { table: 'configurationRoles', id, row };
  });
  const gone = [...kept.values()].map(({ id }): RowEdit => ({
    table: 'configurationRoles',
    id,
    isGone: true,
  }));
  return [...gone, ...edits];
}

function takePart(
  text: string,
  reading: Reading,
  at: { readonly id: string; readonly part: CmoPart },
): Taken {
  const names = text.split('\n').map((line) => line.replace(/^\s*[-*•]\s+/u, '').trim());
  const needs: string[] = [];
  const elementIds: string[] = [];
  for (const name of names.filter((one) => one !== '')) {
    const found = reading.find('element', name);
    if (!('id' in found)) return found;
    needs.push(...found.needs);
    if (!elementIds.includes(found.id)) elementIds.push(found.id);
  }
  return { edits: partEdits(reading, at.id, { part: at.part, elementIds }), needs };
}

/** The columns of the parts of configurations: the names of their boxes, one a line. */
export const partColumns: readonly BookColumn[] = cmoParts.map((part) => ({
  key: part,
  heading: `{${roleName(part, 'realist', { scheme: 'CMO' })}|${roleName(part, 'plain', { scheme: 'CMO' })}}`,
  width: 26,
  cell: (book, id) =>
    partIdsOf(book.document, id)
      [part].map((elementId) => boxNameIn(book, elementId))
      .join('\n'),
  take: (typed, reading, id) => takePart(typed.text, reading, { id, part }),
}));
