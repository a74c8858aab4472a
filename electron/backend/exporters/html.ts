import { success } from '#models/result.ts';

import { withPauses } from '../withPauses.ts';

import type { Exporter } from './exporter.ts';
import { webPage } from './webPage/webPage.ts';

/** The theory as one page for any browser. */
export const exportHtml: Exporter = async ({ document, theoryId, vocabulary, pause }) =>
  success({
    content: await withPauses(webPage(document, theoryId, vocabulary), pause),
    lost: ['notes and memos', 'results of measures', 'checks', 'history'],
  });
