import path from 'node:path';

import { exportTheory } from '#backend/exportTheory.ts';
import { writeWhole } from '#backend/writeWhole.ts';
import { referenceStyles } from '#models/references/formatReference.ts';
import { sheetKeys } from '#models/workbook/sheetKeys.ts';
import { type ExportFormat, exportFacts, exportFormatIds, isExportFormat } from '#shared/export/formats.ts';
import { type ExportOptions, exportOptionsSchema } from '#shared/export/options.ts';

import { type CliCommand, type Invocation, wrongUsage } from '../command.ts';
import { watchInterruption } from '../interruption.ts';
import { figureArguments, figureChoicesOf, figureUsage } from '../figureArguments.ts';
import {
  documentOf,
  optionalOption,
  readWorkspace,
  requiredOption,
  theoryNamed,
  unwrap,
  vocabularyOf,
} from '../workspaceArguments.ts';

function formatNamed(name: string): ExportFormat {
  return isExportFormat(name)
    ? name
    : wrongUsage(
        `The format "${name}" cannot be written by this version; ${exportFormatIds.join(', ')} can.`,
      );
}

/** What is chosen about the file, as far as its format has anything to choose. */
function optionsOf(invocation: Invocation, format: ExportFormat): ExportOptions {
  const { values } = invocation;
  const given = {
    ...(values['all'] === true ? { scope: 'workspace' } : {}),
    ...(values['table'] === undefined ? {} : { table: values['table'] }),
    ...(values['style'] === undefined ? {} : { style: values['style'] }),
  };
  const choices: readonly string[] = exportFacts(format).choices ?? [];
  const [odd] = Object.keys(given).filter((name) => !choices.includes(name));
  if (odd !== undefined)
    return wrongUsage(`${odd === 'scope' ? '--all' : `--${odd}`} means nothing for ${format}.`);
  const options = exportOptionsSchema.safeParse(given);
  if (options.success) return options.data;
  const tables = `--table is one of ${sheetKeys.join(', ')}`;
  return wrongUsage(`${tables}; --style is one of ${referenceStyles.join(', ')}.`);
}

/** `export`: writes a theory to a file in another format. */
export const exportCommand: CliCommand = {
  usage: `export <workspace> --theory ID --to ${exportFormatIds.join('|')} --out FILE [--words plain|realist] [--table NAME] [--style NAME] [--all]\n${figureUsage}`,
  summary: 'write a theory to a file in another format; says what the format cannot carry',
  positionals: [1, 1],
  options: {
    theory: { type: 'string' },
    to: { type: 'string' },
    out: { type: 'string' },
    words: { type: 'string' },
    ...figureArguments,
    table: { type: 'string' },
    style: { type: 'string' },
    all: { type: 'boolean' },
  },
  run: async (invocation) => {
    const format = formatNamed(requiredOption(invocation, 'to'));
    const file = path.resolve(requiredOption(invocation, 'out'));
    const vocabulary = vocabularyOf(invocation);
    const options = optionsOf(invocation, format);
    const document = readWorkspace(invocation, documentOf);
    const named = optionalOption(invocation, 'theory');
    const isWhole = options.scope === 'workspace' && named === undefined;
    const theoryId = isWhole ? '' : theoryNamed(document, named);
    const interruption = watchInterruption();
    try {
      const { pause } = interruption;
      const figure = figureChoicesOf(invocation, { document, theoryId, format });
      const request = { document, theoryId, vocabulary, options: { ...options, figure }, pause };
      const { content, lost } = unwrap(await exportTheory(format, request));
      await pause({ done: 0, total: 0 });
      const { bytes } = unwrap(writeWhole(file, content));
      return {
        json: { file, format, bytes, lost },
        text: `Wrote ${file} (${bytes} bytes).${lost.length === 0 ? '' : ` Not in it: ${lost.join(', ')}.`}`,
      };
    } finally {
      interruption.end();
    }
  },
};
