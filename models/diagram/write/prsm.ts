import { type UsualRole, usualRoleField } from '../../entities/element.ts';
import type { ArrowSign } from '../../entities/arrow.ts';
import { lightColours } from '../../figure/palette.ts';
import { roleWord } from '../../figure/roleWords.ts';
import { type DiagramField, boxFields, fieldsAsText } from '../fieldNames.ts';
import { arrowMark } from '../signWords.ts';
import type { DiagramArrow, DiagramBox, TheoryDiagram } from '../theoryDiagram.ts';

/** Version of PRSM whose form this is; an older one makes PRSM warn. */
const VERSION = '3.0.3';
const STYLES = 9;

const roles = usualRoleField.options;
const signOrder: readonly ArrowSign[] = ['increases', 'decreases', 'unclear', 'none'];
const signNames = {
  increases: '+ increases',
  decreases: '− decreases',
  unclear: '? unclear',
  none: 'no known link',
} as const satisfies Record<ArrowSign, string>;

const shades = (colour: string, background: string) => ({ border: colour, background });

function nodeLook(role: UsualRole | null) {
  const colour = role === null ? lightColours.border : lightColours.roles[role];
  const shade = shades(colour, lightColours.surface);
  return {
    borderWidth: 2,
    color: { ...shade, highlight: shade, hover: shade },
    font: { face: 'Oxygen', color: lightColours.text, size: 14 },
    shape: 'box',
    shapeProperties: { borderDashes: false },
    margin: 10,
  };
}

function edgeLook(sign: ArrowSign) {
  return {
    arrows: {
      to: { enabled: true, type: 'vee' },
      middle: { enabled: false },
      from: { enabled: false },
    },
    color: {
      color: lightColours.text,
      highlight: lightColours.text,
      hover: lightColours.text,
      inherit: false,
      opacity: 1,
    },
    dashes: sign === 'increases' ? false : sign === 'decreases' ? [10, 10] : [3, 3],
    font: { size: 14, align: 'top', background: lightColours.surface, vadjust: -5, strokeWidth: 0 },
    width: 1,
  };
}

/** Styles by number: PRSM keeps what sort of thing a factor or link is in the name of its style. */
function stylesOf({ vocabulary }: TheoryDiagram) {
  const numbers = Array.from({ length: STYLES }, (_, index) => index);
  const rest = {
    borderWidthSelected: 4,
    fixed: false,
    labelHighlightBold: true,
    scaling: { min: 10, max: 40, label: { enabled: false, min: 10, max: 40 } },
    size: 25,
    heightConstraint: false,
    widthConstraint: false,
  };
  const node = (role: UsualRole | null) => ({
    groupLabel: role === null ? 'Sample' : roleWord(role, vocabulary),
    ...nodeLook(role),
    ...rest,
  });
  const edge = (sign: ArrowSign | undefined) => ({
    groupLabel: sign === undefined ? 'Sample' : signNames[sign],
    ...edgeLook(sign ?? 'increases'),
    hoverWidth: 1,
    selectionWidth: 0,
  });
  return {
    nodes: Object.fromEntries([
      ['base', node(null)],
      ...numbers.map((index) => [`group${index}`, node(index === 0 ? null : (roles[index - 1] ?? null))]),
    ]),
    edges: Object.fromEntries([
      ['base', edge(undefined)],
      ...numbers.map((index) => [`edge${index}`, edge(signOrder[index])]),
    ]),
  };
}

/** Facts that PRSM can sort and group by; the others stand in the note. */
const attributes: readonly string[] = [boxFields.stage, boxFields.level];

const noted = (fields: readonly DiagramField[]) =>
  fields.length === 0 ? {} : { note: { ops: [{ insert: `${fieldsAsText(fields)}\n` }] } };

function factorOf({ id, label, role, place, fields }: DiagramBox) {
  const values = attributes.flatMap((name, index) => {
    const value = fields.find((field) => field.name === name)?.value;
    return value === undefined ? [] : [[`att${index + 1}`, value] as const];
  });
  return {
    id,
    label,
    grp: `group${role === null ? 0 : roles.indexOf(role) + 1}`,
    x: Math.round(place.x + place.width / 2),
    y: Math.round(place.y + place.height / 2),
    ...nodeLook(role),
    ...noted(fields.filter(({ name }) => !attributes.includes(name))),
    ...Object.fromEntries(values),
  };
}

function linkOf(arrow: DiagramArrow) {
  const { id, key, from, to, sign, fields } = arrow;
  return {
    id,
    from: from.id,
    to: to.id,
    label: arrowMark(arrow),
    grp: `edge${signOrder.indexOf(sign)}`,
    ...edgeLook(sign),
    ...noted([{ name: 'number', value: key }, ...fields]),
  };
}

/** A theory as a map of PRSM: roles and signs as named styles, stage and level as attributes, the rest in the notes. */
export function writePrsm(diagram: TheoryDiagram): string {
  const file = {
    saved: '',
    version: VERSION,
    room: '',
    mapTitle: diagram.title,
    lastNodeSample: 'group0',
    lastLinkSample: 'edge0',
    buttons: {
      snapToGrid: true,
      curve: 'Curved',
      background: 'rgb(255, 255, 255)',
      legend: true,
      sizing: 'Off',
    },
    attributeTitles: Object.fromEntries(attributes.map((name, index) => [`att${index + 1}`, name])),
    styles: stylesOf(diagram),
    nodes: diagram.boxes.map(factorOf),
    edges: diagram.arrows.map(linkOf),
    background: '{}',
    history: [],
  };
  return `${JSON.stringify(file, null, '\t')}\n`;
}
