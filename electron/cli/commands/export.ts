import path from 'node:path';

import { exportTheory } from '#backend/exportTheory.ts';
import { writeWhole } from '#backend/writeWhole.ts';
import { type ExportFormat, exportFormatIds, isExportFormat } from '#shared/export/formats.ts';

import { type CliCommand, wrongUsage } from '../command.ts';
import { withProgress } from '../progress.ts';
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

/** `export`: writes a theory to a file in another format. */
export const exportCommand: CliCommand = {
  usage: `export <workspace> --theory ID --to ${exportFormatIds.join('|')} --out FILE [--words plain|realist]\n${figureUsage}`,
  summary: 'write a theory to a file in another format; says what the format cannot carry',
  positionals: [1, 1],
  options: {
    theory: { type: 'string' },
    to: { type: 'string' },
    out: { type: 'string' },
    words: { type: 'string' },
    ...figureArguments,
  },
  run: async (invocation) => {
    const format = formatNamed(requiredOption(invocation, 'to'));
    const file = path.resolve(requiredOption(invocation, 'out'));
    const vocabulary = vocabularyOf(invocation);
    const document = readWorkspace(invocation, documentOf);
    const theoryId = theoryNamed(document, optionalOption(invocation, 'theory'));
    const figure = figureChoicesOf(invocation, { document, theoryId, format });
    const options = { words: vocabulary, figure };
    const request = { document, theoryId, vocabulary, options };
    const { content, lost } = unwrap(
      await withProgress((pause) => exportTheory(format, { ...request, pause })),
    );
    const { bytes } = unwrap(writeWhole(file, content));
    return {
      json: { file, format, bytes, lost },
      text: `Wrote ${file} (${bytes} bytes).${lost.length === 0 ? '' : ` Not in it: ${lost.join(', ')}.`}`,
    };
  },
};
