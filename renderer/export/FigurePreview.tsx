import { useState } from 'react';

import { referrers } from '#models/referenceIndex.ts';
import { useEditorState } from '#renderer/state/editorContext.ts';
import { Button } from '#renderer/ui/Button.tsx';
import type { FigureChoices } from '#shared/export/figureChoices.ts';
import type { ExportFormat } from '#shared/export/formats.ts';
import type { ExportOptions } from '#shared/export/options.ts';

import { type ShownFigure, mostPreviewed, useFigurePreview } from './useFigurePreview.ts';

/** Printed words smaller than this are hard to read, points. */
const LEAST_POINTS = 6;

function sizeWords(figure: ShownFigure, format: ExportFormat, { paper, scale = 2 }: FigureChoices): string {
  if (format === 'png')
    return `${Math.round(figure.width * scale)} × ${Math.round(figure.height * scale)} pixels.`;
  if (format === 'pdf') return figure.pages === 1 ? 'One page.' : `${figure.pages} pages.`;
  return paper === undefined || paper === 'drawn' ? 'As large as the map needs.' : '';
}

function legibleWords(figure: ShownFigure, { paper = 'drawn' }: FigureChoices): string {
  if (paper === 'drawn') return '';
  const points = `The smallest words on the map are ${figure.smallestPoints.toFixed(1)} points`;
  if (figure.smallestPoints >= LEAST_POINTS) return `${points}.`;
  return `${points}, which is hard to read. Larger paper, or a part of the theory, would help.`;
}

/** The figure as it will be written, and what is to be known of it. */
export function FigurePreview({
  format,
  options,
}: {
  readonly format: ExportFormat;
  readonly options: ExportOptions;
}) {
  const [round, setRound] = useState(0);
  const arrows = useEditorState(
    ({ document, theoryId }) =>
      referrers(document, { table: 'arrows', field: 'theoryId' }, theoryId ?? '').length,
  );
  const isLarge = arrows > mostPreviewed;
  const { scale: _, ...seen } = options.figure ?? {};
  const preview = useFigurePreview({ ...options, figure: seen }, { isWanted: !isLarge || round > 0, round });
  const { figure, isBeingMade, problem } = preview;
  const choices = options.figure ?? {};
  const words =
    problem !== ''
      ? problem
      : figure === null
        ? ''
        : [sizeWords(figure, format, choices), legibleWords(figure, choices)].join(' ').trim();
  return (
    <div className="wf-figure-preview" aria-busy={isBeingMade}>
      <div className="wf-figure-sheet">
        {figure !== null && <img src={figure.address} alt="The figure as it will be written" />}
        {figure === null && isBeingMade && <p>Drawing…</p>}
        {isLarge && !isBeingMade && figure === null && problem === '' && (
          <Button onPress={() => setRound(round + 1)}>Show a preview</Button>
        )}
      </div>
      <p role="status">{words}</p>
    </div>
  );
}
