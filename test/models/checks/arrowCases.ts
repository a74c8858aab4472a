import { plainConfidence } from '../smallTheory.ts';
import { type CheckBench, type CheckCase, asks, isSilent } from './checkBench.ts';

const two = (bench: CheckBench) => [bench.box('Accompanied'), bench.box('Attends', 'outcome')] as const;

function chain(bench: CheckBench, labels: readonly string[], sign: 'increases' | 'decreases' = 'increases') {
  const boxes = labels.map((label) => bench.box(label));
  return boxes.slice(1).map((to, at) => bench.arrow(boxes[at] ?? '', to, { sign }));
}

/** Theories for the checks that read arrows and their evidence. */
export const arrowCases: readonly CheckCase[] = [
  asks('R04', 'IF and THEN without a because', (bench) => {
    bench.arrow(...two(bench), { ifText: 'somebody comes along', thenText: 'people attend' });
  }),
  asks('R04', 'a group of arrows once', (bench) => {
    const [from, to] = two(bench);
    const ids = [bench.arrow(from, to), bench.arrow(bench.box('Transport'), to)];
    bench.run('arrows.group', { ids, logic: 'and' });
  }),
  isSilent(
    'R04',
    'a because, a mechanism at the end or on the arrow, an order, a link nobody knows',
    (bench) => {
      const [from, to] = two(bench);
      bench.arrow(from, to, { becauseText: 'they feel expected' });
      bench.arrow(from, bench.box('Feels expected', 'mechanism'));
      bench.arrow(to, bench.box('Returns'), { kind: 'precedes' });
      bench.arrow(to, bench.box('Health'), { sign: 'none' });
      const cast = [bench.box('Invited'), bench.box('Signs up'), bench.box('Hope')] as const;
      bench.arrow(cast[0], cast[1]);
      bench.cast([
        ['context', cast[0]],
        ['reasoning', cast[2]],
        ['outcome', cast[1]],
      ]);
    },
  ),
  asks(
    'R16',
    'arrows that nothing is tied to',
    (bench) => {
      chain(bench, ['One', 'Two', 'Three']);
    },
    2,
  ),
  isSilent('R16', 'an arrow with an extract', (bench) => {
    bench.evidence(bench.arrow(...two(bench)), 'A study', 'gives_context');
  }),
  asks('R17', 'an arrow that rests on one source', (bench) => {
    const arrow = bench.arrow(...two(bench));
    bench.evidence(arrow, 'A study');
    bench.evidence(arrow, 'A study', 'refines');
  }),
  asks(
    'R17',
    'three arrows in a row that rest on the same one',
    (bench) => {
      for (const arrow of chain(bench, ['One', 'Two', 'Three', 'Four'])) bench.evidence(arrow, 'A study');
    },
    4,
  ),
  isSilent('R17', 'an arrow with two sources, and one with none', (bench) => {
    const [first] = chain(bench, ['One', 'Two', 'Three']);
    for (const title of ['A study', 'Another']) bench.evidence(first ?? '', title);
  }),
  asks('R18', 'three sources of one mind', (bench) => {
    const arrow = bench.arrow(...two(bench));
    for (const title of ['A', 'B', 'C']) bench.evidence(arrow, title);
  }),
  isSilent('R18', 'three sources of which one refines, and two of one mind', (bench) => {
    const [first = '', second = ''] = chain(bench, ['One', 'Two', 'Three']);
    for (const title of ['A', 'B', 'C']) bench.evidence(first, title);
    bench.evidence(first, 'D', 'refines');
    for (const title of ['A', 'B']) bench.evidence(second, title);
  }),
  asks('R19', 'evidence that was all judged to be beside the point', (bench) => {
    const arrow = bench.arrow(...two(bench));
    for (const title of ['A', 'B']) bench.evidence(arrow, title);
    bench.relevance('A', 'low');
    bench.relevance('B', 'none');
  }),
  asks('R19', 'evidence from another kind of service that nobody has appraised', (bench) => {
    bench.evidence(bench.arrow(...two(bench)), 'A');
    bench.run('theories.change', { ids: [bench.theoryId], fields: { services: 'holistic open' } });
    bench.run('sources.change', {
      ids: [...bench.document.sources.keys()],
      fields: { services: 'light open' },
    });
  }),
  isSilent('R19', 'evidence from such a service, or one of which only the employer differs', (bench) => {
    bench.evidence(bench.arrow(...two(bench)), 'A');
    bench.run('theories.change', { ids: [bench.theoryId], fields: { services: 'holistic light pcn' } });
    bench.run('sources.change', {
      ids: [...bench.document.sources.keys()],
      fields: { services: 'light voluntary' },
    });
  }),
  isSilent('R19', 'evidence of which one piece is relevant, or was not judged', (bench) => {
    const [first = '', second = ''] = chain(bench, ['One', 'Two', 'Three']);
    for (const title of ['A', 'B']) bench.evidence(first, title);
    for (const title of ['A', 'C']) bench.evidence(second, title);
    bench.relevance('A', 'low');
    bench.relevance('B', 'high');
  }),
  asks('R20', 'more and less of the same', (bench) => {
    const [from, to] = two(bench);
    bench.arrow(from, to);
    bench.arrow(from, to, { sign: 'decreases' });
  }),
  isSilent('R20', 'more for some and less in some circumstances, or a sign nobody knows', (bench) => {
    const [from, to] = two(bench);
    bench.arrow(from, to, { forWhom: 'new patients' });
    bench.arrow(from, to, { sign: 'decreases' });
    bench.arrow(from, to, { sign: 'unclear' });
  }),
  asks('R14', 'a theory in which everything goes well', (bench) => {
    chain(bench, ['One', 'Two', 'Three', 'Four', 'Five', 'Six']);
  }),
  isSilent('R14', 'one that goes wrong somewhere', (bench) => {
    chain(bench, ['One', 'Two', 'Three', 'Four', 'Five']);
    bench.arrow(...two(bench), { sign: 'decreases' });
  }),
  isSilent('R14', 'one with an unintended outcome', (bench) => {
    chain(bench, ['One', 'Two', 'Three', 'Four', 'Five', 'Six']);
    bench.box('More work for the GP', 'outcome', { intent: 'unintended' });
  }),
  isSilent('R14', 'one of which something is contradicted', (bench) => {
    const [first = ''] = chain(bench, ['One', 'Two', 'Three', 'Four', 'Five', 'Six']);
    bench.evidence(first, 'A study', 'contradicts');
  }),
  asks('R15', 'the outcome that matters most with one explanation', (bench) => {
    bench.arrow(...two(bench), { importance: 'high' });
  }),
  isSilent('R15', 'one with two explanations', (bench) => {
    const [from, to] = two(bench);
    bench.arrow(from, to);
    bench.arrow(bench.box('Better weather'), to);
  }),
  isSilent('R15', 'one with rivals', (bench) => {
    const [from, to] = two(bench);
    const arrowId = bench.arrow(from, to);
    const other = bench.arrow(bench.box('Weather'), from);
    bench.run('rivalSets.add', {
      theoryId: bench.theoryId,
      observation: 'More attend',
      elementId: to,
      rivals: [
        { arrowId, configurationId: null },
        { arrowId: other, configurationId: null },
      ],
    });
  }),
  asks('R21', 'an “only” with no context beside it', (bench) => {
    bench.arrow(...two(bench), { thenText: 'people attend only in summer' });
  }),
  isSilent('R21', 'the IF itself, and a condition that has its box', (bench) => {
    const [from, to] = two(bench);
    bench.arrow(from, to, { ifText: 'if somebody comes along' });
    const arrow = bench.arrow(from, bench.box('Returns'), { thenText: 'they return only in summer' });
    bench.arrow(bench.box('Summer', 'context'), arrow);
  }),
  asks('R22', 'an arrow of a loop that does not say more or less', (bench) => {
    const [from, to] = two(bench);
    bench.arrow(from, to);
    bench.arrow(to, from, { sign: 'unclear' });
  }),
  isSilent('R22', 'a loop with signs, and an unclear arrow outside it', (bench) => {
    const [from, to] = two(bench);
    bench.arrow(from, to);
    bench.arrow(to, from, { sign: 'decreases' });
    bench.arrow(to, bench.box('Health'), { sign: 'unclear' });
  }),
  asks('R25', 'a concern without a reason', (bench) => {
    const target = { arrowId: bench.arrow(...two(bench)) };
    const fields = { ...plainConfidence, relevance: 'serious' } as const;
    bench.run('confidences.set', { theoryId: bench.theoryId, target, fields });
  }),
  isSilent('R25', 'a level with its reason, and no concern', (bench) => {
    const target = { arrowId: bench.arrow(...two(bench)) };
    const fields = { ...plainConfidence, relevance: 'none' } as const;
    bench.run('confidences.set', { theoryId: bench.theoryId, target, fields });
  }),
];
