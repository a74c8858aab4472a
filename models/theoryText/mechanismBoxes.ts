import { nextCode } from '../commands/configurationCommands.ts';
import type { TextEditInput } from '../commands/textEdit.ts';
import type { Document, IdOf } from '../document.ts';
import type { ConfigurationRole } from '../entities/configurationRole.ts';
import { referrers } from '../referenceIndex.ts';
import { isName } from './grammar.ts';
import type { ReadStatement } from './lineChanges.ts';
import type { Work } from './matchText.ts';
import { type MechanismPart, markedParts } from './mechanismParts.ts';
import type { NameTable } from './names.ts';
import { partFinder } from './partBoxes.ts';
import type { Slot } from './resolveBoxes.ts';

/** The boxes that the marked parts of one because are (T15). */
export type LineMechanisms = {
  readonly read: ReadStatement;
  /** The line is new, or its because says something else than before. */
  readonly isNew: boolean;
  readonly parts: readonly { readonly role: MechanismPart['role']; readonly slot: Slot }[];
};

type Role = Pick<ConfigurationRole, 'elementId' | 'role' | 'whose'>;

/**
 * The marked parts of every because as places where a box is named. Only a line that is new or whose because was
 * changed names new boxes; another one names those that are there.
 */
export function lineMechanisms(work: Work, boxes: NameTable): readonly LineMechanisms[] {
  const { document, given, isAdding, statements } = work;
  let find: ReturnType<typeof partFinder> | null = null;
  return statements.flatMap((read): LineMechanisms[] => {
    const { item, former, isKnown, outcome } = read;
    const marked = markedParts(item.statement?.because ?? '').filter(({ text }) => isName(text));
    if (item.statement === null || marked.length === 0) return [];
    find ??= partFinder(document, given.theoryId, boxes);
    const because = former?.shown?.because ?? null;
    const isTouched = because === null ? !isKnown : !isAdding && because !== item.statement.because;
    const before = markedParts(because ?? '');
    const parts = marked.flatMap(({ role, text }, index) => {
      const there = find?.(text) ?? null;
      const old = isTouched ? (find?.(before[index]?.text ?? '') ?? null) : there;
      if (there === null && !isTouched) return [];
      const { span } = item.line;
      const name = boxes.nameOf(there ?? '') ?? { text, number: 1 };
      const slot: Slot = {
        mention: { words: '', isVerbatim: true, name, isThis: false, stage: undefined, span },
        role: 'mechanism',
        stageId: outcome === null ? item.stageId : outcome.stageId,
        former: old === null ? null : { elementId: old, words: '' },
        isTouched,
        elementId: null,
        words: '',
        wish: null,
      };
      return [{ role, slot }];
    });
    return parts.length === 0 ? [] : [{ read, isNew: isTouched, parts }];
  });
}

const partsBefore: ReadonlySet<string> = new Set(['context', 'intervention', 'actor']);
const mechanisms: ReadonlySet<string> = new Set(['mechanism', 'resource', 'reasoning']);

function rolesOf(document: Document, configurationId: string): readonly ConfigurationRole[] {
  return referrers(document, { table: 'configurationRoles', field: 'configurationId' }, configurationId)
    .flatMap((id) => document.configurationRoles.get(id as IdOf<'configurationRoles'>) ?? [])
    .sort((one, other) => one.position - other.position);
}

/** The configuration that is about exactly these boxes before and that outcome; null: none. */
function configurationAbout(
  document: Document,
  conditions: readonly string[],
  outcomeId: string,
): string | null {
  const wanted = new Set(conditions);
  for (const id of referrers(document, { table: 'configurationRoles', field: 'elementId' }, outcomeId)) {
    const found = document.configurationRoles.get(id as IdOf<'configurationRoles'>);
    if (found?.role !== 'outcome') continue;
    const before = rolesOf(document, found.configurationId).filter(({ role }) => partsBefore.has(role));
    const own = new Set<string>(before.map(({ elementId }) => elementId));
    if (own.size === wanted.size && [...own].every((each) => wanted.has(each))) return found.configurationId;
  }
  return null;
}

const signatureOf = (roles: readonly Role[]) =>
  roles.map(({ elementId, role }) => `${role} ${elementId}`).join('\n');

/** Makes the lines with marked parts configurations, or keeps those that they are. */
export function configurationEdits(
  { document, given: { theoryId, names } }: Work,
  lines: readonly LineMechanisms[],
): readonly TextEditInput[] {
  const edits: TextEditInput[] = [];
  const done = new Set<string>();
  const codeFor = codesOf(document, theoryId, names);
  for (const { read, isNew, parts } of lines) {
    const outcomeId = read.outcome?.elementId ?? null;
    const conditions = read.conditions.flatMap(({ elementId }) => elementId ?? []);
    const shown = read.former?.shown ?? null;
    const before = shown?.conditions.map(({ elementId }) => elementId) ?? [];
    const isMoved =
      read.isTouched &&
      (shown?.outcome.elementId !== outcomeId || before.join('\n') !== conditions.join('\n'));
    if (outcomeId === null || !(isNew || isMoved)) continue;
    const id =
      configurationAbout(document, conditions, outcomeId) ??
      configurationAbout(document, before, shown?.outcome.elementId ?? '');
    const own = id === null ? [] : rolesOf(document, id);
    const replaced = new Set(parts.flatMap(({ slot }) => slot.former?.elementId ?? []));
    const kept = own.filter(({ role, elementId }) => mechanisms.has(role) && !replaced.has(elementId));
    const roles: Role[] = [
      ...conditions.map((elementId) => ({ elementId, role: roleBefore(document, own, elementId) })),
      ...parts.flatMap(({ role, slot }) =>
        slot.elementId === null ? [] : [{ elementId: slot.elementId, role }],
      ),
      ...kept,
      { elementId: outcomeId, role: 'outcome' as const },
    ].map(({ elementId, role }) => ({
      elementId: elementId as IdOf<'elements'>,
      role,
      whose: whoseOf(own, elementId, role),
    }));
    const unique = [...new Map(roles.map((role) => [signatureOf([role]), role])).values()];
    const signature = signatureOf(unique);
    // A line that only begins or ends elsewhere now takes its configuration along; it makes none.
    if (done.has(id ?? signature) || signature === signatureOf(own) || (id === null && !isNew)) continue;
    done.add(id ?? signature);
    if (id !== null) edits.push({ do: 'setRoles', id, roles: unique });
    else {
      const { stageId, statement } = read.item;
      const forWhom = statement?.forWhom ?? '';
      const name = names?.get(read.item.line.span.line);
      const [code, title] = [codeFor(name?.code ?? ''), name?.title ?? ''];
      edits.push({ do: 'makeConfiguration', code, title, stageId, forWhom, roles: unique });
    }
  }
  return edits;
}

/** Answers the code that a new configuration gets: the one it asks for unless it is taken, else the next free number. */
function codesOf(
  document: Document,
  theoryId: string,
  names: Work['given']['names'],
): (wanted: string) => string {
  const taken = new Set(
    referrers(document, { table: 'configurations', field: 'theoryId' }, theoryId).flatMap(
      (id) => document.configurations.get(id as IdOf<'configurations'>)?.code ?? [],
    ),
  );
  const asked = new Set([...(names?.values() ?? [])].map(({ code }) => code));
  let number = Number(/\d+$/u.exec(nextCode(document, theoryId))?.[0] ?? 1);
  return (wanted) => {
    let code = wanted;
    if (wanted === '' || taken.has(wanted)) {
      while (taken.has(`CMOC ${number}`) || asked.has(`CMOC ${number}`)) number += 1;
      code = `CMOC ${number}`;
    }
    taken.add(code);
    return code;
  };
}

/** The part a condition plays: the one it plays there already, else its usual one. */
function roleBefore(
  document: Document,
  own: readonly ConfigurationRole[],
  elementId: string,
): ConfigurationRole['role'] {
  const known = own.find((role) => role.elementId === elementId && partsBefore.has(role.role));
  if (known !== undefined) return known.role;
  const usual = document.elements.get(elementId as IdOf<'elements'>)?.usualRole;
  return usual === 'intervention' || usual === 'actor' ? usual : 'context';
}

function whoseOf(own: readonly ConfigurationRole[], elementId: string, role: string): string {
  return own.find((each) => each.elementId === elementId && each.role === role)?.whose ?? '';
}
