import { exporters } from '#backend/exporters/exporters.ts';
import { applyChange } from '#models/changeSet.ts';
import { emptyDocument } from '#models/document.ts';
import type { ReportOptions } from '#shared/export/options.ts';

import { largeTheoryRows } from './largeTheoryRows.ts';
import { median } from './measure.ts';

/** `npm run bench:reports`: how long reports and slides of small and large theories take, how large they are, and the longest stretch without a pause. */
const SIZES = [60, 500, 2000] as const;
const ROUNDS = 3;

type Kind = readonly [title: string, format: 'docx' | 'html-report' | 'pptx', report: ReportOptions];
const kinds: readonly Kind[] = [
  ['report, Word', 'docx', {}],
  [
    'report, Word, without the map',
    'docx',
    {
      sections: [
        'introduction',
        'stages',
        'configurations',
        'ripples',
        'rivals',
        'evidence',
        'confidence',
        'gaps',
        'plan',
        'dismissed',
        'history',
        'standard',
        'references',
      ],
    },
  ],
  ['report, web page', 'html-report', {}],
  ['handout, Word', 'docx', { template: 'handout' }],
  ['slides', 'pptx', {}],
];

console.log('| what | arrows | seconds | MB | longest stretch, ms |\n|---|---|---|---|---|');
for (const arrows of SIZES) {
  const { rows, theoryId } = largeTheoryRows(arrows);
  for (const [title, format, report] of kinds) {
    const seconds: number[] = [];
    let bytes = 0;
    let longest = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      // Each time a new document, so that nothing is remembered from the round before.
      const document = applyChange(emptyDocument(), { upserts: rows, deletes: [] });
      const started = performance.now();
      let since = started;
      const pause = () => {
        longest = Math.max(longest, performance.now() - since);
        since = performance.now();
        return Promise.resolve();
      };
      // One after the other: they would slow each other down.
      // oxlint-disable-next-line no-await-in-loop
      const made = await exporters[format]({
        document,
        theoryId,
        steps: [],
        vocabulary: 'realist',
        options: { report },
        pause,
      });
      void pause();
      seconds.push((performance.now() - started) / 1000);
      if (made.ok) bytes = Buffer.byteLength(made.value.content);
    }
    console.log(
      `| ${title} | ${arrows} | ${median(seconds).toFixed(2)} | ${(bytes / 1e6).toFixed(2)} | ${Math.round(longest)} |`,
    );
  }
}
