import type { Measure } from '#models/entities/measure.ts';

import { directionWords, resultWords } from '#models/words/resultWords.ts';

/** One time point of a chart; without a result it leaves a gap. */
export type ChartPoint = {
  readonly name: string;
  readonly months: number | null;
  readonly result: number | null;
  readonly spread: number | null;
};

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [320, 148, 40, 12, 14, 28];

type Known = ChartPoint & { readonly result: number; readonly x: number };

/** The lowest and highest value to show: the scale's own range where it has one, else what was found with some air. */
function rangeOf({ minimum, maximum }: Measure, points: readonly Known[]): readonly [number, number] {
  const values = points.flatMap(({ result, spread }) => [result - (spread ?? 0), result + (spread ?? 0)]);
  const low = Math.min(minimum ?? Infinity, ...values);
  const high = Math.max(maximum ?? -Infinity, ...values);
  const air = (high - low || 1) * 0.1;
  return [minimum ?? low - air, maximum ?? high + air];
}

function change(measure: Measure, points: readonly Known[]): string {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined || first === last) return '';
  const difference = last.result - first.result;
  if (difference === 0) return ' No change.';
  const way = difference > 0 ? 'up' : 'down';
  const isHigherBetter = measure.direction === 'higher_better';
  const isDecided = isHigherBetter || measure.direction === 'lower_better';
  const verdict = isDecided ? `: ${difference > 0 === isHigherBetter ? 'better' : 'worse'}` : '';
  return ` From ${first.name} to ${last.name} it goes ${way}${verdict}.`;
}

/** Which way on the scale is the better one, where the instrument says so: an arrow at that end of the scale. */
function BetterWay({ direction }: Pick<Measure, 'direction'>) {
  if (direction !== 'higher_better' && direction !== 'lower_better') return null;
  const isUp = direction === 'higher_better';
  return (
    <text className="wf-chart-words" x={LEFT + 6} y={isUp ? TOP + 4 : HEIGHT - BOTTOM - 6}>
      {isUp ? '↑ better' : '↓ better'}
    </text>
  );
}

/** The results over time as a small line chart; the table above it says the same in figures. */
export function ResultChart({
  measure,
  points,
}: {
  readonly measure: Measure;
  readonly points: readonly ChartPoint[];
}) {
  const isDated = points.every(({ months }) => months !== null) && points.length > 1;
  const months = points.map((point) => point.months ?? 0);
  const [first, span] = [Math.min(...months), Math.max(...months) - Math.min(...months)];
  const known = points.flatMap((point, index): readonly Known[] => {
    if (point.result === null) return [];
    const even = points.length === 1 ? 0.5 : index / (points.length - 1);
    const share = isDated && span > 0 ? ((point.months ?? 0) - first) / span : even;
    return [{ ...point, result: point.result, x: LEFT + share * (WIDTH - LEFT - RIGHT) }];
  });
  if (known.length === 0) return null;
  const [low, high] = rangeOf(measure, known);
  const y = (value: number) =>
    HEIGHT - BOTTOM - ((value - low) / (high - low || 1)) * (HEIGHT - TOP - BOTTOM);
  const words = known.map((point) => `${point.name}: ${resultWords({ ...point, count: null }, measure)}`);
  const label = `${measure.name}. ${words.join('; ')}.${change(measure, known)} ${directionWords[measure.direction]}.`;
  return (
    <figure className="wf-chart">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
        <line className="wf-chart-axis" x1={LEFT} x2={LEFT} y1={TOP} y2={HEIGHT - BOTTOM} />
        <line
          className="wf-chart-axis"
          x1={LEFT}
          x2={WIDTH - RIGHT}
          y1={HEIGHT - BOTTOM}
          y2={HEIGHT - BOTTOM}
        />
        {[low, high].map((value) => (
          <text key={value} className="wf-chart-words" x={LEFT - 6} y={y(value) + 4} textAnchor="end">
            {Number(value.toFixed(1))}
          </text>
        ))}
        <BetterWay direction={measure.direction} />
        <polyline
          className="wf-chart-line"
          points={known.map(({ x, result }) => `${x},${y(result)}`).join(' ')}
        />
        {known.map(({ name, x, result, spread }) => (
          <g key={name}>
            {spread !== null && (
              <line
                className="wf-chart-spread"
                x1={x}
                x2={x}
                y1={y(result - spread)}
                y2={y(result + spread)}
              />
            )}
            <circle className="wf-chart-point" cx={x} cy={y(result)} r={4} />
            <text
              className="wf-chart-words"
              x={Math.min(WIDTH - RIGHT - 20, Math.max(LEFT + 20, x))}
              y={HEIGHT - 8}
              textAnchor="middle"
            >
              {name}
            </text>
          </g>
        ))}
      </svg>
      <figcaption className="wf-quiet">
        {directionWords[measure.direction]}.{change(measure, known)}
      </figcaption>
    </figure>
  );
}
