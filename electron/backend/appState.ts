import fs from 'node:fs';
import path from 'node:path';

import { tourSchema } from '#shared/rpc/contract.ts';
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
  /** True once any workspace was opened, also when the list of recent ones has been emptied since. */
  hasOpened: z.boolean().default(false),
  /** How far the tour was taken, and on which file. */
  tour: tourSchema.default({ step: 0, path: null }),
});

/** What this computer remembers between runs, apart from the workspaces themselves. */
export type AppState = z.infer<typeof stateSchema>;

const fresh: AppState = {
  settings: { theme: 'system', vocabulary: 'plain' },
  recents: [],
  hasOpened: false,
  tour: { step: 0, path: null },
};

/** What is stored; null when nothing is, or it cannot be read. A damaged file is set aside. */
function stored(file: string): AppState | null {
  let text: string;
  try {
    text = fs.readFileSync(file, 'utf8');
  } catch {
    return null;
  }
  try {
    return stateSchema.parse(JSON.parse(text));
  } catch {
    fs.rmSync(`${file}.damaged`, { recursive: true, force: true });
    fs.renameSync(file, `${file}.damaged`);
    return null;
  }
}

function storedIfPossible(file: string): AppState | null {
  try {
    return stored(file);
  } catch {
    // A damaged file that cannot even be moved away: this run goes on without it.
    return null;
  }
}

/** Keeps the app's own small state in `state.json`; a damaged one is set aside and a fresh one begun. */
export function createAppStateFile(userDataDir: string) {
  const file = path.join(userDataDir, 'state.json');
  let state = storedIfPossible(file) ?? fresh;
  return {
    get: () => state,
    /**
     * Changes what is stored now, which another window may have changed, and replaces the file as a whole, so that a
     * crash leaves the old one or the new one. False when it cannot be stored: the change then holds for this run.
     */
    update(change: (state: AppState) => AppState): boolean {
      state = stateSchema.parse(change(storedIfPossible(file) ?? state));
      const temporary = `${file}.${process.pid}.tmp`;
      try {
        fs.mkdirSync(userDataDir, { recursive: true });
        fs.writeFileSync(temporary, JSON.stringify(state, null, 2));
        fs.renameSync(temporary, file);
        return true;
      } catch {
        return false;
      }
    },
  };
}

export type AppStateFile = ReturnType<typeof createAppStateFile>;
