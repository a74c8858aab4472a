import fs from 'node:fs';
import path from 'node:path';

import { z } from 'zod';

const stateSchema = z.strictObject({
  settings: z.strictObject({
    theme: z.enum(['system', 'light', 'dark']),
    vocabulary: z.enum(['plain', 'realist']),
  }),
  recents: z
    .array(
      z.strictObject({
        path: z.string(),
        title: z.string(),
        openedAt: z.number(),
        theories: z.array(z.string()),
      }),
    )
    .max(30),
});

/** What this computer remembers between runs, apart from the workspaces themselves. */
export type AppState = z.infer<typeof stateSchema>;

const fresh: AppState = { settings: { theme: 'system', vocabulary: 'plain' }, recents: [] };

/** Keeps the app's own small state in `state.json`; a damaged one is set aside and a fresh one begun. */
export function createAppStateFile(userDataDir: string) {
  const file = path.join(userDataDir, 'state.json');
  const read = (): AppState => {
    if (!fs.existsSync(file)) return fresh;
    try {
      return stateSchema.parse(JSON.parse(fs.readFileSync(file, 'utf8')));
    } catch {
      fs.renameSync(file, `${file}.damaged`);
      return fresh;
    }
  };
  let state = read();
  return {
    get: () => state,
    /** Replaces the file as a whole, so that a crash leaves the old one or the new one. */
    update(change: (state: AppState) => AppState): void {
      state = stateSchema.parse(change(state));
      fs.mkdirSync(userDataDir, { recursive: true });
      const temporary = `${file}.${process.pid}.tmp`;
      fs.writeFileSync(temporary, JSON.stringify(state, null, 2));
      fs.renameSync(temporary, file);
    },
  };
}

export type AppStateFile = ReturnType<typeof createAppStateFile>;
