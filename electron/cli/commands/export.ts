import path from 'node:path';

import { exportTheory } from '#backend/exportTheory.ts';
import { writeWhole } from '#backend/writeWhole.ts';
import { type ExportFormat, exportFormatIds, isExportFormat } from '#shared/export/formats.ts';

import { type CliCommand, wrongUsage } from '../command.ts';
import { reportOptions, reportOptionsOf, reportUsage } from '../reportArguments.ts';
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
  usage: `export <workspace> --theory ID --to ${exportFormatIds.join('|')} --out FILE [--words plain|realist] ${reportUsage}`,
  summary: 'write a theory to a file in another format; says what the format cannot carry',
  positionals: [1, 1],
  options: {
    theory: { type: 'string' },
    to: { type: 'string' },
    out: { type: 'string' },
    words: { type: 'string' },
    ...reportOptions,
  },
  run: async (invocation) => {
    const format = formatNamed(requiredOption(invocation, 'to'));
    const file = path.resolve(requiredOption(invocation, 'out'));
    const vocabulary = vocabularyOf(invocation);
    const options = { ...reportOptionsOf(invocation) };
    const rows = readWorkspace(invocation, (store) => {
      const document = documentOf(store);
      const theoryId = theoryNamed(document, optionalOption(invocation, 'theory'));
      return { document, theoryId, steps: store.theorySteps(theoryId) };
    });
    const request = { ...rows, vocabulary, options, pause: () => Promise.resolve() };
    const { content, lost } = unwrap(await exportTheory(format, request));
    const { bytes } = unwrap(writeWhole(file, content));
    return {
      json: { file, format, bytes, lost },
      text: `Wrote ${file} (${bytes} bytes).${lost.length === 0 ? '' : ` Not in it: ${lost.join(', ')}.`}`,
    };
  },
};
