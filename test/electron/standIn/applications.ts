import { EventEmitter } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';

import { createInstanceLock } from './instanceLock.ts';
import { preventable } from './preventable.ts';
import type { Records } from './records.ts';
import { modelled } from './unmodelled.ts';
import type { StandInWindow } from './windows.ts';

type RealApp = import('electron').App;

function createPaths(folder: string) {
  const paths = new Map<string, string>([
    ['userData', path.join(folder, 'default-user-data')],
    ['documents', path.join(folder, 'documents')],
  ]);
  return {
    setPath: (name: string, value: string): void => {
      if (!fs.existsSync(value)) throw new Error(`Failed to set path '${name}': there is no folder ${value}`);
      paths.set(name, value);
    },
    getPath: (name: string): string => {
      const found = paths.get(name);
      if (found === undefined) throw new Error(`stand-in: app.getPath('${name}') is not modelled`);
      fs.mkdirSync(found, { recursive: true });
      return found;
    },
  } satisfies Pick<RealApp, 'setPath'> & { getPath: unknown };
}

/** From quitting to gone: `before-quit`, every window, `will-quit`, `quit`. */
function createExit(emitter: EventEmitter, windows: () => readonly StandInWindow[]) {
  let isQuitting = false;
  let hasExited = false;
  let resolveExit: (code: number) => void = () => undefined;
  const exited = new Promise<number>((resolve) => {
    resolveExit = resolve;
  });
  const leave = (code: number): void => {
    if (hasExited) return;
    hasExited = true;
    emitter.emit('quit', {}, code);
    resolveExit(code);
  };
  const finish = (): void => {
    const event = preventable({});
    emitter.emit('will-quit', event);
    if (!event.defaultPrevented) leave(0);
  };
  return {
    exited,
    leave,
    hasExited: () => hasExited,
    quit: (): void => {
      const event = preventable({});
      emitter.emit('before-quit', event);
      if (event.defaultPrevented) return;
      isQuitting = true;
      const open = windows();
      if (open.length === 0) finish();
      for (const { window } of open) window.close();
    },
    onStayed: (): void => {
      isQuitting = false;
    },
    onAllClosed: (): void => {
      if (isQuitting) finish();
      else emitter.emit('window-all-closed');
    },
  };
}

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
  const paths = createPaths(folder);
  const exit = createExit(emitter, windows);
  const lock = createInstanceLock({
    folder: () => paths.getPath('userData'),
    argv,
    onSecond: (secondArgv, workingDirectory) => {
      emitter.emit('second-instance', {}, secondArgv, workingDirectory, null);
    },
  });
  emitter.on('quit', lock.release);
  let ready: Promise<void> | null = null;
  let isReady = false;
  const recorded =
    (name: string) =>
    (...args: unknown[]): void => {
      records.calls.push({ name, args });
    };
  const members = {
    ...paths,
    isPackaged: false,
    enableSandbox: recorded('app.enableSandbox'),
    addRecentDocument: recorded('app.addRecentDocument'),
    isReady: () => isReady,
    whenReady: () => {
      ready ??= start().then(() => {
        isReady = true;
        emitter.emit('ready', {}, {});
      });
      return ready;
    },
    requestSingleInstanceLock: lock.request,
    quit: exit.quit,
    exit: (code = 0) => {
      exit.leave(code);
    },
  } satisfies Pick<
    RealApp,
    | 'isPackaged'
    | 'enableSandbox'
    | 'addRecentDocument'
    | 'isReady'
    | 'whenReady'
    | 'requestSingleInstanceLock'
    | 'quit'
    | 'exit'
  >;
  return { app: modelled('app', Object.assign(emitter, members)), ...exit };
}
