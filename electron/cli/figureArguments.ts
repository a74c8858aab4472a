import type { Document } from '#models/document.ts';
import { type OverlayName, overlayNames } from '#models/evidence/overlays.ts';
import { type PaperName, paperNames } from '#models/figure/paper.ts';
import type { FigureChoices } from '#shared/export/figureChoices.ts';
import { type ExportFormat, exportFormats } from '#shared/export/formats.ts';

import { type Invocation, wrongUsage } from './command.ts';
import { configurationNamed, elementNamed, optionalOption, stageNamed } from './workspaceArguments.ts';

/** The options of `export` that say what a figure looks like. */
export const figureArguments = {
  scope: { type: 'string' },
  overlay: { type: 'string' },
  configurations: { type: 'string' },
  paper: { type: 'string' },
  sheets: { type: 'string' },
  scale: { type: 'string' },
  grey: { type: 'boolean' },
  'no-title': { type: 'boolean' },
  'no-legend': { type: 'boolean' },
  references: { type: 'boolean' },
  date: { type: 'string' },
} as const;

/** The same for people. */
export const figureUsage = [
  '  figures: [--scope stage:NAME|configuration:CODE|path:FROM>TO]',
  `    [--overlay ${overlayNames.join('|')}] [--configurations all|CODE]`,
  `    [--paper ${paperNames.join('|')}] [--sheets one|a4|a3] [--scale 1–4] [--grey]`,
  '    [--references] [--no-title] [--no-legend] [--date WORDS]',
].join('\n');

type Asked = { readonly document: Document; readonly theoryId: string; readonly format: ExportFormat };

function oneOf<Name extends string>(
  invocation: Invocation,
  option: string,
  names: readonly Name[],
): Name | undefined {
  const given = optionalOption(invocation, option);
  if (given === undefined) return undefined;
  return (
    names.find((name) => name === given.toLowerCase()) ??
    wrongUsage(`--${option} is one of ${names.join(', ')}, not "${given}".`)
  );
}

/** What is left and right of the first such sign, both without spaces at their ends. */
function parted(text: string, sign: string): readonly [string, string] | null {
  const at = text.indexOf(sign);
  return at < 0 ? null : [text.slice(0, at).trim(), text.slice(at + sign.length).trim()];
}

function scopeOf(invocation: Invocation, { document, theoryId }: Asked): FigureChoices['scope'] {
  const given = optionalOption(invocation, 'scope');
  if (given === undefined || given === 'theory') return undefined;
  const [kind, named] = parted(given, ':') ?? [given, ''];
  if (kind === 'stage') return { kind, stageId: stageNamed(document, theoryId, named) };
  if (kind === 'configuration')
    return { kind, configurationId: configurationNamed(document, theoryId, named) };
  const ends = kind === 'path' ? parted(named, '>') : null;
  if (ends !== null) {
    const [from, to] = ends.map((end) => elementNamed(document, theoryId, end));
    if (from !== undefined && to !== undefined) return { kind: 'path', from, to };
  }
  return wrongUsage(`--scope is theory, stage:NAME, configuration:CODE or "path:FROM>TO", not "${given}".`);
}

function configurationsOf(
  invocation: Invocation,
  { document, theoryId }: Asked,
): FigureChoices['configurations'] {
  const given = optionalOption(invocation, 'configurations');
  if (given === undefined || given === 'none' || given === 'all') return given;
  return { openId: configurationNamed(document, theoryId, given) };
}

function scaleOf(invocation: Invocation): number | undefined {
  const given = optionalOption(invocation, 'scale');
  if (given === undefined) return undefined;
  const scale = Number(given);
  return scale >= 1 && scale <= 4 ? scale : wrongUsage(`--scale is a number from 1 to 4, not "${given}".`);
}

function overlayOf(invocation: Invocation): FigureChoices['overlay'] {
  const name = oneOf<OverlayName>(invocation, 'overlay', overlayNames);
  return name === undefined ? undefined : { name, currentYear: new Date(invocation.env.now()).getFullYear() };
}

/** What the arguments ask of a figure; nothing for what is no figure. */
export function figureChoicesOf(invocation: Invocation, asked: Asked): FigureChoices {
  const { group } = exportFormats[asked.format];
  if (group !== 'figure') return {};
  const choices: FigureChoices = {
    scope: scopeOf(invocation, asked),
    overlay: overlayOf(invocation),
    configurations: configurationsOf(invocation, asked),
    paper: oneOf<PaperName>(invocation, 'paper', paperNames),
    sheets: oneOf(invocation, 'sheets', ['one', 'a4', 'a3'] as const),
    scale: scaleOf(invocation),
    date: optionalOption(invocation, 'date'),
    references: invocation.values['references'] === true ? 'foot' : undefined,
    isGrey: invocation.values['grey'] === true,
    hasTitle: invocation.values['no-title'] !== true,
    hasLegend: invocation.values['no-legend'] !== true,
  };
  return choices;
}
