import process from 'node:process';

import { type Lock, acquireLock } from '#backend/storage/lockFile.ts';

type Order =
  | { readonly kind: 'hello' }
  | { readonly kind: 'acquire'; readonly path: string; readonly at: number }
  | { readonly kind: 'release' };

const env = { now: Date.now, newId: (prefix: string) => `${prefix}_1` };
const identity = { host: 'here', user: 'racer', pid: process.pid };
let lock: Lock | null = null;

process.on('message', (order: Order) => {
  if (order.kind === 'acquire') {
    // All racers start in the same millisecond.
    while (Date.now() < order.at);
    const attempt = acquireLock(order.path, { identity, env }, { takeOver: true });
    if (attempt.kind === 'held') ({ lock } = attempt);
    process.send?.(attempt.kind);
    return;
  }
  if (order.kind === 'release') lock?.release();
  lock = null;
  process.send?.('done');
});
