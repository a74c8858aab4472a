import { toInterchange, wholeInterchange } from '#models/interchange.ts';
import { success } from '#models/result.ts';

import type { Exporter } from './exporter.ts';

/** All of a theory, or of the workspace, without loss (SPEC J). */
export const exportWhereforeJson: Exporter = ({ document, theoryId, options }) =>
  success({
    content: options.scope === 'workspace' ? wholeInterchange(document) : toInterchange(document, [theoryId]),
    lost: [],
  });
