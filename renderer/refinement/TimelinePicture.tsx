import { useMemo } from 'react';

import type { RefinementStory } from '#models/refinement/story.ts';
import { storyStops } from '#models/refinement/stops.ts';
import { type TimelineStop, timelineLook, timelineOf } from '#models/refinement/timeline.ts';
import { useEditorState } from '#renderer/state/editorContext.ts';

const { mark, dot } = timelineLook;

/** The way of the theory from left to right: a square with its sign for each accepted change. The table says the same. */
export function TimelinePicture({ story }: { readonly story: RefinementStory }) {
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const timeline = useMemo(() => timelineOf(storyStops(story), vocabulary), [story, vocabulary]);
  const { width, height, y, stops } = timeline;
  return (
    // A region that scrolls must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="wf-way" role="region" aria-label="Timeline" tabIndex={0}>
      <svg
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label="The way of this theory. The table below says the same."
      >
        <line className="wf-way-line" x1={stops[0]?.x ?? 0} x2={stops.at(-1)?.x ?? 0} y1={y} y2={y} />
        {stops.map((stop) => (
          <WayStop key={stop.key} stop={stop} y={y} />
        ))}
      </svg>
    </div>
  );
}

function WayStop({ stop, y }: { readonly stop: TimelineStop; readonly y: number }) {
  return (
    <g>
      {stop.marks.map(({ kind, sign, x, y: top }) => (
        <g key={`${x} ${top}`} className="wf-way-mark" data-change={kind}>
          <rect x={x} y={top} width={mark} height={mark} rx={4} />
          <text x={x + mark / 2} y={top + 15} textAnchor="middle">
            {sign}
          </text>
        </g>
      ))}
      {stop.total > 0 && (
        <text className="wf-way-count" x={stop.x} y={stop.top} textAnchor="middle">
          {stop.more > 0 ? `${stop.total} (${stop.more} not drawn)` : stop.total}
        </text>
      )}
      <circle className={`wf-way-stop wf-way-stop--${stop.kind}`} cx={stop.x} cy={y} r={dot} />
      {stop.lines.map((line) => (
        <text
          key={line.y}
          className={line.isTitle ? 'wf-way-title' : 'wf-way-words'}
          x={stop.x}
          y={line.y}
          textAnchor="middle"
        >
          {line.text}
        </text>
      ))}
    </g>
  );
}
