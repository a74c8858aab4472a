import { type MeasurementPlan, takenAt } from '#models/measuring/measurementPlan.ts';
import { countWords } from '#models/words/countWords.ts';

const [WIDTH, HEIGHT, MARGIN] = [720, 96, 48];

/** Where each time point stands along the line: by months where all have them, else evenly. */
function places(times: MeasurementPlan['times']): readonly number[] {
  const months = times.flatMap((time) => time.months ?? []);
  const [first, last] = [Math.min(...months), Math.max(...months)];
  const isDated = months.length === times.length && last > first;
  const even = (index: number) => (times.length < 2 ? 0.5 : index / (times.length - 1));
  return times.map((time, index) => {
    const share = isDated ? ((time.months ?? 0) - first) / (last - first) : even(index);
    return MARGIN + share * (WIDTH - 2 * MARGIN);
  });
}

/** The time points on a line, each with how many measures are taken then; the table below says the same. */
export function PlanTimeline({ plan }: { readonly plan: MeasurementPlan }) {
  const { times } = plan;
  if (times.length === 0) return null;
  const counts = takenAt(plan).map(({ taken }) => taken);
  const most = Math.max(1, ...counts);
  const along = places(times);
  const words = times.map(({ name }, index) => `${name}: ${countWords(counts[index] ?? 0, 'measurement')}`);
  return (
    <figure className="wf-timeline">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={`Timeline. ${words.join('. ')}.`}>
        <line className="wf-timeline-line" x1={MARGIN} x2={WIDTH - MARGIN} y1={40} y2={40} />
        {times.map(({ id, name }, index) => {
          const x = along[index] ?? 0;
          const radius = counts[index] === 0 ? 5 : 9 + 9 * Math.sqrt((counts[index] ?? 0) / most);
          return (
            <g key={id}>
              <circle
                className={counts[index] === 0 ? 'wf-timeline-none' : 'wf-timeline-some'}
                cx={x}
                cy={40}
                r={radius}
              />
              {counts[index] !== 0 && (
                <text className="wf-timeline-count" x={x} y={45} textAnchor="middle">
                  {counts[index]}
                </text>
              )}
              <text className="wf-timeline-name" x={x} y={84} textAnchor="middle">
                {name}
              </text>
            </g>
          );
        })}
      </svg>
    </figure>
  );
}
