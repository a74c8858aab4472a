import { exportTheory } from '#backend/exportTheory.ts';
import { readContent } from '#backend/importFile.ts';
import { workbookIn } from '#backend/importWorkbook.ts';
import { createEnv } from '#models/env.ts';
import { planMerge } from '#models/mergePlan.ts';
import { allAtOnce } from '#models/piecewise.ts';
import { planReferences } from '#models/references/referencePlan.ts';
import { bookOf } from '#models/workbook/book.ts';
import { planningBook } from '#models/workbook/planBook.ts';
import type { ExportFormat } from '#shared/export/formats.ts';

import { largeTheory } from './largeTheory.ts';
import { median } from './measure.ts';

/** `npm run bench:tables`: theories of 60, 500 and 2,000 arrows written and read as tables and lists. Prints a table; no test. */
const RUNS = 5;
const SIZES = [60, 500, 2_000];
const formats = [
  'xlsx',
  'csv',
  'ris',
  'bibtex',
  'csl-json',
  'wherefore-json',
] as const satisfies ExportFormat[];
const env = createEnv({ now: () => Date.now(), randomBytes: (bytes) => crypto.getRandomValues(bytes) });

async function timed<Value>(
  work: () => Value | Promise<Value>,
): Promise<{ readonly ms: number; readonly value: Value }> {
  const times: number[] = [];
  let value = await work();
  for (let run = 0; run < RUNS; run += 1) {
    const began = performance.now();
    value = await work();
    times.push(performance.now() - began);
  }
  return { ms: median(times), value };
}

/** Reads what was written, as far as a preview does: nothing is stored. */
function read(theory: ReturnType<typeof largeTheory>, bytes: Uint8Array): number {
  const found = workbookIn(bytes, 'a');
  if (found !== null) {
    const book = bookOf(theory.document, theory.theoryId, found.vocabulary);
    if (book === null) throw new Error('no book');
    return allAtOnce(planningBook(book, found)).unchanged;
  }
  const content = readContent({ name: 'a', bytes });
  if (!content.ok) throw new Error(content.error.message);
  if (content.value.kind === 'rows') return planMerge(theory.document, content.value, env).duplicates;
  if (content.value.kind === 'diagram') throw new Error('This is no diagram.');
  return planReferences(content.value.references, [], env).rows.length;
}

const ms = (value: number) => (value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en'));
const kb = (bytes: number) => Math.round(bytes / 1000).toLocaleString('en');
const rows: string[][] = formats.map((format) => [format]);
for (const size of SIZES) {
  const theory = largeTheory(size);
  for (const [index, format] of formats.entries()) {
    const written = await timed(async () => {
      const { document, theoryId } = theory;
      const pause = () => Promise.resolve();
      const done = await exportTheory(format, {
        document,
        theoryId,
        vocabulary: 'realist',
        options: {},
        pause,
      });
      if (!done.ok) throw new Error(done.error.message);
      return typeof done.value.content === 'string' ? Buffer.from(done.value.content) : done.value.content;
    });
    const back = await timed(() => read(theory, written.value));
    rows[index]?.push(`${ms(written.ms)} / ${ms(back.ms)} / ${kb(written.value.byteLength)}`);
  }
}
console.log(
  `| written / read in ms / kB | ${SIZES.map((size) => `${size.toLocaleString('en')} arrows`).join(' | ')} |`,
);
console.log(`|---|${'---|'.repeat(SIZES.length)}`);
for (const row of rows) console.log(`| ${row.join(' | ')} |`);
