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
import { reportArguments, reportOptionsOf, reportUsage } from '../reportArguments.ts';
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
    ...(values['measures'] === undefined ? {} : { measures: values['measures'] }),
  };
  const choices: readonly string[] = exportFacts(format).choices ?? [];
  const [odd] = Object.keys(given).filter((name) => !choices.includes(name));
  if (odd !== undefined)
    return wrongUsage(`${odd === 'scope' ? '--all' : `--${odd}`} means nothing for ${format}.`);
  const options = exportOptionsSchema.safeParse(given);
  if (options.success) return options.data;
  const tables = `--table is one of ${sheetKeys.join(', ')}`;
  return wrongUsage(`${tables}; --style is one of ${referenceStyles.join(', ')}; --measures is own or all.`);
}

/** `export`: writes a theory to a file in another format. */
export const exportCommand: CliCommand = {
  usage: `export <workspace> --theory ID --to ${exportFormatIds.join('|')} --out FILE [--words plain|realist] [--table NAME] [--style NAME] [--measures own|all] [--all]\n${figureUsage}\n${reportUsage}`,
  summary: 'write a theory to a file in another format; says what the format cannot carry',
  positionals: [1, 1],
  options: {
    theory: { type: 'string' },
    to: { type: 'string' },
    out: { type: 'string' },
    words: { type: 'string' },
    ...figureArguments,
    ...reportArguments,
    table: { type: 'string' },
    style: { type: 'string' },
    all: { type: 'boolean' },
    measures: { type: 'string' },
  },
  run: async (invocation) => {
    const format = formatNamed(requiredOption(invocation, 'to'));
    const file = path.resolve(requiredOption(invocation, 'out'));
    const vocabulary = vocabularyOf(invocation);
    const options = optionsOf(invocation, format);
    const report = reportOptionsOf(invocation, format);
    const named = optionalOption(invocation, 'theory');
    // What is of the whole workspace needs no theory to be named.
    const isOfWorkspace = options.scope === 'workspace' || exportFacts(format).workspaceName !== undefined;
    const isWhole = isOfWorkspace && named === undefined;
    const { document, theoryId, steps } = readWorkspace(invocation, (store) => {
      const everything = documentOf(store);
      const id = isWhole ? '' : theoryNamed(everything, named);
      return { document: everything, theoryId: id, steps: store.theorySteps(id) };
    });
    const interruption = watchInterruption();
    try {
      const { pause } = interruption;
      const figure = figureChoicesOf(invocation, { document, theoryId, format });
      const choices = { ...options, figure, ...report };
      const request = { document, theoryId, steps, vocabulary, options: choices, pause };
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
