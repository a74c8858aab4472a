import path from 'node:path';

import { success } from '#models/result.ts';

import type { BackendContext, HandlersOf } from '../backendContext.ts';
import { readAnswerFile } from '../readAnswers.ts';
import { panelFileContent } from '../writePanelFile.ts';
import { writeWhole } from '../writeWhole.ts';

/** Calls about panel sessions. */
export function panelHandlers({
  workspaces,
}: BackendContext): HandlersOf<'panel.write' | 'panel.readAnswers'> {
  return {
    'panel.write': ({ workspace, sessionId, what, path: target }) => {
      const store = workspaces.store(workspace);
      if (!store.ok) return store;
      const everything = store.value.loadEverything();
      if (!everything.ok) return everything;
      const content = panelFileContent(everything.value, sessionId, what);
      if (!content.ok) return content;
      const file = path.resolve(target);
      const written = writeWhole(file, content.value);
      return written.ok ? success({ file, bytes: written.value.bytes }) : written;
    },
    'panel.readAnswers': ({ workspace, sessionId, path: source }) => {
      const store = workspaces.store(workspace);
      if (!store.ok) return store;
      const everything = store.value.loadEverything();
      if (!everything.ok) return everything;
      const read = readAnswerFile(everything.value, sessionId, path.resolve(source));
      if (!read.ok) return read;
      const { people, problems } = read.value;
      return success({
        people: people.map((person) => ({
          ...person,
          answers: person.answers.map((answer) => ({ ...answer })),
          missing: [...person.missing],
        })),
        problems: problems.map((problem) => ({ ...problem })),
      });
    },
  };
}
