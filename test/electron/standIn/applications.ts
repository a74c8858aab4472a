import { EventEmitter } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';

import type { Records } from './records.ts';
import { modelled } from './unmodelled.ts';
import { type StandInWindow, preventable } from './windows.ts';

type RealApp = import('electron').App;
type Second = (argv: readonly string[], workingDirectory: string) => void;

/** The first instance of each user data folder, over all stand-ins of this process. */
const firstInstances = new Map<string, Second>();

/** The app object: life from start to quit, paths, and the lock of the single instance. */
export function createApplication({
  folder,
  records,
  start,
  windows,
  argv,
}: {
  readonly folder: string;
  readonly records: Records;
  /** Starts the browser; awaited by `whenReady`. */
  readonly start: () => Promise<void>;
  readonly windows: () => readonly StandInWindow[];
  readonly argv: readonly string[];
}) {
  const emitter = new EventEmitter();
  const paths = new Map<string, string>([
    ['userData', path.join(folder, 'default-user-data')],
    ['documents', path.join(folder, 'documents')],
  ]);
  let ready: Promise<void> | null = null;
  let isReady = false;
  let lockedFolder: string | null = null;
  let hasExited = false;
  let resolveExit: (code: number) => void = () => undefined;
  const exited = new Promise<number>((resolve) => {
    resolveExit = resolve;
  });
  const pathOf = (name: string): string => {
    const found = paths.get(name);
    if (found === undefined) throw new Error(`stand-in: app.getPath('${name}') is not modelled`);
    fs.mkdirSync(found, { recursive: true });
    return found;
  };
  const leave = (code: number): void => {
    if (hasExited) return;
    hasExited = true;
    if (lockedFolder !== null) firstInstances.delete(lockedFolder);
    emitter.emit('quit', {}, code);
    resolveExit(code);
  };
  const recorded =
    (name: string) =>
    (...args: unknown[]): void => {
      records.calls.push({ name, args });
    };
  let isQuitting = false;
  const finish = (): void => {
    const event = preventable({});
    emitter.emit('will-quit', event);
    if (!event.defaultPrevented) leave(0);
  };
  const members = {
    isPackaged: false,
    enableSandbox: recorded('app.enableSandbox'),
    addRecentDocument: recorded('app.addRecentDocument'),
    setPath: (name: string, value: string) => {
      if (!fs.existsSync(value)) throw new Error(`Failed to set path '${name}': there is no folder ${value}`);
      paths.set(name, value);
    },
    getPath: pathOf,
    isReady: () => isReady,
    whenReady: () => {
      ready ??= start().then(() => {
        isReady = true;
        emitter.emit('ready', {}, {});
      });
      return ready;
    },
    requestSingleInstanceLock: () => {
      const userData = pathOf('userData');
      const first = firstInstances.get(userData);
      if (first === undefined) {
        lockedFolder = userData;
        firstInstances.set(userData, (secondArgv, workingDirectory) => {
          emitter.emit('second-instance', {}, secondArgv, workingDirectory, null);
        });
        return true;
      }
      first(argv, process.cwd());
      return false;
    },
    quit: () => {
      const event = preventable({});
      emitter.emit('before-quit', event);
      if (event.defaultPrevented) return;
      isQuitting = true;
      const open = windows();
      if (open.length === 0) finish();
      for (const { window } of open) window.close();
    },
    exit: (code = 0) => {
      leave(code);
    },
  } satisfies Pick<
    RealApp,
    | 'isPackaged'
    | 'enableSandbox'
    | 'addRecentDocument'
    | 'setPath'
    | 'isReady'
    | 'whenReady'
    | 'requestSingleInstanceLock'
    | 'quit'
    | 'exit'
  > & { getPath: unknown };
  return {
    app: modelled('app', Object.assign(emitter, members)),
    exited,
    hasExited: () => hasExited,
    /** A window was to close and stayed open. */
    onStayed: () => {
      isQuitting = false;
    },
    /** The last window has closed. */
    onAllClosed: () => {
      if (isQuitting) finish();
      else emitter.emit('window-all-closed');
    },
  };
}
