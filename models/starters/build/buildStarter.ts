import { type Upsert, upsertOf } from '../../changeSet.ts';
import { rowsOfTheories } from '../../interchange.ts';
import { Bench } from './bench.ts';
import type { ArrowDescription, StarterDescription } from './description.ts';

const CELL = { width: 300, height: 150 } as const;
const usualTimes = ['baseline', '6-months', '12-months'];

function addTheory(bench: Bench, { id, title, theory, times }: StarterDescription): void {
  const { theoryId } = bench;
  const timePoints = usualTimes.map((slug) => bench.id('timePoints', slug));
  bench.run('theories.add', { title, kind: 'reference' }, { theories: [theoryId], timePoints });
  bench.run('theories.change', { ids: [theoryId], fields: { ...theory, starter: id } });
  if (times === undefined) return;
  for (const time of timePoints) bench.run('timePoints.remove', { ids: [time] });
  Object.entries(times).forEach(([slug, [name, months]], position) => {
    const ids = { timePoints: [bench.id('timePoints', slug)] };
    bench.run('timePoints.add', { theoryId, name, months, position }, ids);
  });
}

function addLanes(bench: Bench, { stages = {}, levels = {} }: StarterDescription): void {
  const { theoryId } = bench;
  for (const [slug, [name, plainName]] of Object.entries(stages)) {
    const ids = { stages: [bench.id('stages', slug)] };
    bench.run(
      'stages.add',
      plainName === undefined ? { theoryId, name } : { theoryId, name, plainName },
      ids,
    );
  }
  for (const [slug, name] of Object.entries(levels)) {
    bench.run('levels.add', { theoryId, name }, { levels: [bench.id('levels', slug)] });
  }
}

function addBoxes(bench: Bench, { boxes, boxEvidence = {} }: StarterDescription): void {
  for (const [slug, { label, plain = '', role, stage, level, at, whose, ...fields }] of Object.entries(
    boxes,
  )) {
    const [column, row] = at;
    bench.run(
      'elements.add',
      {
        theoryId: bench.theoryId,
        label,
        fields: {
          ...fields,
          plainLabel: plain,
          usualRole: role,
          stageId: stage === undefined ? null : bench.id('stages', stage),
          levelId: level === undefined ? null : bench.id('levels', level),
          ...bench.whose(whose),
        },
        place: { x: Math.round(column * CELL.width), y: Math.round(row * CELL.height) },
      },
      { elements: [bench.id('elements', slug)], placements: [bench.id('placements', slug)] },
    );
  }
  for (const [slug, evidence] of Object.entries(boxEvidence)) {
    bench.tie({ elementId: bench.id('elements', slug) }, `box-${slug}`, evidence);
  }
}

function addArrow(bench: Bench, slug: string, description: ArrowDescription): void {
  const { from, to, on, if: ifText = '', then: thenText = '', whose, evidence = [], ...fields } = description;
  const arrowId = bench.id('arrows', slug);
  bench.run(
    'arrows.add',
    {
      theoryId: bench.theoryId,
      sourceElementId: bench.id('elements', from),
      target:
        on === undefined
          ? { elementId: bench.id('elements', to ?? '') }
          : { arrowId: bench.id('arrows', on) },
      fields: { ...fields, ifText, thenText, ...bench.whose(whose) },
    },
    { arrows: [arrowId] },
  );
  bench.tie({ arrowId }, slug, evidence);
}

function addArrows(bench: Bench, { arrows = {}, groups = {} }: StarterDescription): void {
  for (const [slug, description] of Object.entries(arrows)) addArrow(bench, slug, description);
  for (const [slug, { logic, arrows: members }] of Object.entries(groups)) {
    bench.run(
      'arrows.group',
      { ids: members.map((member) => bench.id('arrows', member)), logic },
      { arrowGroups: [bench.id('arrowGroups', slug)] },
    );
  }
}

function addReasoning(bench: Bench, description: StarterDescription): void {
  const { theoryId } = bench;
  const { configurations = {}, ripples = [], rivals: sets = {} } = description;
  for (const [slug, { stage, whose, roles, evidence = [], ...fields }] of Object.entries(configurations)) {
    bench.run(
      'configurations.make',
      {
        theoryId,
        ...fields,
        ...bench.whose(whose),
        stageId: stage === undefined ? null : bench.id('stages', stage),
        roles: roles.map(([box, role, mind = '']) => ({
          elementId: bench.id('elements', box),
          role,
          whose: mind,
        })),
      },
      {
        configurations: [bench.id('configurations', slug)],
        configurationRoles: roles.map((_, index) => bench.id('configurationRoles', `${slug}-${index + 1}`)),
      },
    );
    bench.tie({ configurationId: bench.id('configurations', slug) }, slug, evidence);
  }
  for (const { from, to, box, name, note } of ripples) {
    bench.run(
      'ripples.name',
      {
        theoryId,
        fromConfigurationId: bench.id('configurations', from),
        toConfigurationId: bench.id('configurations', to),
        elementId: bench.id('elements', box),
        name,
        note,
      },
      { ripples: [bench.id('ripples', `${from}-${to}-${box}`)] },
    );
  }
  for (const [slug, { observation, box, note, rivals }] of Object.entries(sets)) {
    const rivalSetId = bench.id('rivalSets', slug);
    const elementId = box === null ? null : bench.id('elements', box);
    bench.run('rivalSets.add', { theoryId, observation, elementId, note }, { rivalSets: [rivalSetId] });
    rivals.forEach((rival, index) => {
      const arrowId = 'arrow' in rival ? bench.id('arrows', rival.arrow) : null;
      const configurationId =
        'configuration' in rival ? bench.id('configurations', rival.configuration) : null;
      bench.run(
        'rivals.add',
        { theoryId, rivalSetId, arrowId, configurationId, title: rival.title },
        { rivals: [bench.id('rivals', `${slug}-${index + 1}`)] },
      );
    });
  }
}

function addMeasurements(bench: Bench, { measurements = {} }: StarterDescription): void {
  for (const [slug, { box, measure, role, times, note }] of Object.entries(measurements)) {
    bench.run(
      'measurements.attach',
      {
        theoryId: bench.theoryId,
        target: { elementId: bench.id('elements', box) },
        measure: { id: bench.measure(measure) },
        role,
        timePointIds: times.map((time) => bench.id('timePoints', time)),
        note,
      },
      {
        measurements: [bench.id('measurements', slug)],
        measurementTimes: times.map((time) => bench.id('measurementTimes', `${slug}-${time}`)),
      },
    );
  }
}

/** The rows of a starter, made by the program's own commands: the same description always gives the same rows. */
export function buildStarter(description: StarterDescription): readonly Upsert[] {
  const bench = new Bench(description.key);
  addTheory(bench, description);
  addLanes(bench, description);
  addBoxes(bench, description);
  addArrows(bench, description);
  addReasoning(bench, description);
  addMeasurements(bench, description);
  const besides = (description.besides?.measures ?? []).map((slug) => bench.measure(slug));
  const rows = rowsOfTheories(bench.document, [bench.theoryId]);
  const own = new Set<string>(rows.map(({ row }) => row.id));
  const more = besides.flatMap((id) => {
    const row = bench.document.measures.get(id);
    return row === undefined || own.has(id) ? [] : [upsertOf('measures', row)];
  });
  return [...more, ...rows];
}
