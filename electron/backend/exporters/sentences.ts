import { success } from '#models/result.ts';
import { printTheoryText } from '#models/theoryText/printText.ts';

import type { Exporter } from './exporter.ts';

/** The theory as text that can be read back (SPEC T). */
export const exportSentences: Exporter = ({ document, theoryId, vocabulary }) =>
  success({
    content: `${printTheoryText(document, { theoryId, vocabulary }).text}\n`,
    lost: ['places on the map', 'evidence (its number is shown)', 'measures', 'notes', 'history'],
  });
