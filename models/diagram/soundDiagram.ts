import type { Result } from '../result.ts';
import { failure, success } from '../result.ts';
import {
  type DiagramWarning,
  type FoundDiagram,
  type FoundLink,
  type FoundNode,
  type FoundPlace,
  mostBoxes,
  mostLinks,
} from './foundDiagram.ts';
import { heldLine } from './plainText.ts';

/** Says once what was found several times. */
class Notes {
  readonly warnings: DiagramWarning[] = [];
  skipped = 0;

  warn({ record, line }: FoundPlace, message: string): void {
    this.warnings.push({ record, ...(line === undefined ? {} : { line }), message });
  }

  skip(at: FoundPlace, message: string): void {
    this.skipped += 1;
    this.warn(at, `${message} It was left out.`);
  }
}

const named = (node: FoundNode | undefined, id: string) =>
  `“${heldLine(node === undefined || node.label === '' ? id : node.label, 60)}”`;

/** Boxes with ids of their own and with names; what has neither name nor link is no box. */
function soundNodes(found: FoundDiagram, linked: ReadonlySet<string>, notes: Notes): readonly FoundNode[] {
  const ids = new Set<string>();
  return found.nodes.flatMap((node) => {
    const { at, id } = node;
    const label = heldLine(node.label);
    const isFirst = !ids.has(id);
    if (label === '' && !(isFirst && linked.has(id))) {
      notes.skip(at, `Box ${at.record} has no words and no link.`);
      return [];
    }
    let own = id;
    for (let count = 2; ids.has(own); count += 1) own = `${id} ${count}`;
    ids.add(own);
    if (own !== id)
      notes.warn(
        at,
        `Box ${at.record} (“${heldLine(label, 60)}”) has the id of another; links go to that one.`,
      );
    if (label === '')
      notes.warn(at, `Box ${at.record} has no words, but a link; it is called by its number.`);
    const isCut = heldLine(node.label, 501).length > 500;
    if (isCut)
      notes.warn(at, `The words in box ${at.record} are too long for a name; all of them are in its note.`);
    const whole = isCut ? [{ name: 'all words', value: node.label }] : [];
    return [
      {
        ...node,
        id: own,
        label: label === '' ? `No words (box ${at.record})` : label,
        fields: [...whole, ...node.fields],
      },
    ];
  });
}

function soundLinks(
  links: readonly FoundLink[],
  byId: ReadonlyMap<string, FoundNode>,
  notes: Notes,
): readonly FoundLink[] {
  return links.filter(({ at, from, to, fields }) => {
    const [one, other] = [byId.get(from), byId.get(to)];
    const ends = `${named(one, from)} → ${named(other, to)}`;
    const acts = fields.some(({ name }) => name === 'acts on');
    if (from === '' || to === '')
      notes.skip(at, `Link ${at.record} (${ends}) is fastened at one end or at none.`);
    else if (one === undefined || other === undefined)
      notes.skip(at, `Link ${at.record} (${ends}) ends at something that is no box of the file.`);
    else if (one === other && !acts)
      notes.skip(at, `Link ${at.record} leads from ${named(one, from)} to itself.`);
    else return true;
    return false;
  });
}

/**
 * The part of a diagram that fits together: boxes with names and ids, links whose ends are there. What is left out is
 * said with its record; a diagram of more boxes or links than a theory can have is refused.
 */
export function soundDiagram(found: FoundDiagram): Result<FoundDiagram> {
  const { nodes, links } = found;
  if (nodes.length > mostBoxes || links.length > mostLinks)
    return failure(
      'import/too-large',
      `This diagram has more than ${mostBoxes.toLocaleString('en')} boxes or ${mostLinks.toLocaleString('en')} links, which no theory has. Nothing was imported. Import a part of it.`,
    );
  const notes = new Notes();
  const linked = new Set(links.flatMap(({ from, to }) => [from, to]));
  const kept = soundNodes(found, linked, notes);
  const byId = new Map(kept.map((node) => [node.id, node]));
  const joined = soundLinks(links, byId, notes);
  if (kept.length === 0)
    return failure(
      'import/unreadable',
      'This diagram has no boxes with words in them. Nothing was imported.',
    );
  return success({
    ...found,
    nodes: kept,
    links: joined,
    warnings: [...found.warnings, ...notes.warnings],
    skipped: found.skipped + notes.skipped,
  });
}
