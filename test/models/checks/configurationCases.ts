import { type CheckBench, type CheckCase, asks, isSilent } from './checkBench.ts';

function threeParts(bench: CheckBench) {
  const context = bench.box('Lives alone', 'context');
  const mechanism = bench.box('Feels expected', 'mechanism');
  const outcome = bench.box('Attends', 'outcome');
  return { context, mechanism, outcome };
}

/** Theories for the checks that read configurations. */
export const configurationCases: readonly CheckCase[] = [
  asks('R01', 'a configuration without an outcome', (bench) => {
    const { context, mechanism } = threeParts(bench);
    bench.cast([
      ['context', context],
      ['mechanism', mechanism],
    ]);
  }),
  asks('R01', 'one whose mechanism leads to the only outcome, which it offers to take in', (bench) => {
    const { context, mechanism, outcome } = threeParts(bench);
    bench.arrow(mechanism, outcome);
    bench.cast([
      ['context', context],
      ['mechanism', mechanism],
    ]);
  }),
  isSilent('R01', 'one with an outcome', (bench) => {
    const { context, outcome } = threeParts(bench);
    bench.cast([
      ['context', context],
      ['outcome', outcome],
    ]);
  }),
  asks('R02', 'a context and an outcome without a mechanism', (bench) => {
    const { context, mechanism, outcome } = threeParts(bench);
    bench.arrow(context, outcome);
    bench.arrow(context, mechanism);
    bench.cast([
      ['context', context],
      ['outcome', outcome],
    ]);
  }),
  isSilent('R02', 'the same when the arrow says because', (bench) => {
    const { context, outcome } = threeParts(bench);
    bench.arrow(context, outcome, { becauseText: 'somebody waits for them' });
    bench.cast([
      ['context', context],
      ['outcome', outcome],
    ]);
  }),
  isSilent('R02', 'the same with a mechanism that is split', (bench) => {
    const { context, mechanism, outcome } = threeParts(bench);
    bench.cast([
      ['context', context],
      ['reasoning', mechanism],
      ['outcome', outcome],
    ]);
  }),
  asks('R03', 'a mechanism and an outcome without a context', (bench) => {
    const { context, mechanism, outcome } = threeParts(bench);
    bench.arrow(context, mechanism);
    bench.cast([
      ['mechanism', mechanism],
      ['outcome', outcome],
    ]);
  }),
  isSilent('R03', 'all three', (bench) => {
    const { context, mechanism, outcome } = threeParts(bench);
    bench.cast([
      ['context', context],
      ['mechanism', mechanism],
      ['outcome', outcome],
    ]);
  }),
  asks('R07', 'a mechanism of nobody', (bench) => {
    const { mechanism, outcome } = threeParts(bench);
    bench.cast(
      [
        ['mechanism', mechanism],
        ['outcome', outcome],
      ],
      '',
    );
  }),
  isSilent('R07', 'a mechanism that is somebody’s', (bench) => {
    const { mechanism, outcome } = threeParts(bench);
    bench.cast([
      ['mechanism', mechanism],
      ['outcome', outcome],
    ]);
  }),
  isSilent('R07', 'a mechanism beside an actor', (bench) => {
    const { mechanism, outcome } = threeParts(bench);
    const actor = bench.box('Link worker', 'actor');
    bench.cast(
      [
        ['actor', actor],
        ['mechanism', mechanism],
        ['outcome', outcome],
      ],
      '',
    );
  }),
  asks('R08', 'a resource nobody responds to, where mechanisms are split', (bench) => {
    const { mechanism, outcome } = threeParts(bench);
    bench.run('theories.change', { ids: [bench.theoryId], fields: { isMechanismSplit: true } });
    bench.cast([
      ['resource', mechanism],
      ['outcome', outcome],
    ]);
  }),
  isSilent('R08', 'the same where they are not split', (bench) => {
    const { mechanism, outcome } = threeParts(bench);
    bench.run('theories.change', { ids: [bench.theoryId], fields: { isMechanismSplit: false } });
    bench.cast([
      ['resource', mechanism],
      ['outcome', outcome],
    ]);
  }),
  asks('R11', 'a context beside a mechanism it does not lead to', (bench) => {
    const { context, mechanism, outcome } = threeParts(bench);
    bench.arrow(mechanism, outcome);
    bench.cast([
      ['context', context],
      ['mechanism', mechanism],
      ['outcome', outcome],
    ]);
  }),
  isSilent('R11', 'a context that leads to the mechanism by way of another box', (bench) => {
    const { context, mechanism, outcome } = threeParts(bench);
    const between = bench.box('Is invited');
    bench.arrow(context, between);
    bench.arrow(between, mechanism);
    bench.cast([
      ['context', context],
      ['mechanism', mechanism],
      ['outcome', outcome],
    ]);
  }),
  isSilent('R11', 'a context that acts on the arrow from mechanism to outcome', (bench) => {
    const { context, mechanism, outcome } = threeParts(bench);
    bench.arrow(context, bench.arrow(mechanism, outcome));
    bench.cast([
      ['context', context],
      ['mechanism', mechanism],
      ['outcome', outcome],
    ]);
  }),
  isSilent('R11', 'a context whose arrow to the outcome says the mechanism as its because', (bench) => {
    const { context, mechanism, outcome } = threeParts(bench);
    const label = bench.document.elements.get(mechanism)?.label ?? '';
    bench.arrow(context, outcome, { becauseText: `${label.toUpperCase()} [mechanism]` });
    bench.cast([
      ['context', context],
      ['mechanism', mechanism],
      ['outcome', outcome],
    ]);
  }),
  asks('R11', 'a context whose arrow to the outcome says another because', (bench) => {
    const { context, mechanism, outcome } = threeParts(bench);
    bench.arrow(context, outcome, { becauseText: 'it rains' });
    bench.cast([
      ['context', context],
      ['mechanism', mechanism],
      ['outcome', outcome],
    ]);
  }),
  asks('R12', 'a box that is context and outcome at once', (bench) => {
    const { context, mechanism } = threeParts(bench);
    bench.cast([
      ['context', context],
      ['mechanism', mechanism],
      ['outcome', context],
    ]);
  }),
  asks('R12', 'a box that is mechanism and one of two outcomes', (bench) => {
    const { mechanism, outcome } = threeParts(bench);
    bench.cast([
      ['mechanism', mechanism],
      ['outcome', mechanism],
      ['outcome', outcome],
    ]);
  }),
  isSilent('R12', 'the outcome of one configuration that is the context of the next', (bench) => {
    const { context, mechanism, outcome } = threeParts(bench);
    bench.cast([
      ['mechanism', mechanism],
      ['outcome', context],
    ]);
    bench.cast([
      ['context', context],
      ['outcome', outcome],
    ]);
  }),
  asks('R13', 'a because that fires', (bench) => {
    const { context, outcome } = threeParts(bench);
    bench.arrow(context, outcome, { becauseText: 'hope is triggered' });
  }),
  asks('R13', 'three configurations that all end well', (bench) => {
    for (const label of ['Attends', 'Stays', 'Returns'])
      bench.cast([['outcome', bench.box(label, 'outcome', { intent: 'intended' })]]);
  }),
  isSilent('R13', 'a because that works by degree, and configurations of which one ends badly', (bench) => {
    const { context, outcome } = threeParts(bench);
    bench.arrow(context, outcome, { becauseText: 'hope is triggered more strongly' });
    for (const label of ['Attends well', 'Stays', 'Returns'])
      bench.cast([
        ['outcome', bench.box(label, 'outcome', { intent: label === 'Stays' ? 'unintended' : 'intended' })],
      ]);
  }),
];
