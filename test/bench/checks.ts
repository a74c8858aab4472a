import {
  newArrowFields,
  newElementFields,
  newExtractFields,
  newSourceFields,
} from '#models/commands/newRows.ts';
import { newConfigurationFields } from '#models/commands/newRows.ts';
import { runChecks } from '#models/checks/runChecks.ts';
import {
  type AnyRow,
  type Document,
  type TableName,
  emptyDocument,
  rowsOf,
  tableNames,
} from '#models/document.ts';

import { median } from './measure.ts';
import { seededRandom, syntheticTheory } from './syntheticTheory.ts';

/**
 * `npm run bench:checks`: all thirty checks on a large theory with its configurations, evidence and measures. Prints a
 * table; ends with 1 when the median of all checks, remembered or not, takes longer than a frame of 60 Hz by the thread’s
 * own clock.
 */
const FRAME = 1000 / 60;
const SIZE = { elements: 500, arrows: 1500, configurations: 100, links: 4500, measurements: 250 };
const ROUNDS = 200;
const theoryId = 'theory_bench';

type Rows = { readonly table: TableName; readonly row: Readonly<Record<string, unknown>> }[];

const reasons = [
  'people feel that somebody waits for them and would notice if they stayed away',
  'they trust the person who asked them more than they trust the service',
  'hope is triggered when somebody waits for them',
  'it no longer seems to be something that is only for others',
  'they see what it does for people like themselves',
  'being asked by name tells them that they are wanted there',
  'the first time is the hardest, and now it lies behind them',
];

function largeTheory(): Rows {
  const { boxes, links } = syntheticTheory(SIZE.elements, SIZE.arrows);
  const random = seededRandom(7);
  const any = (count: number) => Math.floor(random() * count);
  const rows: Rows = [];
  const put = (table: TableName, id: string, row: Readonly<Record<string, unknown>>) =>
    rows.push({ table, row: { theoryId, ...row, id } });
  put('theories', theoryId, {
    title: 'A large theory',
    kind: 'refined',
    isMechanismSplit: true,
    basedOn: 'theory_before',
    switchedChecks: '',
    position: 0,
  });
  put('theories', 'theory_before', { kind: 'initial', basedOn: '', switchedChecks: '', position: 1 });
  for (let at = 0; at < 6; at += 1)
    for (const [theory, id] of [
      [theoryId, `stage_${at}`],
      ['theory_before', `stage_before_${at}`],
    ])
      put('stages', id ?? '', { theoryId: theory, name: `Stage ${at}`, plainName: '', position: at });
  ['Individual', 'Service', 'Community'].forEach((name, at) =>
    put('levels', `level_${at}`, { name, position: at }),
  );
  const roles = ['context', 'mechanism', 'outcome', 'intervention', null] as const;
  const boxIn = (
    theory: string,
    id: string,
    { label, stage }: { readonly label: string; readonly stage: number },
    at: number,
  ) =>
    put('elements', id, {
      ...newElementFields,
      theoryId: theory,
      label: `${label} ${at % 9 === 0 ? 'and loneliness' : ''}`,
      usualRole: roles[at % roles.length] ?? null,
      stageId: theory === theoryId ? `stage_${stage}` : `stage_before_${stage}`,
      levelId: theory === theoryId ? `level_${at % 3}` : null,
    });
  boxes.forEach((box, at) => boxIn(theoryId, `element_${box.id}`, box, at));
  boxes.forEach((box, at) => boxIn('theory_before', `element_before_${box.id}`, box, at));
  // One arrow in ten says something else than in the theory it was refined from.
  for (const [theory, prefix] of [
    [theoryId, ''],
    ['theory_before', 'before_'],
  ] as const)
    links.forEach(({ id, from, to }, at) => {
      const isOnArrow = at % 20 === 0 && at > 0;
      const because = at % 3 === 0 ? (reasons[at % reasons.length] ?? '') : '';
      put('arrows', `arrow_${prefix}${id}`, {
        ...newArrowFields,
        theoryId: theory,
        sourceElementId: `element_${prefix}${from}`,
        targetElementId: isOnArrow ? null : `element_${prefix}${to}`,
        targetArrowId: isOnArrow ? `arrow_${prefix}l${at - 1}` : null,
        sign: at % 11 === 0 ? 'unclear' : 'increases',
        becauseText: prefix !== '' && at % 10 === 0 ? 'nobody knew yet' : because,
      });
    });
  for (let at = 0; at < SIZE.configurations; at += 1) {
    put('configurations', `configuration_${at}`, { ...newConfigurationFields, code: `CMOC ${at + 1}` });
    const start = any(SIZE.elements);
    (['context', 'context', 'resource', 'reasoning', 'outcome'] as const).forEach((role, position) =>
      put('configurationRoles', `role_${at}_${position}`, {
        configurationId: `configuration_${at}`,
        elementId: `element_b${(start + position * 3) % SIZE.elements}`,
        role,
        whose: at % 2 === 0 ? 'patient' : '',
        position,
      }),
    );
  }
  for (let at = 0; at < 150; at += 1)
    put('sources', `source_${at}`, { ...newSourceFields, title: `Source ${at}` });
  for (let at = 0; at < 150; at += 1)
    put('appraisals', `appraisal_${at}`, {
      sourceId: `source_${at}`,
      extractId: at % 3 === 0 ? `extract_${at}` : null,
      dimension: 'relevance',
      level: at % 4 === 0 ? 'low' : 'high',
      reason: 'Read by two of us',
      appraiser: '',
      appraisedAt: 0,
    });
  const stances = ['supports', 'supports', 'supports', 'refines', 'contradicts', 'gives_context'] as const;
  for (let at = 0; at < SIZE.links; at += 1) {
    const extract = {
      ...newExtractFields,
      sourceId: `source_${any(150)}`,
      text: 'A passage',
      kind: 'summary',
    };
    put('extracts', `extract_${at}`, extract);
    put('evidenceLinks', `evidence_${at}`, {
      extractId: `extract_${at}`,
      arrowId: `arrow_l${any(SIZE.arrows)}`,
      elementId: null,
      configurationId: null,
      stance: stances[any(stances.length)],
      weight: null,
      note: '',
    });
  }
  for (let at = 0; at < SIZE.measurements; at += 1)
    put('measurements', `measurement_${at}`, {
      measureId: 'measure_1',
      elementId: `element_b${any(SIZE.elements)}`,
      arrowId: null,
      configurationId: null,
      role: 'outcome',
      status: 'planned',
      note: '',
    });
  put('measures', 'measure_1', { name: 'A scale', shortName: 'Scale', construct: 'social isolation' });
  return rows;
}

/** The rows as a document of which nothing has been seen before: new rows in new tables. */
function fresh(rows: Rows): Document {
  const document = emptyDocument();
  for (const { table, row } of rows)
    (rowsOf(document, table) as Map<string, AnyRow>).set(String(row['id']), { ...row } as unknown as AnyRow);
  return document;
}

/** The same with one row of a table replaced, as after a command. */
function edited(
  document: Document,
  table: TableName,
  { id, field, value }: { readonly id: string; readonly field: string; readonly value: string },
): Document {
  const rows = new Map(rowsOf(document, table));
  const row = rows.get(id);
  if (row === undefined) throw new Error(`There is no ${id}.`);
  rows.set(id, { ...row, [field]: value } as AnyRow);
  return { ...document, [table]: rows };
}

type Times = { readonly wall: readonly number[]; readonly own: readonly number[] };

/** Times by the clock, and by the thread’s own clock, which stands still while other programs have the machine. */
function timed(prepare: (round: number) => Document): Times {
  const wall: number[] = [];
  const own: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const document = prepare(round);
    // What making the document left behind is not the checks' to clear away.
    globalThis.gc?.();
    const cpu = process.threadCpuUsage();
    const start = performance.now();
    runChecks(document, theoryId, { isAll: true });
    wall.push(performance.now() - start);
    const { user, system } = process.threadCpuUsage(cpu);
    own.push((user + system) / 1000);
  }
  return { wall, own };
}

const rows = largeTheory();
const document = fresh(rows);
const { findings, counts } = runChecks(document, theoryId, { isAll: true });
const rules = new Set(findings.map(({ rule }) => rule));
console.log(
  `${SIZE.elements} boxes, ${SIZE.arrows} arrows, ${SIZE.configurations} configurations, ${SIZE.links} evidence links, ${SIZE.measurements} measures, ${tableNames.length} tables: ${findings.length} findings of ${rules.size} checks (${counts.error} errors, ${counts.warning} warnings, ${counts.hint} hints)`,
);
/** The same without the earlier theory it is compared with. */
const alone = rows
  .filter(({ row }) => row['theoryId'] !== 'theory_before' && row['id'] !== 'theory_before')
  .map(({ table, row }) => ({ table, row: row['id'] === theoryId ? { ...row, basedOn: '' } : row }));
timed(() => fresh(rows));
let last = document;
const edit = (table: TableName, id: string, field: string) => (round: number) => {
  last = edited(last, table, { id, field, value: `edit ${round}` });
  return last;
};
const scenarios: readonly (readonly [string, (round: number) => Document])[] = [
  ['nothing remembered, the theory alone', () => fresh(alone)],
  ['nothing remembered, beside the theory as large that it was refined from', () => fresh(rows)],
  ['after a box was renamed', edit('elements', 'element_b3', 'label')],
  ['after a because was written', edit('arrows', 'arrow_l3', 'becauseText')],
  ['after a note on an extract', edit('extracts', 'extract_3', 'note')],
  ['after a box was moved, or nothing changed', () => last],
];
const p95 = (times: readonly number[]) =>
  [...times].sort((one, other) => one - other)[Math.floor(times.length * 0.95)] ?? Number.NaN;
const figures = scenarios.map(([what, prepare]) => ({ what, ...timed(prepare) }));
console.log('\n| all thirty checks | median / p95 | by the thread’s own clock |\n|---|---|---|');
for (const { what, wall, own } of figures) {
  const cells = [wall, own].map((times) => `${median(times).toFixed(1)} / ${p95(times).toFixed(1)} ms`);
  console.log(`| ${what} | ${cells.join(' | ')} |`);
}
process.exitCode = figures.every(({ own }) => median(own) < FRAME) ? 0 : 1;
