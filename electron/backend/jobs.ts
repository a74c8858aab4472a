import type { Piecewise, Progress } from '#models/piecewise.ts';

/** Longest stretch without a pause, ms: other calls are answered in between. */
const STRETCH_MS = 40;

/** Long work that the window may watch and stop. */
export type Jobs = {
  /** Does the work with pauses; null when it was stopped. */
  readonly run: <Value>(
    job: string | null,
    work: Piecewise<Value>,
    onProgress: (progress: Progress) => void,
  ) => Promise<Value | null>;
  /** The same for work that waits for others: it pauses by itself, and a pause does not come back when it was stopped. */
  readonly follow: <Value>(
    job: string | null,
    work: (pause: (progress: Progress) => Promise<void>) => Promise<Value>,
    onProgress: (progress: Progress) => void,
  ) => Promise<Value | null>;
  /** Stops a job at its next pause; false when there is none of that name. */
  readonly stop: (job: string) => boolean;
};

/** Lets others have a turn. The first of the two comes before what arrived meanwhile is looked at, the second after it. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(() => setImmediate(resolve));
  });
}

/** Thrown inside work that was stopped; caught where it was begun. */
class Stopped extends Error {}

/** Keeps the names of what is running. */
export function createJobs(): Jobs {
  const running = new Map<string, { isStopped: boolean }>();
  return {
    run: async (job, work, onProgress) => {
      const state = { isStopped: false };
      if (job !== null) running.set(job, state);
      try {
        let since = performance.now();
        for (;;) {
          const step = work.next();
          if (step.done === true) return step.value;
          if (performance.now() - since < STRETCH_MS) continue;
          onProgress(step.value);
          // Whoever waits gets a turn, among them the call that stops this one.
          // oxlint-disable-next-line no-await-in-loop
          await pause();
          if (state.isStopped) return null;
          since = performance.now();
        }
      } finally {
        if (job !== null) running.delete(job);
      }
    },
    follow: async (job, work, onProgress) => {
      const state = { isStopped: false };
      if (job !== null) running.set(job, state);
      try {
        return await work(async (progress) => {
          onProgress(progress);
          await pause();
          if (state.isStopped) throw new Stopped();
        });
      } catch (error) {
        if (error instanceof Stopped) return null;
        throw error;
      } finally {
        if (job !== null) running.delete(job);
      }
    },
    stop: (job) => {
      const state = running.get(job);
      if (state !== undefined) state.isStopped = true;
      return state !== undefined;
    },
  };
}
