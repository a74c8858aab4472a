import { elementsInReadingOrder } from '../../queries/mapOrder.ts';
import { type PlanRow, measurementPlan, planRows } from '../../measuring/measurementPlan.ts';
import { measuredThing } from '../../measuring/measurementTarget.ts';
import { testabilityOf } from '../../measuring/testability.ts';
import { referrers } from '../../referenceIndex.ts';
import { elementName } from '../../sentences/words.ts';
import { servicesIn } from '../../services/descriptors.ts';
import { listedWords } from '../../terms/sayIn.ts';
import { countWords } from '../../words/countWords.ts';
import { measurementStatusWords, sourceKindWords } from '../../words/recordWords.ts';
import type { UsualRole } from '../../entities/element.ts';
import { type OfferBasis, type OfferMaker, offered } from '../offer.ts';
import { countsBy, countsSaid } from './countsOf.ts';

const MOST_LISTED = 40;

/** Sources that are data of the team rather than publications. */
const fieldwork: ReadonlySet<string> = new Set(['interview', 'panel_session', 'dataset']);

function boxesOf({ document, theory, vocabulary }: OfferBasis, role: UsualRole): readonly string[] {
  return elementsInReadingOrder(document, theory.id)
    .filter(({ usualRole }) => usualRole === role)
    .map((element) => elementName(element, vocabulary));
}

export const offerProgramme: OfferMaker = (basis) => {
  const { theory, say } = basis;
  const services = servicesIn(theory.services).map(({ words }) => words);
  const interventions = boxesOf(basis, 'intervention');
  const actors = boxesOf(basis, 'actor');
  return offered(
    [
      interventions.length === 0
        ? null
        : say`What is offered, as the theory has it: ${interventions.slice(0, MOST_LISTED).join('; ')}.`,
      actors.length === 0
        ? null
        : say`Who takes part, as the theory has it: ${actors.slice(0, MOST_LISTED).join('; ')}.`,
      services.length === 0 ? null : `Kind of service: ${services.join('; ')}.`,
    ],
    [
      interventions.length === 0 ? 'No box of the theory says what is offered.' : null,
      actors.length === 0 ? 'No box of the theory says who takes part.' : null,
      'When the programme ran is not held in the workspace.',
    ],
  );
};

export const offerDesign: OfferMaker = ({ document, theory, vocabulary, say }) => {
  const plan = measurementPlan(document, theory.id, vocabulary);
  const arrows = referrers(document, { table: 'arrows', field: 'theoryId' }, theory.id);
  const tests = countsBy(arrows, (id) => testabilityOf(document, id));
  const testable = tests.find(([kind]) => kind === 'now')?.[1] ?? 0;
  const planned = tests.find(([kind]) => kind === 'planned')?.[1] ?? 0;
  const measures = plan.groups.reduce((sum, { rows }) => sum + rows.length, 0);
  return offered(
    measures === 0
      ? []
      : [
          `${countWords(measures, 'measure')} of ${countWords(plan.groups.length, 'thing')}, at ${countWords(plan.times.length, 'time point')}: ${listedWords(plan.times.map(({ name }) => name))}.`,
          `Of ${countWords(arrows.length, 'arrow')}, ${testable} can be tested with what is collected and ${planned} more with what is planned.`,
        ],
    [
      measures === 0 ? 'Nothing is measured yet.' : null,
      plan.unmeasuredOutcomes.length === 0
        ? null
        : say`${say.count(plan.unmeasuredOutcomes.length, 'outcome')} without any measure.`,
      'Why this design was chosen is yours to write.',
    ],
  );
};

function collected(
  { document, vocabulary, say }: OfferBasis,
  { measurement, measure, times }: PlanRow,
): string {
  const { name } = measuredThing(document, measurement, vocabulary);
  const details = [
    measurement.method,
    measurement.collector === '' ? '' : `by ${measurement.collector}`,
    times.size === 0 ? '' : `at ${countWords(times.size, 'time point')}`,
    measurementStatusWords[measurement.status].toLowerCase(),
  ].filter((text) => text.trim() !== '');
  return say`– ${measure.shortName === '' ? measure.name : measure.shortName}, of “${name}”: ${details.join(', ')}`;
}

export const offerCollection: OfferMaker = (basis) => {
  const { document, theory, used } = basis;
  const rows = planRows(document, theory.id);
  const field = used.sources.filter(({ kind }) => fieldwork.has(kind));
  return offered(
    [
      ...rows.slice(0, MOST_LISTED).map((row) => collected(basis, row)),
      rows.length > MOST_LISTED ? `– and ${rows.length - MOST_LISTED} more.` : null,
      field.length === 0
        ? null
        : `Besides: ${countsSaid(countsBy(field, ({ kind }) => sourceKindWords[kind].toLowerCase()))}.`,
    ],
    [
      rows.length === 0 && field.length === 0
        ? 'No measurement, interview, panel session or data set is there.'
        : null,
      rows.some(({ measurement }) => measurement.method === '')
        ? 'Of some measurements it is not said how they are collected.'
        : null,
      'Why each way of collecting data suits the theory is yours to write.',
    ],
  );
};

export const offerSampling: OfferMaker = ({ document, theory }) => {
  const samples = countsBy(planRows(document, theory.id), ({ measurement }) => measurement.sample.trim());
  return offered(
    samples.map(([sample, count]) => `– ${sample} (${countWords(count, 'measurement')})`),
    [
      samples.length === 0 ? 'Of whom data are collected is not said with any measurement.' : null,
      'How people or sites were found and asked is yours to write.',
    ],
  );
};

export const offerParticipants: OfferMaker = ({ document, theory, used }) => {
  const field = used.sources.filter(({ kind }) => fieldwork.has(kind));
  const results = planRows(document, theory.id).flatMap(({ measure, times }) => {
    const counts = [...times.values()].flatMap(({ count }) => count ?? []);
    const name = measure.shortName === '' ? measure.name : measure.shortName;
    return counts.length === 0 ? [] : [`– ${name}: n = ${[...new Set(counts)].join(', ')}`];
  });
  return offered(
    [
      ...field.map(({ title, population, sampleSize }) => {
        const who = [population.trim(), sampleSize === null ? '' : `n = ${sampleSize}`].filter(
          (text) => text !== '',
        );
        return who.length === 0 ? null : `– ${title}: ${who.join(', ')}`;
      }),
      ...new Set(results),
    ],
    [
      field.length === 0 && results.length === 0
        ? 'Neither results with numbers of people nor interviews or panel sessions are there.'
        : null,
      'Who took part, and what they did, is yours to write.',
    ],
  );
};
