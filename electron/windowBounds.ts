import fs from 'node:fs';
import path from 'node:path';

import { type Rectangle, screen } from 'electron';
import { z } from 'zod';

const fileName = 'window.json';
const boundsSchema = z.strictObject({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(640).max(20_000),
  height: z.number().int().min(480).max(20_000),
  isMaximised: z.boolean(),
});
/** Where a window stands, in screen pixels. */
export type WindowBounds = z.infer<typeof boundsSchema>;

/** True if enough of the rectangle lies on one of the displays to be grasped with a mouse. */
export function isOnDisplay(bounds: Rectangle, displays: readonly Rectangle[]): boolean {
  return displays.some((display) => {
    const width =
      Math.min(bounds.x + bounds.width, display.x + display.width) - Math.max(bounds.x, display.x);
    const height =
      Math.min(bounds.y + bounds.height, display.y + display.height) - Math.max(bounds.y, display.y);
    return width >= 100 && height >= 100;
  });
}

/** The bounds of the last run, or null if there are none, they cannot be read, or their display is gone. */
export function readWindowBounds(userDataDir: string): WindowBounds | null {
  try {
    const parsed = boundsSchema.safeParse(
      JSON.parse(fs.readFileSync(path.join(userDataDir, fileName), 'utf8')),
    );
    if (!parsed.success) return null;
    const displays = screen.getAllDisplays().map((display) => display.workArea);
    return isOnDisplay(parsed.data, displays) ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Keeps the bounds for the next run; a failure costs only the place of the window, so it is silent. */
export function writeWindowBounds(userDataDir: string, bounds: WindowBounds): void {
  try {
    fs.mkdirSync(userDataDir, { recursive: true });
    fs.writeFileSync(path.join(userDataDir, fileName), JSON.stringify(bounds));
  } catch {
    return;
  }
}
