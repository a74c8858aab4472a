import { short } from '../../figure/svg.ts';
import type { DiagramField } from '../fieldNames.ts';
import type { DiagramArrow, DiagramBox, TheoryDiagram } from '../theoryDiagram.ts';

/** Pixels of ours to one of DAGitty's units, whose drawings are a few units wide. */
const UNIT = 100;

/** Text in quotation marks as DAGitty's grammar has it: no control characters, and no backslash, which could not end it. */
function quoted(text: string): string {
  const plain = text
    .replaceAll(/[\p{Cc}\p{Cs}\u007F]+/gu, ' ')
    .replaceAll('\\', '/')
    .replaceAll('"', '\\"');
  return `"${plain}"`;
}

/** A name for each box, each once: “Trust”, “Trust (2)”. Two names are words of the grammar. */
export function dagittyNames(boxes: readonly DiagramBox[]): ReadonlyMap<string, string> {
  const used = new Set<string>(['graph', 'node']);
  const names = new Map<string, string>();
  for (const { key, label } of boxes) {
    const plain = label.replaceAll('\\', '/');
    let name = plain;
    for (let count = 2; used.has(name); count += 1) name = `${plain} (${count})`;
    used.add(name);
    names.set(key, name);
  }
  return names;
}

function attributes(list: readonly (string | readonly [name: string, value: string])[]): string {
  return `[${list.map((one) => (typeof one === 'string' ? one : `${one[0]}=${quoted(one[1])}`)).join(',')}]`;
}

const ownFields = (fields: readonly DiagramField[]) =>
  fields.map(({ name, value }) => [`wf_${name.replaceAll(' ', '_')}`, value] as const);

/** True when arrows lead round to where they began: DAGitty calls only others a DAG. */
function hasLoop(boxes: readonly DiagramBox[], arrows: readonly DiagramArrow[]): boolean {
  const waiting = new Map(boxes.map(({ key }) => [key, 0]));
  const out = new Map<string, string[]>(boxes.map(({ key }) => [key, []]));
  for (const { from, to } of arrows) {
    out.get(from.key)?.push(to.key);
    waiting.set(to.key, (waiting.get(to.key) ?? 0) + 1);
  }
  const free = [...waiting].filter(([, count]) => count === 0).map(([key]) => key);
  let done = 0;
  for (let key = free.pop(); key !== undefined; key = free.pop()) {
    done += 1;
    for (const next of out.get(key) ?? []) {
      const left = (waiting.get(next) ?? 0) - 1;
      waiting.set(next, left);
      if (left === 0) free.push(next);
    }
  }
  return done < boxes.length;
}

const statuses = { intervention: 'exposure', outcome: 'outcome' } as const;

function nodeOf({ label, role, place, fields }: DiagramBox, name: string): string {
  const status = role === 'intervention' || role === 'outcome' ? [statuses[role]] : [];
  const x = short((place.x + place.width / 2) / UNIT);
  const y = short((place.y + place.height / 2) / UNIT);
  return `${quoted(name)} ${attributes([
    ...status,
    ['pos', `${x},${y}`],
    ...(name === label ? [] : ([['label', label]] as const)),
    ...ownFields(fields),
  ])}`;
}

/**
 * A theory in DAGitty's text: interventions as exposures, outcomes as outcomes, every other fact as an attribute that
 * DAGitty keeps and passes over. An arrow onto an arrow is a further parent of where that one leads.
 */
export function writeDagitty({ boxes, arrows }: TheoryDiagram): string {
  const names = dagittyNames(boxes);
  const name = (key: string) => names.get(key) ?? '';
  const edges = arrows.map(
    ({ key, from, to, fields }) =>
      `${quoted(name(from.key))} -> ${quoted(name(to.key))} ${attributes([['wf_number', key], ...ownFields(fields)])}`,
  );
  const right = Math.max(1, ...boxes.map(({ place }) => (place.x + place.width) / UNIT));
  const bottom = Math.max(1, ...boxes.map(({ place }) => (place.y + place.height) / UNIT));
  return `${[
    `${hasLoop(boxes, arrows) ? 'digraph' : 'dag'} {`,
    `bb="${[-0.5, -0.5, right + 0.5, bottom + 0.5].map(short).join(',')}"`,
    ...boxes.map((box) => nodeOf(box, name(box.key))),
    ...edges,
    '}',
  ].join('\n')}\n`;
}
