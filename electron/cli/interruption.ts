import type { Progress } from '#models/piecewise.ts';

import { CliFailure } from './command.ts';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Whether somebody has asked to stop (Ctrl-C), looked at between pieces of work. */
export type Interruption = {
  /** To be awaited between pieces of work; does not come back when it shall stop. */
  readonly pause: (progress: Progress) => Promise<void>;
  /** Gives the signals back to the system. */
  readonly end: () => void;
};

/**
 * Keeps a signal from ending the process at once: the work stops at its next pause, so that the workspace is closed
 * and its lock given back. What is one piece, as a transaction, is done to its end or not at all.
 */
export function watchInterruption(): Interruption {
  let isAsked = false;
  const ask = () => {
    isAsked = true;
  };
  for (const signal of signals) process.on(signal, ask);
  return {
    pause: async () => {
      await new Promise((resolve) => {
        setImmediate(resolve);
      });
      if (isAsked)
        throw new CliFailure({
          code: 'interrupted',
          message: 'This was stopped. What was not finished has not been stored.',
        });
    },
    end: () => {
      for (const signal of signals) process.off(signal, ask);
    },
  };
}
