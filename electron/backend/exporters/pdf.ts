import { success } from '#models/result.ts';

import { figurePdf } from '../figures/figurePdf.ts';
import { foreignLetters } from '../figures/letters.ts';
import type { Exporter } from './exporter.ts';
import { printedPages, requestedFigure } from './figure.ts';

const MOST_NAMED = 12;

/** The map on pages to print. */
export const exportPdf: Exporter = async (request) => {
  const found = await requestedFigure(request);
  if (!found.ok) return found;
  const { figure, lost } = found.value;
  const pages = printedPages(figure, request);
  const content = await figurePdf(pages, figure, request.pause);
  const foreign = foreignLetters(figure.svg);
  const named = foreign.slice(0, MOST_NAMED).join(' ') + (foreign.length > MOST_NAMED ? ' …' : '');
  const pictured = `words with letters that the figure’s font lacks (${named}) are pictures: they cannot be selected`;
  return success({ content, lost: foreign.length === 0 ? lost : [...lost, pictured] });
};
