import type { UsualRole } from '../../entities/element.ts';
import type { Rect } from '../../geometry/box.ts';
import type { DiagramField } from '../fieldNames.ts';
import { arrowMark } from '../signWords.ts';
import type { TheoryDiagram } from '../theoryDiagram.ts';

/** The numbers of JSON Canvas's own colours; what they look like is the other program's choice. */
const colours = {
  context: '5',
  intervention: '2',
  actor: '3',
  mechanism: '6',
  outcome: '4',
} as const satisfies Record<UsualRole, string>;

/** Text in which Markdown means nothing: a sign that could mean something there has a backslash before it. */
export function markdownText(text: string): string {
  return text
    .replaceAll(/\p{Cs}/gu, ' ')
    .replaceAll(/[\\`*_[\]<>#~=$%^]|&(?=[#\w]+;)/gu, (sign) => `\\${sign}`)
    .replace(/^(?:[-+!|:]|\d+(?=[.)]))/u, (start) => (/\d/u.test(start) ? `${start}\\` : `\\${start}`));
}

type Side = 'left' | 'right' | 'top' | 'bottom';

function sidesOf(from: Rect, to: Rect): { readonly fromSide: Side; readonly toSide: Side } {
  const right = to.x + to.width / 2 - (from.x + from.width / 2);
  const down = to.y + to.height / 2 - (from.y + from.height / 2);
  if (Math.abs(right) >= Math.abs(down))
    return right >= 0 ? { fromSide: 'right', toSide: 'left' } : { fromSide: 'left', toSide: 'right' };
  return down >= 0 ? { fromSide: 'bottom', toSide: 'top' } : { fromSide: 'top', toSide: 'bottom' };
}

const whole = ({ x, y, width, height }: Rect) => ({
  x: Math.round(x),
  y: Math.round(y),
  width: Math.ceil(width),
  height: Math.ceil(height),
});

const ownFields = (fields: readonly DiagramField[]) =>
  Object.fromEntries(fields.map(({ name, value }) => [name, value]));

/** A theory as a JSON Canvas 1.0: boxes as text cards, stages as groups; our facts in a key of their own. */
export function writeCanvas({ title, summary, boxes, arrows, stages }: TheoryDiagram): string {
  const file = {
    nodes: [
      ...stages.map(({ name, place }, index) => ({
        id: `stage${index + 1}`,
        type: 'group',
        ...whole(place),
        label: name,
      })),
      ...boxes.map(({ key, label, role, place, fields }) => ({
        id: key,
        type: 'text',
        ...whole(place),
        ...(role === null ? {} : { color: colours[role] }),
        text: markdownText(label),
        wherefore: ownFields(fields),
      })),
    ],
    edges: arrows.map((arrow) => ({
      id: arrow.key,
      fromNode: arrow.from.key,
      toNode: arrow.to.key,
      ...sidesOf(arrow.from.place, arrow.to.place),
      label: arrowMark(arrow),
      wherefore: { number: arrow.key, ...ownFields(arrow.fields) },
    })),
    wherefore: { title, summary },
  };
  return `${JSON.stringify(file, null, '\t')}\n`;
}
