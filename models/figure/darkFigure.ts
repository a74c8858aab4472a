/** The dark colour of each light one of `palette.ts`, as the tokens of the interface pair them. */
const darkOf: ReadonlyMap<string, string> = new Map([
  ['#f6f6f3', '#141619'],
  ['#ecece7', '#1a1d21'],
  ['#ffffff', '#1d2024'],
  ['#1b1d21', '#ecedef'],
  ['#555b64', '#a6adb7'],
  ['#d8d8d1', '#30343a'],
  ['#868c95', '#6b727c'],
  ['#b3261e', '#ff8f86'],
  ['#0b6675', '#5fc6d8'],
  ['#8a5200', '#f0b45c'],
  ['#4a5568', '#b0bac8'],
  ['#6537a0', '#c5a5f2'],
  ['#1b6e45', '#72d5a5'],
  ['#7a808a', '#a9b0ba'],
  ['#5e88d4', '#6f97de'],
  ['#2f62c9', '#94b6f5'],
  ['#173a8f', '#c9dbff'],
  ['#1b6a4b', '#74d3a8'],
]);

/** A figure for a dark screen: its colours exchanged, nothing else. Quotes in its texts are escaped, so only attributes match. */
export function inDark(svg: string): string {
  return svg.replaceAll(/(fill|stroke)="(#[0-9a-f]{6})"/gu, (whole, name: string, colour: string) => {
    const dark = darkOf.get(colour);
    return dark === undefined ? whole : `${name}="${dark}"`;
  });
}
