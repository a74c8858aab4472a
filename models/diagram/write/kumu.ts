import { roleWord } from '../../figure/roleWords.ts';
import { signWords } from '../../sentences/words.ts';
import type { DiagramField } from '../fieldNames.ts';
import { arrowMark } from '../signWords.ts';
import type { TheoryDiagram } from '../theoryDiagram.ts';

/** Names that Kumu reads as something of its own. */
const taken = new Set(['id', 'label', 'type', 'from', 'to', 'direction', 'tags', 'description', 'note']);

function ownFields(fields: readonly DiagramField[]): Record<string, string> {
  return Object.fromEntries(
    fields.filter(({ name }) => !taken.has(name)).map(({ name, value }) => [name, value]),
  );
}

const noteOf = (fields: readonly DiagramField[]) => fields.find(({ name }) => name === 'note')?.value ?? '';

const described = (text: string) => (text === '' ? {} : { description: text });

/** A theory as Kumu's JSON (“blueprint”): elements and connections with every fact as a field of theirs. */
export function writeKumu({ title, summary, vocabulary, boxes, arrows }: TheoryDiagram): string {
  const file = {
    name: title,
    ...described(summary),
    elements: boxes.map(({ id, label, role, fields }) => ({
      id,
      label,
      ...(role === null ? {} : { type: roleWord(role, vocabulary) }),
      ...described(noteOf(fields)),
      ...ownFields(fields),
    })),
    connections: arrows.map((arrow) => ({
      id: arrow.id,
      from: arrow.from.id,
      to: arrow.to.id,
      direction: 'directed',
      type: signWords[arrow.sign],
      label: arrowMark(arrow),
      ...described(noteOf(arrow.fields)),
      ...ownFields(arrow.fields),
      sentence: arrow.sentence,
      number: arrow.key,
    })),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
