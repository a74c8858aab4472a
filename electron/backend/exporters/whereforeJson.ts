import { toInterchange } from '#models/interchange.ts';
import { success } from '#models/result.ts';

import type { Exporter } from './exporter.ts';

/** All of a theory, without loss (SPEC J). */
export const exportWhereforeJson: Exporter = ({ document, theoryId }) =>
  success({ content: toInterchange(document, [theoryId]), lost: [] });
