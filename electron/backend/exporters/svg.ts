import { renderFigure } from '#models/figure/renderFigure.ts';
import { success } from '#models/result.ts';

import type { Exporter } from './exporter.ts';

/** The map as a drawing. */
export const exportSvg: Exporter = ({ document, theoryId, vocabulary }) =>
  success({
    content: renderFigure(document, theoryId, { words: vocabulary }).svg,
    lost: ['quotes and sources (their number is shown)', 'measures', 'notes', 'history'],
  });
