import { theorySentences } from '#models/sentences/theorySentences.ts';

import type { CliCommand } from '../command.ts';
import {
  documentOf,
  optionalOption,
  readWorkspace,
  theoryNamed,
  vocabularyOf,
} from '../workspaceArguments.ts';

/** `sentences`: the theory as IF/THEN/BECAUSE text. */
export const sentencesCommand: CliCommand = {
  usage: 'sentences <workspace> --theory ID [--words plain|realist]',
  summary: 'the theory as IF/THEN/BECAUSE text',
  positionals: [1, 1],
  options: { theory: { type: 'string' }, words: { type: 'string' } },
  run: (invocation) => {
    const vocabulary = vocabularyOf(invocation);
    return readWorkspace(invocation, (store) => {
      const document = documentOf(store);
      const theoryId = theoryNamed(document, optionalOption(invocation, 'theory'));
      const text = theorySentences(document, theoryId, vocabulary);
      return { json: { theoryId, text }, text: text.replace(/\n$/, '') };
    });
  },
};
