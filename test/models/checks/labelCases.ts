import { type CheckCase, asks, isSilent } from './checkBench.ts';

const settings = ['GP surgery', 'School', 'Older people', 'Rural areas', 'The local community centre'];
const circumstances = [
  'School belonging',
  'Trust in the GP',
  'Lives alone',
  'People with depression',
  'Patients feel rushed',
  'The surgery has no time',
];
const duplicates = [
  ['Friendship', 'Friendships'],
  ['Relaxed', 'Relaxation'],
  ['Social connectedness', 'Connectedness'],
  ['Mental wellbeing', 'wellbeing, mental'],
  ['Accompanied to the group', 'Acompanied to the group'],
] as const;
const different = [
  ['Patient trusts link worker', 'Link worker trusts patient'],
  ['More sessions', 'Fewer sessions'],
  ['Group 1 attends', 'Group 2 attends'],
  ['Able to attend', 'Unable to attend'],
] as const;

/** Theories for the checks that read labels. */
export const labelCases: readonly CheckCase[] = [
  asks('R05', 'a mechanism that reads like delivery', (bench) => {
    bench.box('Training for staff', 'mechanism');
  }),
  asks('R05', 'a mechanism of a configuration that is usually an intervention', (bench) => {
    bench.cast([['mechanism', bench.box('Being accompanied', 'intervention')]]);
  }),
  isSilent('R05', 'responses, resources and activities that are said to be such', (bench) => {
    bench.box('Training gives confidence', 'mechanism');
    bench.box('Feels reassured', 'mechanism');
    bench.box('Referral', 'intervention');
    bench.cast([['resource', bench.box('Leaflets', 'intervention')]]);
  }),
  asks(
    'R06',
    'places and groups alone',
    (bench) => {
      for (const label of settings) bench.box(label, 'context');
    },
    settings.length,
  ),
  isSilent('R06', 'what about a place or a group matters, and places that are no context', (bench) => {
    for (const label of circumstances) bench.box(label, 'context');
    bench.box('School', 'outcome');
    bench.box('Neighbourhood', 'context', { poleLow: 'unsafe', poleHigh: 'safe' });
  }),
  asks('R09', 'an outcome nobody could recognise', (bench) => {
    bench.box('Attends', 'outcome');
  }),
  isSilent('R09', 'outcomes with an indicator, a measure or a sign in words', (bench) => {
    bench.box('Attends', 'outcome', { indicator: 'The attendance list' });
    bench.measured(bench.box('Less lonely', 'outcome'), 'loneliness');
    const said = bench.box('Keeps going', 'outcome');
    bench.evidence(bench.arrow(bench.box('Company'), bench.box('Hope')), 'A study');
    const [extract] = bench.document.extracts.values();
    if (extract === undefined) throw new Error('There is no extract.');
    bench.run('extracts.change', { ids: [extract.id], fields: { kind: 'quote_participant' } });
    bench.run('evidence.attach', {
      theoryId: bench.theoryId,
      target: { elementId: said },
      stance: 'supports',
      extract: { id: extract.id },
    });
  }),
  asks(
    'R10',
    'delivery that is counted',
    (bench) => {
      bench.box('Sessions held', 'outcome');
      bench.box('Number of referrals', 'outcome', { horizon: 'final' });
    },
    2,
  ),
  isSilent('R10', 'early outcomes and what changes for people', (bench) => {
    bench.box('Referrals made', 'outcome', { horizon: 'proximal' });
    bench.box('Attends sessions', 'outcome');
    bench.box('Sessions held', 'intervention');
  }),
  asks('R23', 'a box that is joined to nothing', (bench) => {
    bench.box('Left over');
    bench.arrow(bench.box('Accompanied'), bench.box('Attends'));
  }),
  isSilent('R23', 'boxes with an arrow or a role', (bench) => {
    bench.arrow(bench.box('Accompanied'), bench.box('Attends'));
    bench.cast([['context', bench.box('Lives alone')]]);
  }),
  ...duplicates.map(([one, other]) =>
    asks('R24', `“${one}” and “${other}”`, (bench) => {
      bench.arrow(bench.box(one), bench.box('Something else'));
      bench.box(other);
    }),
  ),
  isSilent('R24', 'labels that differ in what matters', (bench) => {
    for (const pair of different) for (const label of pair) bench.box(label);
  }),
  asks('R27', 'two constructs with a stroke', (bench) => {
    bench.box('Loneliness/isolation');
  }),
  asks('R27', 'two constructs with “and”', (bench) => {
    bench.box('Less loneliness and more social connectedness');
  }),
  isSilent('R27', 'one construct, or one that leads to another', (bench) => {
    bench.box('Connectedness and belonging');
    bench.box('Loneliness and anger');
    bench.box('Isolation leads to loneliness');
    bench.box('Isolated people feel lonely');
  }),
  asks('R28', 'a measure of isolation on loneliness', (bench) => {
    bench.measured(bench.box('Loneliness', 'outcome'), 'social isolation');
  }),
  isSilent('R28', 'a measure of the same, or of what no list knows', (bench) => {
    bench.measured(bench.box('Less lonely', 'outcome'), 'loneliness');
    bench.measured(bench.box('Attends', 'outcome'), 'social isolation');
    bench.measured(bench.box('Loneliness and isolation', 'outcome'), 'social isolation');
  }),
];
