import path from 'node:path';

import type { Page } from 'playwright-core';

import { type Run, loadMain } from './standIn/loadMain.ts';
import { type StandIn, createStandIn } from './standIn/standIn.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** How the desktop app is started in a test. */
export type StartOptions = {
  /** Where the app keeps its own files; the documents folder is made inside it. */
  readonly userDataDir: string;
  /** Arguments as on a command line, for instance a workspace to open. */
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
};

/** What only the stand-in can do. */
export type StandInOptions = StartOptions & {
  /** The shell as it is written (the default), or as `npm run build:desktop` made it. */
  readonly main?: 'source' | 'built';
  /** Another folder of pages than `dist/renderer`. */
  readonly rendererDir?: string;
  /** A module with its own `createBackend`; only with the source shell. */
  readonly backend?: string;
};

/** The running app; `quit` is what a person does, and waits until the app has gone. */
export type StartedApp = {
  readonly page: Page;
  readonly standIn: StandIn;
  /** Errors nobody caught would go to these; the app put them up for its whole process. */
  readonly uncaught: readonly ((error: unknown) => void)[];
  readonly quit: () => Promise<void>;
};

const processEvents = ['uncaughtException', 'unhandledRejection'] as const;

/** Runs work with other arguments and environment, and takes away the process-wide listeners it leaves behind. */
async function inProcess(
  { argv, env }: { readonly argv: readonly string[]; readonly env: Readonly<Record<string, string>> },
  work: () => Promise<void>,
): Promise<{ readonly restoreEnv: () => void; readonly uncaught: readonly ((error: unknown) => void)[] }> {
  const formerArgv = process.argv;
  const formerEnv = Object.fromEntries(Object.keys(env).map((name) => [name, process.env[name]]));
  const former = new Map(processEvents.map((event) => [event, process.listeners(event as 'exit')]));
  process.argv = [...argv];
  Object.assign(process.env, env);
  await work();
  process.argv = formerArgv;
  const uncaught: ((error: unknown) => void)[] = [];
  for (const event of processEvents) {
    for (const listener of process.listeners(event as 'exit')) {
      if (former.get(event)?.includes(listener) === true) continue;
      process.removeListener(event, listener);
      uncaught.push(listener as (error: unknown) => void);
    }
  }
  return {
    uncaught,
    restoreEnv: () => {
      for (const [name, value] of Object.entries(formerEnv)) {
        if (value === undefined) delete process.env[name];
        else process.env[name] = value;
      }
    },
  };
}

function limit<Value>(work: Promise<Value>, ms: number, words: string): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error(words));
    }, ms);
  });
  return Promise.race([work, late]).finally(() => {
    clearTimeout(timer);
  });
}

/** Begins a start without waiting for a window: for an app that is to end at once. */
export async function beginApp(options: StandInOptions) {
  const main =
    options.main === 'built' ? path.join(root, 'dist/main/main.mjs') : path.join(root, 'electron/main.ts');
  const argv = [process.execPath, main, ...(options.args ?? [])];
  const standIn = createStandIn({ folder: options.userDataDir, argv });
  const run: Run = {
    modules: standIn.modules,
    ...(options.backend === undefined ? {} : { backend: options.backend }),
  };
  const env = {
    ...options.env,
    WHEREFORE_USER_DATA: options.userDataDir,
    WHEREFORE_RENDERER_DIR: options.rendererDir ?? path.join(root, 'dist/renderer'),
  };
  const { uncaught, restoreEnv } = await inProcess({ argv, env }, () => loadMain(main, run));
  return { standIn, uncaught, restoreEnv };
}

/**
 * Starts the real shell in the stand-in and waits for its window. Several may run after one another in a process;
 * at the same time only with different user data folders, or to test the single instance.
 */
export async function startApp(options: StandInOptions): Promise<StartedApp> {
  const { standIn, uncaught, restoreEnv } = await beginApp(options);
  const end = async (): Promise<void> => {
    restoreEnv();
    await standIn.end();
  };
  try {
    const failed = standIn.exited.then((code) => {
      const told = standIn.records.dialogs.map((dialog) => JSON.stringify(dialog.options)).join(' ');
      throw new Error(`The app ended with ${code} before its window was ready. ${told}`);
    });
    await limit(Promise.race([standIn.ready, failed]), 60_000, 'The window was not ready within a minute.');
    restoreEnv();
  } catch (error) {
    await end();
    throw error;
  }
  return {
    standIn,
    uncaught,
    page: standIn.window().page(),
    quit: async () => {
      try {
        if (!standIn.hasExited()) standIn.quitApp();
        await limit(standIn.exited, 30_000, 'The app did not quit within 30 s.');
      } finally {
        await end();
      }
    },
  };
}
