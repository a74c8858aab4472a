import { htmlText } from '../../htmlText.ts';
import {
  type FoundDiagram,
  type FoundGroup,
  type FoundLink,
  type FoundNode,
  emptyDiagram,
} from '../foundDiagram.ts';
import { heldLine } from '../plainText.ts';
import { MermaidLine, statementsOf } from './mermaidLine.ts';

type Box = { label: string | null; type: string; group: string | null; readonly line: number };

/** Words of a label: characters by their number or name, HTML as its words. */
function shown(text: string): string {
  const characters = text.replaceAll(/#(\d{1,7});/gu, '&#$1;').replaceAll(/#([a-z]{2,8});/giu, '&$1;');
  return htmlText(characters.replaceAll('`', ''));
}

/** Gathers boxes, links and groups from a flowchart's lines. */
class Flowchart {
  readonly boxes = new Map<string, Box>();
  readonly links: FoundLink[] = [];
  readonly groups: FoundGroup[] = [];
  readonly open: string[] = [];
  title = '';

  readLine(whole: string, line: number): void {
    // A statement may follow the direction on the same line.
    const text = whole.replace(/^(?:flowchart(?:-elk)?|graph)(?:\s+(?:TB|TD|BT|RL|LR))?(?:\s+|$)/u, '');
    if (text === '' || text.startsWith('%%')) return;
    const title = /^(?:accTitle|title)\s*:?\s+(.{1,500})$/u.exec(text)?.[1];
    if (title !== undefined) this.title ||= title;
    else if (/^subgraph\b/u.test(text)) this.#begin(text.slice(8).trim());
    else if (/^end\b\s*;?$/u.test(text)) this.open.pop();
    else if (/^class\s/u.test(text)) this.#classes(text);
    else if (!/^(?:classDef|style|linkStyle|click|direction|accDescr|accTitle|href|call)\b/u.test(text))
      this.#statement(text, line);
  }

  #begin(text: string): void {
    const found = /^([^\s[\]"]{1,200})\s*\[(.*)\]\s*;?$/su.exec(text);
    const name = (found?.[2] ?? text).trim().replace(/^"(.*)"$/su, '$1');
    const id = found?.[1] ?? text.replace(/^"(.*)"$/su, '$1');
    this.groups.push({
      id,
      name: heldLine(shown(name), 200) || `Group ${this.groups.length + 1}`,
      place: null,
    });
    this.open.push(id);
  }

  #classes(text: string): void {
    const [, ids = '', type = ''] = /^class\s+(\S{1,10000})\s+([\w-]{1,100})/u.exec(text) ?? [];
    for (const id of ids.split(',')) {
      const box = this.boxes.get(id.trim());
      if (box !== undefined) box.type ||= type;
    }
  }

  #statement(text: string, line: number): void {
    const reader = new MermaidLine(text);
    let before: readonly string[] = this.#ends(reader, line);
    for (let edge = reader.edge(); edge !== null; edge = reader.edge()) {
      const after = this.#ends(reader, line);
      for (const from of before)
        for (const to of after)
          if (edge.direction !== null)
            this.links.push({
              at: { record: this.links.length + 1, line },
              id: edge.id,
              from: edge.isBackward ? to : from,
              to: edge.isBackward ? from : to,
              direction: edge.direction,
              label: shown(edge.label),
              type: '',
              fields: [],
              quotes: [],
            });
      before = after;
    }
  }

  /** `A & B["words"]:::kind` */
  #ends(reader: MermaidLine, line: number): readonly string[] {
    return reader.ends().map(({ id, label, type }) => {
      const group = this.open.at(-1) ?? null;
      const box = this.boxes.get(id);
      if (box === undefined) this.boxes.set(id, { label, type, group, line });
      else {
        box.label ??= label;
        box.type ||= type;
        box.group ??= group;
      }
      return id;
    });
  }

  nodes(): readonly FoundNode[] {
    return [...this.boxes].map(([id, { label, type, group, line }], index) => ({
      at: { record: index + 1, line },
      id,
      label: shown(label ?? id),
      type,
      group,
      middle: null,
      fields: [],
    }));
  }
}

/** A subgraph that a link ends at is a box as well. */
function withoutGroupBoxes(chart: Flowchart): readonly FoundNode[] {
  const names = new Map(chart.groups.map(({ id, name }) => [id, name]));
  return chart
    .nodes()
    .map((node) =>
      names.has(node.id) && node.label === node.id ? { ...node, label: names.get(node.id) ?? '' } : node,
    );
}

/** Reads a Mermaid flowchart, ours and others': shapes mean nothing, classes are types, subgraphs groups. */
export function readMermaid(text: string): FoundDiagram {
  const chart = new Flowchart();
  const lines = text.replaceAll(/\r\n?/gu, '\n').split('\n');
  // What stands between dashes at the beginning is about the drawing.
  const start = lines[0]?.trim() === '---' ? lines.indexOf('---', 1) + 1 : 0;
  for (const line of lines.slice(0, start)) {
    const title = /^title:\s{0,10}["']?(.{1,300}?)["']?\s*$/u.exec(line)?.[1];
    if (title !== undefined) chart.title = title;
  }
  lines.slice(start).forEach((line, index) => {
    for (const statement of statementsOf(line))
      if (statement !== '') chart.readLine(statement, start + index + 1);
  });
  return {
    ...emptyDiagram('mermaid'),
    title: heldLine(shown(chart.title)),
    nodes: withoutGroupBoxes(chart),
    links: chart.links,
    groups: chart.groups,
  };
}
