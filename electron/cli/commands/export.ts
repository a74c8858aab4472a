import path from 'node:path';

import { type ExportFormat, exportFormats, exportTheory } from '#backend/exportTheory.ts';
import { writeWhole } from '#backend/writeWhole.ts';

import { type CliCommand, wrongUsage } from '../command.ts';
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
  return (
    exportFormats.find((format) => format === name) ??
    wrongUsage(`The format "${name}" cannot be written by this version; ${exportFormats.join(', ')} can.`)
  );
}

/** `export`: writes a theory to a file in another format. */
export const exportCommand: CliCommand = {
  usage: `export <workspace> --theory ID --to ${exportFormats.join('|')} --out FILE [--words plain|realist]`,
  summary: 'write a theory to a file in another format; says what the format cannot carry',
  positionals: [1, 1],
  options: {
    theory: { type: 'string' },
    to: { type: 'string' },
    out: { type: 'string' },
    words: { type: 'string' },
  },
  run: (invocation) => {
    const format = formatNamed(requiredOption(invocation, 'to'));
    const file = path.resolve(requiredOption(invocation, 'out'));
    const vocabulary = vocabularyOf(invocation);
    return readWorkspace(invocation, (store) => {
      const document = documentOf(store);
      const theoryId = theoryNamed(document, optionalOption(invocation, 'theory'));
      const { text, lost } = unwrap(exportTheory(document, { theoryId, format, vocabulary }));
      const { bytes } = unwrap(writeWhole(file, text));
      const json = { file, format, bytes, lost };
      return {
        json,
        text: `Wrote ${file} (${bytes} bytes).${lost.length === 0 ? '' : ` Not in it: ${lost.join(', ')}.`}`,
      };
    });
  },
};
