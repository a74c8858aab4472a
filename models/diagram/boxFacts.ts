import { newElementFields } from '../commands/newRows.ts';
import { type Element, type UsualRole, elementSchema, usualRoleField } from '../entities/element.ts';
import { roleWords } from '../figure/roleWords.ts';
import { limits } from '../limits.ts';
import { type BoxField, boxFieldOf, fieldKey } from './fieldNames.ts';
import type { FoundGroup, FoundNode } from './foundDiagram.ts';
import { heldLine, heldText } from './plainText.ts';
import type { DiagramKind } from './roleGuess.ts';

type Said = Pick<
  Element,
  | 'label'
  | 'plainLabel'
  | 'usualRole'
  | 'poleLow'
  | 'poleHigh'
  | 'desiredDirection'
  | 'indicator'
  | 'horizon'
  | 'intent'
  | 'origin'
  | 'note'
>;

/** What a box of a file says in our terms; lanes by name, empty for none. */
export type BoxFacts = { readonly fields: Said; readonly stage: string; readonly level: string };

const shape = elementSchema.shape;
const words = (value: string) => heldLine(value, limits.line);
/** The value when it is one of those a field can have. */
function choice<Value>(
  field: { safeParse: (value: unknown) => { data?: Value } },
  value: string,
): Value | null {
  return field.safeParse(value.trim().toLowerCase()).data ?? null;
}

const roleNames = new Set(
  Object.values(roleWords)
    .flatMap((names) => Object.values(names))
    .map(fieldKey),
);

/** A note of several parts, no longer than a note can be. */
export function noteOf(parts: readonly string[]): string {
  const text = heldText(parts.filter((part) => part.trim() !== '').join('\n')).trim();
  return text
    .slice(0, limits.text)
    .toWellFormed()
    .replace(/\uFFFD$/u, '');
}

/** Takes the facts of one box, one field at a time; what has no place of its own goes to the note. */
class BoxReader {
  readonly said: { -readonly [Key in keyof Said]: Said[Key] };
  readonly notes: string[] = [];
  /** The role it says of itself. */
  role: UsualRole | null = null;
  stage = '';
  level = '';

  constructor({ label }: FoundNode) {
    this.said = { ...newElementFields, label: heldLine(label) };
  }

  take(name: string, value: string): void {
    const field = boxFieldOf(name);
    if (field === undefined || !this.#takeKnown(field, value))
      this.notes.push(`${heldLine(name, 80)}: ${value}`);
  }

  /** False when the value is none that this field can have. */
  #takeKnown(field: BoxField, value: string): boolean {
    const { said } = this;
    if (field === 'note') this.notes.unshift(value);
    else if (field === 'realistLabel') [said.plainLabel, said.label] = [words(said.label), heldLine(value)];
    else if (field === 'plainLabel' || field === 'poleLow' || field === 'poleHigh')
      said[field] = words(value);
    else if (field === 'indicator') said.indicator = noteOf([value]);
    else if (field === 'stage' || field === 'level') this[field] = heldLine(value, 200);
    else if (field === 'desiredDirection')
      return (said.desiredDirection = choice(shape.desiredDirection, value)) !== null;
    else if (field === 'horizon') return (said.horizon = choice(shape.horizon, value)) !== null;
    else if (field === 'intent') return (said.intent = choice(shape.intent, value)) !== null;
    else if (field === 'origin') return (said.origin = choice(shape.origin, value) ?? 'team') !== 'team';
    else if (field === 'role') return (this.role = choice<UsualRole>(usualRoleField, value)) !== null;
    else return false;
    return true;
  }

  /** What a type or group means; its name stays in the note unless it is the name of the role itself. */
  mean({ from, name, meaning }: DiagramKind): void {
    if (meaning === 'stage') this.stage ||= heldLine(name, 200);
    else if (meaning === 'level') this.level ||= heldLine(name, 200);
    else if (meaning !== 'none') this.said.usualRole ??= meaning;
    const isLane = meaning === 'stage' || meaning === 'level';
    const isSaid = isLane || roleNames.has(fieldKey(name)) || meaning === this.role;
    if (!isSaid) this.notes.push(`${from === 'type' ? 'Type' : 'Group'}: ${heldLine(name, 200)}`);
  }
}

/** Reads the facts of a box: its own fields first, then what its type and its group mean. */
export function boxFacts(
  node: FoundNode,
  kinds: ReadonlyMap<string, DiagramKind>,
  groups: ReadonlyMap<string, FoundGroup>,
): BoxFacts {
  const reader = new BoxReader(node);
  for (const { name, value } of node.fields) reader.take(name, value);
  const type = kinds.get(`type:${node.type}`);
  const group = kinds.get(`group:${node.group ?? ''}`);
  if (type !== undefined) reader.mean(type);
  else if (node.type !== '') reader.notes.push(`Type: ${heldLine(node.type, 200)}`);
  if (group !== undefined) reader.mean(group);
  else if (node.group !== null && groups.has(node.group))
    reader.notes.push(`Group: ${heldLine(groups.get(node.group)?.name ?? '', 200)}`);
  if (node.type === '') reader.said.usualRole ??= reader.role;
  const { said, notes, stage, level } = reader;
  if (said.label === '') said.label = heldLine(node.label);
  return { fields: { ...said, note: noteOf(notes) }, stage, level };
}
