import { type CheckBench, type CheckCase, asks, isSilent } from './checkBench.ts';

/** An initial theory of one arrow, and the refined one that was made from it, which the bench goes on with. */
function refined(bench: CheckBench): void {
  const from = bench.box('Accompanied');
  bench.arrow(from, bench.box('Attends', 'outcome'));
  bench.run('theories.copy', { id: bench.theoryId, title: 'The refined theory' });
  const copy = [...bench.document.theories.values()].find(({ basedOn }) => basedOn === bench.theoryId);
  if (copy === undefined) throw new Error('The copy does not say where it comes from.');
  bench.theoryId = copy.id;
  bench.run('theories.change', { ids: [copy.id], fields: { kind: 'refined' } });
}

const own = <Row extends { readonly theoryId: string }>(bench: CheckBench, rows: Iterable<Row>): Row => {
  const found = [...rows].find(({ theoryId }) => theoryId === bench.theoryId);
  if (found === undefined) throw new Error('There is no such row in the theory.');
  return found;
};

function levels(bench: CheckBench): readonly [string, string] {
  for (const name of ['Individual', 'Service', 'Community'])
    bench.run('levels.add', { theoryId: bench.theoryId, name });
  const ids = [...bench.document.levels.keys()];
  return [ids[0] ?? '', ids[2] ?? ''];
}

/** Theories for the checks that look at lanes, and at where a theory came from. */
export const wholeCases: readonly CheckCase[] = [
  asks(
    'R26',
    'a box, an arrow and a claim that are new since the initial theory',
    (bench) => {
      refined(bench);
      const added = bench.box('Hope');
      bench.arrow(added, own(bench, bench.document.elements.values()).id);
      const { id } = own(bench, bench.document.arrows.values());
      bench.run('arrows.change', { ids: [id], fields: { becauseText: 'they feel expected' } });
    },
    3,
  ),
  isSilent('R26', 'a refined theory that is as it was', (bench) => {
    refined(bench);
    const { id } = own(bench, bench.document.arrows.values());
    bench.run('arrows.change', { ids: [id], fields: { status: 'supported', importance: 'high' } });
  }),
  isSilent('R26', 'what is new and has its reason', (bench) => {
    refined(bench);
    bench.why({ elementId: bench.box('Hope') });
    bench.box('Trust', null, { originNote: 'Panel, second round' });
    const { id } = own(bench, bench.document.arrows.values());
    bench.run('arrows.change', { ids: [id], fields: { becauseText: 'they feel expected' } });
    bench.why({ arrowId: id });
  }),
  asks('R26', 'what was changed since, however well the first theory said where it comes from', (bench) => {
    const box = bench.box('Accompanied', null, { originNote: 'The deck, slide 3' });
    bench.why({ elementId: box });
    bench.run('theories.copy', { id: bench.theoryId, title: 'The refined theory' });
    const copy = [...bench.document.theories.values()].find(({ basedOn }) => basedOn === bench.theoryId);
    bench.theoryId = copy?.id ?? bench.theoryId;
    bench.run('theories.change', { ids: [bench.theoryId], fields: { kind: 'refined' } });
    const { id } = own(bench, bench.document.elements.values());
    bench.run('elements.change', { ids: [id], fields: { label: 'Goes along' } });
  }),
  isSilent('R26', 'what is new and has its reason in the log of refinements', (bench) => {
    refined(bench);
    const subjectId = bench.box('Hope');
    const told = { change: 'added', sentence: 'New.', plainSentence: 'New.', fingerprint: '' } as const;
    const from = { reason: 'The panel missed it.', extractId: null, sourceId: null, session: '' };
    bench.run('refinements.note', {
      theoryId: bench.theoryId,
      notes: [{ ...told, ...from, subjectId }],
    });
  }),
  isSilent('R26', 'an initial theory', (bench) => {
    bench.box('Accompanied');
  }),
  asks('R29', 'an arrow from one person straight to the community', (bench) => {
    const [low, high] = levels(bench);
    bench.arrow(
      bench.box('Attends', 'outcome', { levelId: low as never }),
      bench.box('Trust between neighbours', 'outcome', { levelId: high as never }),
    );
  }),
  isSilent('R29', 'one that begins at a mechanism, and one that says because', (bench) => {
    const [low, high] = levels(bench);
    const up = bench.box('Trust between neighbours', 'outcome', { levelId: high as never });
    bench.arrow(bench.box('Feels known', 'mechanism', { levelId: low as never }), up);
    bench.arrow(bench.box('Attends', 'outcome', { levelId: low as never }), up, {
      becauseText: 'people meet',
    });
  }),
  asks('R30', 'a stage that nothing leads to', (bench) => {
    const one = bench.stage(bench.theoryId, 'Enrolment');
    const two = bench.stage(bench.theoryId, 'Engagement');
    bench.arrow(bench.box('Needs help'), bench.box('Agrees', 'outcome', { stageId: one }));
    bench.box('Attends', 'outcome', { stageId: two });
  }),
  asks('R30', 'a stage that is reached without the one before', (bench) => {
    const [one, two, three] = ['Enrolment', 'Engagement', 'Adherence'].map((name) =>
      bench.stage(bench.theoryId, name),
    ) as [never, never, never];
    const agrees = bench.box('Agrees', 'outcome', { stageId: one });
    const needs = bench.box('Needs help');
    bench.arrow(needs, agrees);
    bench.arrow(needs, bench.box('Attends', 'outcome', { stageId: two }));
    bench.arrow(agrees, bench.box('Keeps going', 'outcome', { stageId: three }));
  }),
  isSilent('R30', 'stages that follow each other', (bench) => {
    const [one, two] = ['Enrolment', 'Engagement'].map((name) => bench.stage(bench.theoryId, name)) as [
      never,
      never,
    ];
    const agrees = bench.box('Agrees', 'outcome', { stageId: one });
    bench.arrow(bench.box('Needs help'), agrees);
    bench.arrow(agrees, bench.box('Attends', 'outcome', { stageId: two }));
  }),
];
