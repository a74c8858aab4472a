import type { RouteInput, RouteSet } from '#models/geometry/route.ts';
import type { ArrangedPlace, ArrangeInput } from '#models/layout/arrangeInput.ts';
import { startWorker } from '#renderer/ui/startWorker.ts';

import type { LayoutReply, LayoutRequest } from './layoutRequests.ts';
// oxlint-disable-next-line import/default -- Vite makes the default export: the worker's address.
import workerAddress from './layoutWorker.ts?worker&url';

/** Has routes and layouts worked out in a worker, so that the window never waits. */
export type LayoutDesk = {
  /** Routes a map; an answer to an older request never comes after a newer request. */
  readonly route: (input: RouteInput, done: (routes: RouteSet) => void) => void;
  readonly arrange: (input: ArrangeInput) => Promise<ReadonlyMap<string, ArrangedPlace>>;
  readonly close: () => void;
};

/** Starts the worker when it is first needed. */
export function openLayoutDesk(): LayoutDesk {
  let worker: Worker | null = null;
  let serial = 0;
  let isRouting = false;
  let waitingRoute: { readonly input: RouteInput; readonly done: (routes: RouteSet) => void } | null = null;
  let routed: ((routes: RouteSet) => void) | null = null;
  const arranged = new Map<number, (places: ReadonlyMap<string, ArrangedPlace>) => void>();

  const ask = (request: LayoutRequest): void => {
    worker ??= startWorker(workerAddress);
    worker.onmessage = ({ data }: MessageEvent<LayoutReply>) => {
      if (data.kind === 'arrange') {
        arranged.get(data.serial)?.(data.places);
        arranged.delete(data.serial);
        return;
      }
      isRouting = false;
      if (waitingRoute === null) routed?.(data.routes);
      else next();
    };
    worker.postMessage(request);
  };
  const next = (): void => {
    if (waitingRoute === null || isRouting) return;
    const { input, done } = waitingRoute;
    waitingRoute = null;
    isRouting = true;
    routed = done;
    serial += 1;
    ask({ kind: 'route', serial, input });
  };
  return {
    route: (input, done) => {
      waitingRoute = { input, done };
      next();
    },
    arrange: (input) =>
      new Promise((resolve) => {
        serial += 1;
        arranged.set(serial, resolve);
        ask({ kind: 'arrange', serial, input });
      }),
    close: () => {
      worker?.terminate();
      worker = null;
      isRouting = false;
    },
  };
}
