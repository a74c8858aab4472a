import { plainConfidence } from '../smallTheory.ts';
import type { CheckBench } from './checkBench.ts';

/** A theory that a check asks about, and the one step after which it asks no more; `build` gives that step. */
export type Twin = {
  readonly rule: string;
  readonly asked: string;
  readonly settled: string;
  readonly build: (bench: CheckBench) => () => void;
};

const twin = (rule: string, asked: string, settled: string, build: Twin['build']): Twin => ({
  rule,
  asked,
  settled,
  build,
});

type Boxes = Readonly<Record<'context' | 'mechanism' | 'outcome', string>>;

function threeBoxes(bench: CheckBench): Boxes {
  return {
    context: bench.box('Lives alone', 'context'),
    mechanism: bench.box('Feels expected', 'mechanism'),
    outcome: bench.box('Attends', 'outcome'),
  };
}

/** A configuration of these boxes in these roles, and the step that gives another box a role in it. */
function castWithout(bench: CheckBench, missing: keyof Boxes) {
  const boxes = threeBoxes(bench);
  bench.arrow(boxes.context, boxes.mechanism);
  const roles = (['context', 'mechanism', 'outcome'] as const).filter((role) => role !== missing);
  const configurationId = bench.cast(roles.map((role) => [role, boxes[role]] as const));
  return () =>
    bench.run('configurationRoles.add', {
      theoryId: bench.theoryId,
      configurationId,
      elementId: boxes[missing],
      role: missing,
      whose: 'patient',
      position: 3,
    });
}

const oneArrow = (bench: CheckBench, fields: Parameters<CheckBench['arrow']>[2] = {}) => {
  const from = bench.box('Accompanied');
  const to = bench.box('Attends', 'outcome');
  return { from, to, arrow: bench.arrow(from, to, fields) };
};

const changed =
  (bench: CheckBench, table: 'arrows' | 'elements', id: string, fields: Readonly<Record<string, unknown>>) =>
  () =>
    bench.run(`${table}.change`, { ids: [id], fields } as never);

const fieldsOf = (bench: CheckBench, id: string, fields: Readonly<Record<string, unknown>>) =>
  changed(bench, 'elements', id, fields);

function stages(bench: CheckBench): readonly [string, string] {
  return [bench.stage(bench.theoryId, 'Enrolment'), bench.stage(bench.theoryId, 'Engagement')];
}

/** One pair for each check: what the check is about is the only thing in which the two theories differ. */
export const checkTwins: readonly Twin[] = [
  twin('R01', 'no outcome', 'the outcome is named', (bench) => castWithout(bench, 'outcome')),
  twin('R02', 'no mechanism', 'the mechanism is named', (bench) => castWithout(bench, 'mechanism')),
  twin('R03', 'no context', 'the context is named', (bench) => castWithout(bench, 'context')),
  twin('R04', 'IF and THEN alone', 'somebody says because', (bench) =>
    changed(bench, 'arrows', oneArrow(bench, { thenText: 'people attend' }).arrow, {
      becauseText: 'they feel expected',
    }),
  ),
  twin('R05', 'training as a mechanism', 'what it changes in people is said instead', (bench) =>
    fieldsOf(bench, bench.box('Training for staff', 'mechanism'), { label: 'Training gives confidence' }),
  ),
  twin('R06', 'a school as a context', 'what about it matters is said', (bench) =>
    fieldsOf(bench, bench.box('School', 'context'), { label: 'School belonging' }),
  ),
  twin('R07', 'a mechanism of nobody', 'it is said whose it is', (bench) => {
    const { context, mechanism, outcome } = threeBoxes(bench);
    bench.cast(
      [
        ['context', context],
        ['mechanism', mechanism],
        ['outcome', outcome],
      ],
      '',
    );
    const role = [...bench.document.configurationRoles.values()].find((row) => row.role === 'mechanism');
    return () =>
      bench.run('configurationRoles.change', { ids: [role?.id ?? ''], fields: { whose: 'patient' } });
  }),
  twin('R08', 'a resource nobody responds to', 'the split is switched off', (bench) => {
    const { mechanism, outcome } = threeBoxes(bench);
    const split = (isMechanismSplit: boolean) =>
      bench.run('theories.change', { ids: [bench.theoryId], fields: { isMechanismSplit } });
    split(true);
    bench.cast([
      ['resource', mechanism],
      ['outcome', outcome],
    ]);
    return () => split(false);
  }),
  twin('R09', 'an outcome by no sign', 'an indicator is written down', (bench) =>
    fieldsOf(bench, bench.box('Attends', 'outcome'), { indicator: 'The attendance list' }),
  ),
  twin('R10', 'referrals counted as a final outcome', 'they are said to be an early one', (bench) =>
    fieldsOf(bench, bench.box('Referrals made', 'outcome', { horizon: 'final' }), { horizon: 'proximal' }),
  ),
  twin('R11', 'a context beside a mechanism', 'an arrow joins the two', (bench) => {
    const { context, mechanism, outcome } = threeBoxes(bench);
    bench.arrow(mechanism, outcome);
    bench.cast([
      ['context', context],
      ['mechanism', mechanism],
      ['outcome', outcome],
    ]);
    return () => bench.arrow(context, mechanism);
  }),
  twin('R12', 'one box as context and outcome', 'another box is the outcome', (bench) => {
    const { context, mechanism, outcome } = threeBoxes(bench);
    const configurationId = bench.cast([
      ['context', context],
      ['mechanism', mechanism],
      ['outcome', context],
    ]);
    return () =>
      bench.run('configurations.setRoles', {
        configurationId,
        roles: [
          { elementId: context, role: 'context' },
          { elementId: mechanism, role: 'mechanism' },
          { elementId: outcome, role: 'outcome' },
        ],
      });
  }),
  twin('R13', 'hope that is triggered', 'it is said that it works by degree', (bench) =>
    changed(bench, 'arrows', oneArrow(bench, { becauseText: 'hope is triggered' }).arrow, {
      becauseText: 'hope is triggered more strongly',
    }),
  ),
  twin('R14', 'five arrows that all go well', 'the last of them holds people back', (bench) => {
    const boxes = ['One', 'Two', 'Three', 'Four', 'Five', 'Six'].map((label) => bench.box(label));
    const [last = ''] = boxes.slice(1).map((to, at) => bench.arrow(boxes[at] ?? '', to));
    return changed(bench, 'arrows', last, { sign: 'decreases' });
  }),
  twin('R15', 'one explanation of what matters most', 'a second one', (bench) => {
    const { to } = oneArrow(bench, { importance: 'high' });
    const other = bench.box('Better weather');
    return () => bench.arrow(other, to);
  }),
  twin('R16', 'an arrow without a passage', 'a passage is tied to it', (bench) => {
    const { arrow } = oneArrow(bench);
    return () => {
      bench.evidence(arrow, 'A study', 'gives_context');
    };
  }),
  twin('R17', 'an arrow that rests on one source', 'another source supports it', (bench) => {
    const { arrow } = oneArrow(bench);
    bench.evidence(arrow, 'A study');
    return () => {
      bench.evidence(arrow, 'Another');
    };
  }),
  twin('R18', 'three sources that agree', 'a fourth contradicts', (bench) => {
    const { arrow } = oneArrow(bench);
    for (const title of ['A', 'B', 'C']) bench.evidence(arrow, title);
    return () => {
      bench.evidence(arrow, 'D', 'contradicts');
    };
  }),
  twin('R19', 'sources that are beside the point', 'one is judged relevant after all', (bench) => {
    const { arrow } = oneArrow(bench);
    for (const title of ['A', 'B']) bench.evidence(arrow, title);
    bench.relevance('A', 'low');
    bench.relevance('B', 'none');
    const [first = ''] = bench.document.appraisals.keys();
    return () => bench.run('appraisals.change', { id: first, fields: { level: 'high' } });
  }),
  twin('R20', 'more and less of the same', 'one of the two holds for some people only', (bench) => {
    const { from, to, arrow } = oneArrow(bench);
    bench.arrow(from, to, { sign: 'decreases' });
    return changed(bench, 'arrows', arrow, { forWhom: 'new patients' });
  }),
  twin('R21', 'an “only” in the words', 'the condition is a box that acts on the arrow', (bench) => {
    const { arrow } = oneArrow(bench, { thenText: 'people attend only in summer' });
    const summer = bench.box('Summer', 'context');
    return () => bench.arrow(summer, arrow);
  }),
  twin('R22', 'a loop with an unclear arrow', 'that arrow says which way', (bench) => {
    const { from, to } = oneArrow(bench);
    return changed(bench, 'arrows', bench.arrow(to, from, { sign: 'unclear' }), { sign: 'decreases' });
  }),
  twin('R23', 'a box joined to nothing', 'an arrow joins it', (bench) => {
    const { from } = oneArrow(bench);
    const left = bench.box('Left over');
    return () => bench.arrow(left, from);
  }),
  twin('R24', 'two names for the same', 'one of them says the opposite', (bench) => {
    const { from } = oneArrow(bench);
    bench.run('elements.change', { ids: [from], fields: { label: 'Able to attend the group' } });
    return fieldsOf(bench, bench.box('Able to attend the groups'), { label: 'Unable to attend the group' });
  }),
  twin('R25', 'a concern without a reason', 'the reason is given', (bench) => {
    const target = { arrowId: oneArrow(bench).arrow };
    const set = (relevanceReason: string) =>
      bench.run('confidences.set', {
        theoryId: bench.theoryId,
        target,
        fields: { ...plainConfidence, relevance: 'serious', relevanceReason },
      });
    set('');
    return () => set('Both studies are of another kind of service');
  }),
  twin('R26', 'a box that is new in the refined theory', 'a memo says why', (bench) => {
    oneArrow(bench);
    bench.run('theories.copy', { id: bench.theoryId, title: 'The refined theory' });
    const copy = [...bench.document.theories.values()].find(({ basedOn }) => basedOn === bench.theoryId);
    bench.theoryId = copy?.id ?? bench.theoryId;
    bench.run('theories.change', { ids: [bench.theoryId], fields: { kind: 'refined' } });
    const elementId = bench.box('Hope');
    return () => {
      bench.why({ elementId });
    };
  }),
  twin('R27', 'loneliness and isolation as one', 'loneliness alone', (bench) =>
    fieldsOf(bench, bench.box('Loneliness/isolation'), { label: 'Loneliness' }),
  ),
  twin('R28', 'a scale of isolation for loneliness', 'it is used for isolation', (bench) => {
    const box = bench.box('Loneliness', 'outcome');
    bench.measured(box, 'social isolation');
    return fieldsOf(bench, box, { label: 'Social isolation' });
  }),
  twin('R29', 'from one person straight to the community', 'somebody says because', (bench) => {
    for (const name of ['Individual', 'Service', 'Community'])
      bench.run('levels.add', { theoryId: bench.theoryId, name });
    const [low, , high] = [...bench.document.levels.keys()];
    const up = bench.box('Trust between neighbours', 'outcome', { levelId: high ?? null });
    const arrow = bench.arrow(bench.box('Attends', 'outcome', { levelId: low ?? null }), up);
    return changed(bench, 'arrows', arrow, { becauseText: 'people meet' });
  }),
  twin('R30', 'a stage that nothing leads to', 'an arrow leads to it', (bench) => {
    const [one, two] = stages(bench);
    const agrees = bench.box('Agrees', 'outcome', { stageId: one as never });
    bench.arrow(bench.box('Needs help'), agrees);
    const attends = bench.box('Attends', 'outcome', { stageId: two as never });
    return () => bench.arrow(agrees, attends);
  }),
];
