import path from 'node:path';

import { exportTheory } from '#backend/exportTheory.ts';
import { writeWhole } from '#backend/writeWhole.ts';
import {
  type ExportFormat,
  exportFormatIds,
  exportFormatOf,
  isExportFormat,
} from '#shared/export/formats.ts';
import type { ExportOptions } from '#shared/export/options.ts';

import { type CliCommand, type Invocation, wrongUsage } from '../command.ts';
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

function measuresOption(invocation: Invocation): ExportOptions {
  const named = optionalOption(invocation, 'measures');
  if (named === undefined) return {};
  if (named === 'own' || named === 'all') return { measures: named };
  return wrongUsage(`--measures is own or all, not "${named}".`);
}

/** `export`: writes a theory to a file in another format. */
export const exportCommand: CliCommand = {
  usage: `export <workspace> --theory ID --to ${exportFormatIds.join('|')} --out FILE [--words plain|realist] [--measures own|all]`,
  summary: 'write a theory to a file in another format; says what the format cannot carry',
  positionals: [1, 1],
  options: {
    theory: { type: 'string' },
    to: { type: 'string' },
    out: { type: 'string' },
    words: { type: 'string' },
    measures: { type: 'string' },
  },
  run: async (invocation) => {
    const format = formatNamed(requiredOption(invocation, 'to'));
    const file = path.resolve(requiredOption(invocation, 'out'));
    const vocabulary = vocabularyOf(invocation);
    const document = readWorkspace(invocation, documentOf);
    const named = optionalOption(invocation, 'theory');
    // What is of the whole workspace needs no theory to be named.
    const isOfTheory = exportFormatOf(format).workspaceName === undefined || named !== undefined;
    const theoryId = isOfTheory ? theoryNamed(document, named) : '';
    const options = measuresOption(invocation);
    const request = { document, theoryId, vocabulary, options, pause: () => Promise.resolve() };
    const { content, lost } = unwrap(await exportTheory(format, request));
    const { bytes } = unwrap(writeWhole(file, content));
    return {
      json: { file, format, bytes, lost },
      text: `Wrote ${file} (${bytes} bytes).${lost.length === 0 ? '' : ` Not in it: ${lost.join(', ')}.`}`,
    };
  },
};
