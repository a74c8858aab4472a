import { arrowFieldOf, boxFieldOf, fieldsInText } from '../fieldNames.ts';
import type { DiagramField } from '../fieldNames.ts';
import {
  type FoundDiagram,
  type FoundLink,
  type FoundNode,
  emptyDiagram,
  mostBoxes,
  mostLinks,
} from '../foundDiagram.ts';
import { heldLine } from '../plainText.ts';
import { type JsonRecord, listOf, pointOf, recordOf, textOf, someOf } from './jsonValues.ts';

/** Names PRSM gives styles that nobody has named. */
const unnamed = new Set(['', 'sample', 'no label']);

/** The words of a note: a Quill delta, or HTML in files before version 1.5. */
export function noteText(value: unknown): string {
  const ops = listOf(recordOf(value)?.get('ops'));
  if (ops.length > 0)
    return ops
      .map((op) => textOf(recordOf(op)?.get('insert')))
      .join('')
      .trim();
  return textOf(value)
    .replaceAll(/<(?:br|p|div)\b[^<>]{0,100}>/giu, '\n')
    .replaceAll(/<[^<>]{0,500}>/gu, '')
    .trim();
}

function styleName(styles: JsonRecord | null, group: string): string {
  const name = heldLine(textOf(recordOf(styles?.get(group))?.get('groupLabel')), 200);
  return unnamed.has(name.toLowerCase()) ? '' : name;
}

/** Facts in a note that we wrote ourselves, and the rest of the note. */
function noteFields(item: JsonRecord, isOurs: (name: string) => boolean): readonly DiagramField[] {
  const text = noteText(item.get('note') ?? item.get('title'));
  const { fields, rest } = fieldsInText(text, isOurs);
  return rest === '' ? fields : [...fields, { name: 'note', value: rest }];
}

const thumbs = (item: JsonRecord): readonly DiagramField[] =>
  (['thumbUp', 'thumbDown'] as const).flatMap((name) => {
    const count = listOf(item.get(name)).length;
    const value = String(count);
    return count === 0 ? [] : [{ name: name === 'thumbUp' ? 'thumbs up' : 'thumbs down', value }];
  });

type Context = {
  readonly nodeStyles: JsonRecord | null;
  readonly edgeStyles: JsonRecord | null;
  readonly attributes: JsonRecord;
};

function nodeOf(value: unknown, index: number, { nodeStyles, attributes }: Context): FoundNode {
  const item = recordOf(value) ?? new Map<string, unknown>();
  const group = textOf(item.get('grp')) || `group${textOf(item.get('group'))}`;
  const own = [...attributes].flatMap(([key, title]) => {
    const text = textOf(item.get(key));
    return text === '' ? [] : [{ name: textOf(title) || key, value: text }];
  });
  return {
    at: { record: index + 1 },
    id: textOf(item.get('id')) || `factor ${index + 1}`,
    label: textOf(item.get('label')),
    type: styleName(nodeStyles, group),
    group: null,
    middle: pointOf(item.get('x'), item.get('y')),
    fields: [...noteFields(item, (name) => boxFieldOf(name) !== undefined), ...own, ...thumbs(item)],
  };
}

/** Which ends have heads; links without any say no direction. */
function directionOf(arrows: unknown): FoundLink['direction'] {
  if (typeof arrows === 'string') {
    if (arrows.includes('to') && arrows.includes('from')) return 'both';
    return arrows === '' ? 'none' : 'forward';
  }
  const heads = recordOf(arrows);
  const isOn = (end: string) => {
    const head = recordOf(heads?.get(end));
    return head !== null && head.get('enabled') !== false && textOf(head.get('type')) !== 'none';
  };
  if (heads === null) return 'forward';
  if (isOn('to')) return isOn('from') ? 'both' : 'forward';
  // A head in the middle points the same way.
  if (isOn('middle') && !isOn('from')) return 'forward';
  return isOn('from') ? 'forward' : 'none';
}

const isBackward = (arrows: unknown) => {
  const end = (name: string) => recordOf(recordOf(arrows)?.get(name));
  return end('from')?.get('enabled') === true && end('to')?.get('enabled') !== true;
};

function linkOf(value: unknown, index: number, { edgeStyles }: Context): FoundLink {
  const item = recordOf(value) ?? new Map<string, unknown>();
  const group = textOf(item.get('grp')) || `edge${textOf(item.get('group'))}`;
  const ends = [
    textOf(item.get('from') ?? item.get('source')),
    textOf(item.get('to') ?? item.get('target')),
  ] as const;
  const arrows = item.get('arrows') ?? recordOf(edgeStyles?.get(group))?.get('arrows');
  const [from, to] = isBackward(arrows) ? [ends[1], ends[0]] : ends;
  return {
    at: { record: index + 1 },
    id: textOf(item.get('id')),
    from,
    to,
    direction: directionOf(arrows),
    label: textOf(item.get('label')),
    type: styleName(edgeStyles, group),
    fields: noteFields(item, (name) => arrowFieldOf(name) !== undefined),
    quotes: [],
  };
}

/** Reads a map of PRSM that is JSON by now: factors, links, named styles as types, notes and attributes. */
export function readPrsm(value: unknown): FoundDiagram {
  const file = recordOf(value) ?? new Map<string, unknown>();
  const styles = recordOf(file.get('styles') ?? file.get('samples'));
  const context: Context = {
    nodeStyles: recordOf(styles?.get('nodes')),
    edgeStyles: recordOf(styles?.get('edges')),
    attributes: recordOf(file.get('attributeTitles')) ?? new Map<string, unknown>(),
  };
  const description = file.get('description');
  return {
    ...emptyDiagram('prsm'),
    title: heldLine(textOf(file.get('mapTitle'))),
    summary: noteText(recordOf(description)?.get('text') ?? description),
    nodes: someOf(file.get('nodes'), mostBoxes)
      // Clusters that were open when the map was saved are drawn over their factors.
      .filter((node) => recordOf(node)?.get('isCluster') !== true)
      .map((node, index) => nodeOf(node, index, context)),
    links: someOf(file.get('edges'), mostLinks)
      .filter((edge) => recordOf(edge)?.get('isClusterEdge') !== true)
      .map((edge, index) => linkOf(edge, index, context)),
  };
}
