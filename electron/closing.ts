import type { Backend } from '#backend/createBackend.ts';
import { type BrowserWindow, app, dialog } from 'electron';

/** How long a window may take to save what is left before the person is asked. */
export const flushLimitMs = 5000;

type Stage = 'open' | 'closing' | 'closed';

/** The way out: nothing closes before the page has saved and the backend has let go of its files. */
export type Closing = {
  /** The page says that everything is saved. */
  readonly flushed: () => void;
  /** Watches the window and the app from now on. */
  readonly watch: (window: BrowserWindow, backend: Pick<Backend, 'emit' | 'close'>) => void;
};

function within(limitMs: number, work: Promise<unknown>): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      resolve(false);
    }, limitMs);
    const settle = (isDone: boolean): void => {
      clearTimeout(timer);
      resolve(isDone);
    };
    work.then(
      () => {
        settle(true);
      },
      () => {
        settle(false);
      },
    );
  });
}

async function leavesAnyway(
  window: BrowserWindow,
  words: { message: string; detail: string },
): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    ...words,
    buttons: ['Keep the window open', 'Close anyway'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1;
}

const unsaved = {
  message: 'Your last changes are not saved yet.',
  detail:
    'Everything that was shown as saved is safe in the file. Keep the window open and use File, Save a copy; or close and lose only the last changes.',
};

/** One window's way out; asks the page to flush, waits for `flushed` or 5 seconds, then closes the backend and quits. */
export function createClosing(): Closing {
  let stage: Stage = 'open';
  let hearFlushed: () => void = () => undefined;

  const leave = async (window: BrowserWindow, backend: Pick<Backend, 'emit' | 'close'>): Promise<void> => {
    if (!window.webContents.isCrashed()) {
      const answered = new Promise<void>((resolve) => {
        hearFlushed = resolve;
      });
      backend.emit({ type: 'flush' });
      const isSaved = await within(flushLimitMs, answered);
      if (!isSaved && !(await leavesAnyway(window, unsaved))) {
        stage = 'open';
        return;
      }
    }
    await within(flushLimitMs, backend.close());
    stage = 'closed';
    app.quit();
  };

  return {
    flushed: () => {
      hearFlushed();
    },
    watch: (window, backend) => {
      const hold = (event: { preventDefault(): void }): void => {
        if (stage === 'closed') return;
        event.preventDefault();
        if (stage === 'closing') return;
        stage = 'closing';
        void leave(window, backend);
      };
      window.on('close', hold);
      // A page with unsaved changes objects to being closed; by now it has been asked, or a person has decided.
      window.webContents.on('will-prevent-unload', (event) => {
        if (stage === 'closed') event.preventDefault();
      });
      app.on('before-quit', hold);
    },
  };
}
