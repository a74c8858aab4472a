import { success } from '#models/result.ts';

import type { Exporter } from './exporter.ts';
import { webPage } from './webPage/webPage.ts';

/** The theory as one page for any browser. */
export const exportHtml: Exporter = ({ document, theoryId, vocabulary }) =>
  success({
    content: webPage(document, theoryId, vocabulary),
    lost: ['notes and memos', 'results of measures', 'checks', 'history'],
  });
