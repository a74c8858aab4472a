import { LOOP_MARK, type LoopMark } from './loopMarks.ts';
import type { MapColours } from './mapColours.ts';

const RADIUS = LOOP_MARK / 2 - 5;
const HEAD = 5;
/** The turning arrow leaves a gap at the top, where its head is. */
const [FROM, TO] = [-0.25 * Math.PI, 1.3 * Math.PI];

function paintTurn(context: CanvasRenderingContext2D, { kind }: LoopMark, colours: MapColours): void {
  context.strokeStyle = colours.accent;
  context.fillStyle = colours.accent;
  context.lineWidth = 2;
  // What balances itself turns the other way, and what is unclear is dashed: colour says nothing here.
  const direction = kind === 'balancing' ? -1 : 1;
  context.setLineDash(kind === 'unclear' ? [3, 3] : []);
  context.save();
  context.scale(direction, 1);
  context.beginPath();
  context.arc(0, 0, RADIUS, FROM, TO);
  context.stroke();
  context.setLineDash([]);
  context.translate(Math.cos(TO) * RADIUS, Math.sin(TO) * RADIUS);
  context.rotate(TO + Math.PI / 2);
  context.beginPath();
  context.moveTo(HEAD + 1, 0);
  context.lineTo(-HEAD + 1, HEAD);
  context.lineTo(-HEAD + 1, -HEAD);
  context.closePath();
  context.fill();
  context.restore();
}

/** Paints the letters of loops with a turning arrow around each. */
export function paintLoops(
  context: CanvasRenderingContext2D,
  marks: readonly LoopMark[],
  colours: MapColours,
): void {
  for (const mark of marks) {
    context.save();
    context.translate(mark.at.x, mark.at.y);
    context.beginPath();
    context.arc(0, 0, LOOP_MARK / 2, 0, 2 * Math.PI);
    context.fillStyle = colours.surface;
    context.fill();
    paintTurn(context, mark, colours);
    context.font = `600 13px ${colours.font}`;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.textRendering = 'geometricPrecision';
    context.fillStyle = colours.text;
    context.fillText(mark.words, 0, 0.5);
    context.restore();
  }
}
