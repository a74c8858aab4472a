import { theoryFigure } from '#models/figure/theoryFigure.ts';
import { success } from '#models/result.ts';

import type { Exporter } from './exporter.ts';

/** The map as a drawing. */
export const exportSvg: Exporter = ({ document, theoryId, vocabulary }) =>
  success({
    content: theoryFigure({ document, theoryId, vocabulary }),
    lost: ['quotes and sources (their number is shown)', 'measures', 'notes', 'history'],
  });
