import { success } from '#models/result.ts';

import { embedFonts } from '../figures/embedFonts.ts';
import type { Exporter } from './exporter.ts';
import { requestedFigure } from './figure.ts';

/** The map as a drawing. */
export const exportSvg: Exporter = async (request) => {
  const found = await requestedFigure(request);
  if (!found.ok) return found;
  const { figure, lost } = found.value;
  return success({ content: embedFonts(figure.svg), lost });
};
