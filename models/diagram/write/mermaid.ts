import { lightColours } from '../../figure/palette.ts';
import { arrowMark } from '../signWords.ts';
import type { DiagramArrow, DiagramBox, TheoryDiagram } from '../theoryDiagram.ts';

/**
 * Text that Mermaid shows as it is: every character that could mean something to it, or to the Markdown and HTML in it,
 * is written by its number.
 */
export function mermaidText(text: string): string {
  return text
    .replaceAll(/[^\P{Cc}]|\p{Cs}/gu, ' ')
    .replaceAll(
      /[^\p{L}\p{M}\p{N} ,.()'’‘“”–—…+−?!€£°•→←↔≥≤≠×÷’]/gu,
      (character) => `#${character.codePointAt(0) ?? 32};`,
    );
}

/** One line for a screen reader; what could end or open something is left out. */
function accessibleText(text: string): string {
  return text
    .replaceAll(/[^\p{L}\p{M}\p{N} ,.()'’–—+−?!]/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

const nodeOf = ({ key, label }: DiagramBox) => `${key}["${mermaidText(label)}"]`;

function edgeOf(arrow: DiagramArrow): string {
  const line = arrow.sign === 'increases' ? '-->' : '-.->';
  return `  ${arrow.from.key} ${line}|"${mermaidText(arrowMark(arrow))}"| ${arrow.to.key}`;
}

/** A theory as a Mermaid flowchart: stages as subgraphs, roles as classes, signs on the arrows. */
export function writeMermaid({ title, boxes, arrows, stages }: TheoryDiagram): string {
  const staged = new Set(stages.flatMap(({ boxes: inside }) => inside.map(({ key }) => key)));
  const roles = [...new Set(boxes.flatMap(({ role }) => role ?? []))].sort();
  const name = accessibleText(title);
  return `${[
    'flowchart LR',
    ...(name === '' ? [] : [`  accTitle: ${name}`]),
    ...stages.flatMap(({ name: stage, boxes: inside }, index) => [
      `  subgraph stage${index + 1}["${mermaidText(stage)}"]`,
      ...inside.map((box) => `    ${nodeOf(box)}`),
      '  end',
    ]),
    ...boxes.filter(({ key }) => !staged.has(key)).map((box) => `  ${nodeOf(box)}`),
    ...arrows.map(edgeOf),
    ...roles.map((role) => `  classDef ${role} stroke:${lightColours.roles[role]},stroke-width:2px`),
    ...roles.map(
      (role) =>
        `  class ${boxes
          .filter((box) => box.role === role)
          .map(({ key }) => key)
          .join(',')} ${role}`,
    ),
  ].join('\n')}\n`;
}
