import type { IdOf } from '../../document.ts';
import { type MeasurementPlan, type PlanRow, measurementPlan } from '../../measuring/measurementPlan.ts';
import { testabilityOf } from '../../measuring/testability.ts';
import { elementName } from '../../sentences/words.ts';
import { countWords } from '../../words/countWords.ts';
import { measurementRoleWords, measurementStatusWords } from '../../words/recordWords.ts';
import { burdenWords, resultWords } from '../../words/resultWords.ts';
import type { ReportBasis } from '../basis.ts';
import type { Block, Runs } from '../blocks.ts';
import { numberRanges, plain, quiet, strong } from '../runs.ts';

/** More time points than this and the table needs a page on its side. */
export const MOST_TIMES_UPRIGHT = 3;

const unverified = {
  full: '',
  partial: 'checked in part',
  none: 'not checked',
} as const;

function measureCell({ say }: ReportBasis, { measure, measurement }: PlanRow): Runs {
  const name = measure.shortName === '' ? measure.name : measure.shortName;
  const under = [say.text(measurementRoleWords[measurement.role]), unverified[measure.verified]].filter(
    (text) => text !== '',
  );
  return [...plain(name), quiet(`\n${under.join('; ')}`)];
}

function howCell({ measurement }: PlanRow): Runs {
  const lines = [
    measurement.method,
    measurement.collector === '' ? '' : `By ${measurement.collector}`,
    measurement.sample === '' ? '' : `Of ${measurement.sample}`,
    measurement.note,
  ].filter((text) => text.trim() !== '');
  return plain(lines.join('\n'));
}

function timeCell({ measure, times }: PlanRow, timePointId: string): Runs {
  const taken = times.get(timePointId);
  if (taken === undefined) return plain('–');
  return plain(taken.result === null ? 'Planned' : resultWords(taken, measure));
}

function planTable(basis: ReportBasis, plan: MeasurementPlan): Block {
  return {
    kind: 'table',
    caption: 'What is measured, with what, and when',
    columns: [
      { title: 'What', width: 5 },
      { title: 'Measure', width: 4 },
      { title: 'How, by whom, of whom', width: 4 },
      ...plan.times.map(({ name }) => ({ title: name, width: 2 })),
      { title: 'How far', width: 2 },
    ],
    rows: plan.groups.flatMap(({ thing, rows }) =>
      rows.map((row, index) => [
        index === 0 ? [strong(thing.name)] : [quiet(thing.name)],
        measureCell(basis, row),
        howCell(row),
        ...plan.times.map(({ id }) => timeCell(row, id)),
        plain(measurementStatusWords[row.measurement.status]),
      ]),
    ),
  };
}

/** Which statements can be tested with what is measured. */
function tests({ document, stages, numberOf }: ReportBasis): readonly Runs[] {
  const by = { now: new Set<number>(), planned: new Set<number>(), nothing: new Set<number>() };
  for (const { arrowIds } of stages)
    for (const id of arrowIds) by[testabilityOf(document, id)].add(numberOf(id));
  const line = (words: string, numbers: ReadonlySet<number>): Runs[] =>
    numbers.size === 0
      ? []
      : [
          [
            strong(`${words}: `),
            ...plain(`${countWords(numbers.size, 'statement')} (${numberRanges(numbers)})`),
          ],
        ];
  return [
    ...line('Can be tested with what is collected', by.now),
    ...line('Will be testable with what is planned', by.planned),
    ...line('Nothing would test', by.nothing),
  ];
}

/** Who is asked what, when; what is missing; and what it would show. */
export function plan(basis: ReportBasis): readonly Block[] {
  const { document, theory, vocabulary, say } = basis;
  const planned = measurementPlan(document, theory.id, vocabulary);
  const missing = planned.unmeasuredOutcomes.map((id) =>
    plain(elementName(document.elements.get(id as IdOf<'elements'>), vocabulary)),
  );
  const burden = planned.times.map(({ id, name }) => {
    const asked = planned.burden.find(({ timePointId }) => timePointId === id);
    return asked === undefined ? [] : [strong(`${name}: `), ...plain(burdenWords(asked))];
  });
  const testable = tests(basis);
  return [
    ...(planned.groups.length === 0
      ? [{ kind: 'note', runs: plain('Nothing is measured yet.') } as const]
      : [
          planTable(basis, planned),
          { kind: 'heading', level: 2, text: 'What is asked of one person' } as const,
          { kind: 'list', items: burden } as const,
        ]),
    ...(testable.length === 0
      ? []
      : [
          { kind: 'heading', level: 2, text: 'What it would test' } as const,
          { kind: 'list', items: testable } as const,
        ]),
    ...(missing.length === 0
      ? []
      : [
          { kind: 'heading', level: 2, text: say.text('Outcomes nobody measures') } as const,
          { kind: 'list', items: missing } as const,
        ]),
  ];
}
