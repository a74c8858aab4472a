/** What every page of the bench offers to the driver. */
export type BenchPage = {
  /** Builds the theory in memory, then draws it at fit; answers milliseconds from data in memory to painted. */
  readonly load: (boxes: number, links: number) => Promise<number>;
  /** Shows the whole model, or the middle of it at zoom 0.75. */
  readonly show: (view: 'fit' | 'work') => Promise<void>;
  /** A point on a card near the middle of the window, and one on empty ground, in client pixels. */
  readonly grips: () => {
    readonly card: { readonly x: number; readonly y: number };
    readonly ground: { readonly x: number; readonly y: number };
  };
  /** The button that pans on empty ground. */
  readonly panButton: 'left' | 'middle';
};

declare global {
  interface Window {
    bench: BenchPage;
    frameRecorder: {
      start: () => void;
      stop: () => { readonly frames: readonly number[]; readonly latencies: readonly number[] };
    };
  }
}

/** Settles when what was asked for before has been painted. */
export function painted(): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        resolve(performance.now());
      };
      port2.postMessage(null);
    });
  });
}

/** Records milliseconds between painted frames, and from each pointer move to the paint that follows it. */
export function installFrameRecorder(): void {
  let frames: number[] = [];
  let latencies: number[] = [];
  let isRunning = false;
  let pending: number | null = null;
  const onMove = (event: Event) => {
    pending ??= event.timeStamp;
  };
  const loop = (previous: number) => {
    requestAnimationFrame((now) => {
      if (!isRunning) return;
      frames.push(now - previous);
      if (pending !== null) {
        const since = pending;
        pending = null;
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          latencies.push(performance.now() - since);
        };
        port2.postMessage(null);
      }
      loop(now);
    });
  };
  Object.assign(window, {
    frameRecorder: {
      start: () => {
        frames = [];
        latencies = [];
        isRunning = true;
        window.addEventListener('pointermove', onMove, true);
        loop(performance.now());
      },
      stop: () => {
        isRunning = false;
        window.removeEventListener('pointermove', onMove, true);
        return { frames, latencies };
      },
    },
  });
}
