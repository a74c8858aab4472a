import { serialize } from 'node:v8';

const megabyte = 1024 * 1024;
/** The most a call may weigh, in bytes. */
export const usualLimitBytes = 5 * megabyte;
/** The most a call that carries a whole change or import may weigh, in bytes. */
export const largeLimitBytes = 50 * megabyte;

const largeMethods: ReadonlySet<string> = new Set([
  'commit.apply',
  'import.file',
  'import.text',
  'import.previewText',
]);

/** True if a call's input weighs no more than its method may; what cannot be serialised is refused too. */
export function isWithinLimit(method: string, input: unknown): boolean {
  const limit = largeMethods.has(method) ? largeLimitBytes : usualLimitBytes;
  try {
    return serialize(input).byteLength <= limit;
  } catch {
    return false;
  }
}
