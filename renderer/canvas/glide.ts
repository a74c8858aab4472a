const GLIDE_MS = 160;

/** How long the view glides to another place, in milliseconds: not at all for people who asked for less motion. */
export function glideMs(): number {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : GLIDE_MS;
}
