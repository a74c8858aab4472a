import { configurationsIn, rolesOf, schemeOf } from '../../configurations/configurationRows.ts';
import { type Role, roleName, roleOrder, rolesAsked, usualRoleFor } from '../../configurations/roles.ts';
import type { Configuration } from '../../entities/configuration.ts';
import { evidenceOfConfiguration, extractsOfConfiguration } from '../../queries/arrowEvidence.ts';
import { balanceWords } from '../../rivals/rivalSentences.ts';
import { configurationSentence } from '../../sentences/configurationSentence.ts';
import { elementName } from '../../sentences/words.ts';
import { words } from '../../words/words.ts';
import type { ReportBasis } from '../basis.ts';
import {
  type Connector,
  type Slide,
  type SlideShape,
  type TextShape,
  slideMargin,
  slideSize,
} from '../deck.ts';
import { fittedWords, linesFor } from '../slideText.ts';
import { passageNotes } from './notes.ts';
import { type BoxWords, stacked } from './stack.ts';

const TOP = 104;
const GROUPS = 268;
const HEADING = 26;
const PADDING = 10;
const BETWEEN = 34;
const SENTENCE = { y: 386, height: 104, size: 17 } as const;
const FOOT = { y: 496, height: 24, size: 12 } as const;

const inner = slideSize.width - 2 * slideMargin;

type Column = { readonly role: Role; readonly boxes: readonly BoxWords[] };

/** The roles that are played or asked for, in the order of a sentence; what nobody has said is a gap. */
function columnsOf(basis: ReportBasis, configuration: Configuration): readonly Column[] {
  const { document, vocabulary } = basis;
  const roles = rolesOf(document, configuration.id);
  const scheme = schemeOf(document, configuration.theoryId);
  const asked = new Set(rolesAsked(scheme));
  const isMechanismSaid = roles.some(({ role }) => role === 'mechanism');
  return roleOrder.flatMap((role): readonly Column[] => {
    const played = roles.filter((row) => row.role === role);
    if (played.length > 0)
      return [
        {
          role,
          boxes: played.map(({ id, elementId, whose }) => ({
            id,
            text: elementName(document.elements.get(elementId), vocabulary),
            under: whose.trim(),
            role: usualRoleFor(role),
          })),
        },
      ];
    const isGap = asked.has(role) && !(isMechanismSaid && (role === 'reasoning' || role === 'resource'));
    return isGap
      ? [{ role, boxes: [{ id: `gap-${role}`, text: '…', under: '', role: usualRoleFor(role) }] }]
      : [];
  });
}

function groupShapes(basis: ReportBasis, columns: readonly Column[]): readonly SlideShape[] {
  const { vocabulary, document, theory } = basis;
  const scheme = schemeOf(document, theory.id);
  const width = (inner - (columns.length - 1) * BETWEEN) / columns.length;
  const groups = columns.flatMap(({ role, boxes }, index): readonly TextShape[] => {
    const x = slideMargin + index * (width + BETWEEN);
    const heading = fittedWords(roleName(role, vocabulary, scheme), width, { size: 13, most: 1 });
    return [
      {
        kind: 'text',
        id: `group-${role}`,
        look: 'group',
        lines: [{ text: heading, size: 13, look: 'strong' }],
        role: usualRoleFor(role),
        isMiddle: false,
        x,
        y: TOP,
        width,
        height: GROUPS,
      },
      ...stacked(boxes, {
        x: x + PADDING,
        y: TOP + HEADING,
        width: width - 2 * PADDING,
        height: GROUPS - HEADING - PADDING,
      }),
    ];
  });
  const connectors = columns.slice(1).map(({ role }, index): Connector => ({
    kind: 'connector',
    from: `group-${columns[index]?.role ?? ''}`,
    to: `group-${role}`,
    line: 'solid',
    head: 'filled',
    alt: 'leads on to',
  }));
  return [...groups, ...connectors];
}

function slideOf(basis: ReportBasis, configuration: Configuration): Slide {
  const { document, vocabulary, say } = basis;
  const { id, code, title, status, forWhom } = configuration;
  const sentence = configurationSentence(document, id, vocabulary);
  const state = words(vocabulary).statuses[status];
  const balance = balanceWords(evidenceOfConfiguration(document, id));
  const most = linesFor(SENTENCE.height, SENTENCE.size);
  const text: TextShape = {
    kind: 'text',
    id: 'sentence',
    look: 'words',
    role: null,
    isMiddle: false,
    lines: [{ text: fittedWords(sentence, inner, { size: SENTENCE.size, most }), size: SENTENCE.size }],
    x: slideMargin,
    y: SENTENCE.y,
    width: inner,
    height: SENTENCE.height,
  };
  const foot: TextShape = {
    kind: 'text',
    id: 'foot',
    look: 'words',
    role: null,
    isMiddle: false,
    lines: [
      {
        text: fittedWords(`${state}; ${balance}`, inner, { size: FOOT.size, most: 1 }),
        size: FOOT.size,
        look: 'quiet',
      },
    ],
    x: slideMargin,
    y: FOOT.y,
    width: inner,
    height: FOOT.height,
  };
  return {
    kind: 'content',
    title: title === '' ? code : `${code}: ${title}`,
    shapes: [...groupShapes(basis, columnsOf(basis, configuration)), text, foot],
    notes: [
      sentence,
      forWhom === '' ? '' : `For whom: ${forWhom}`,
      say`${state}; ${balance}.`,
      ...passageNotes(basis, extractsOfConfiguration(document, id)),
    ].filter((line) => line !== ''),
  };
}

/** A slide for each configuration: its parts as boxes by role, its sentence, its evidence; passages in the notes. */
export function configurationSlides(basis: ReportBasis): readonly Slide[] {
  return configurationsIn(basis.document, basis.theory.id).map((configuration) =>
    slideOf(basis, configuration),
  );
}
