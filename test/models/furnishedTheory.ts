import type { IdOf } from '#models/document.ts';
import { usualScript } from '#models/panel/script.ts';

import { snapshotOf } from '../random/comparingInputs.ts';
import { Bench, plainConfidence, plainFinding, plainMeasure, plainSource } from './smallTheory.ts';

/** A theory with one row of every table, so that every command has something to act on. */
export function furnished() {
  const bench = new Bench();
  const theoryId = bench.theory('Walking group');
  const one = bench.stage(theoryId, 'Enrolment');
  const two = bench.stage(theoryId, 'Engagement');
  bench.run('levels.add', { theoryId, name: 'Individual' });
  bench.run('levels.add', { theoryId, name: 'Service' });
  const from = bench.element(theoryId, 'Accompanied', { stageId: one });
  const also = bench.element(theoryId, 'Transport', { stageId: one });
  const to = bench.element(theoryId, 'Attends', { stageId: two });
  const lone = bench.element(theoryId, 'Weather');
  const arrowId = bench.arrow(from, to);
  const second = bench.arrow(also, to);
  const third = bench.arrow(lone, to);
  const acting = bench.arrow(lone, arrowId);
  bench.run('arrows.group', { ids: [second, third], logic: 'and' });
  bench.evidence(arrowId, 'A study');
  bench.run('sources.add', { ...plainSource, title: 'The same study again' });
  const [sourceId, otherSourceId] = [...bench.document.sources.keys()] as [IdOf<'sources'>, IdOf<'sources'>];
  bench.run('sourceTexts.add', {
    sourceId,
    title: 'Full text',
    text: 'People came because somebody came along.',
  });
  const [extractId] = bench.document.extracts.keys();
  bench.run('findings.set', { extractId: extractId ?? '', fields: plainFinding });
  bench.run('appraisals.add', {
    sourceId: otherSourceId,
    extractId: null,
    dimension: 'rigour',
    level: 'high',
    reason: 'Interviews and records agree',
    appraiser: '',
  });
  const question = { tool: 'mmat-2018', item: '1.1', comment: '', appraiser: '' };
  for (const each of [sourceId, otherSourceId])
    bench.run('checklistAnswers.set', { ...question, sourceId: each, answer: 'yes' });
  bench.run('checklistAnswers.set', { ...question, item: '1.2', sourceId: otherSourceId, answer: 'no' });
  bench.run('confidences.set', { theoryId, target: { arrowId: second }, fields: plainConfidence });
  const [baseline] = bench.document.timePoints.keys();
  bench.run('measurements.attach', {
    theoryId,
    target: { arrowId: second },
    measure: plainMeasure,
    role: 'tests_arrow',
    timePointIds: [baseline ?? ''],
  });
  bench.run('measurements.attach', { theoryId, target: { arrowId }, measure: plainMeasure, role: 'outcome' });
  bench.run('outcomeTerms.add', {
    framework: 'Outcomes by domain',
    terms: [
      { category: 'Social', label: 'Connectedness', note: '' },
      { category: 'Social', label: 'Friendship', note: '' },
    ],
  });
  const [, otherTerm] = bench.document.outcomeTerms.keys();
  bench.run('elements.tag', { theoryId, elementIds: [to], outcomeTermId: otherTerm ?? '', isOn: true });
  bench.run('configurations.add', {
    theoryId,
    code: 'CMOC 1',
    title: '',
    stageId: null,
    status: 'hypothesised',
    forWhom: '',
    origin: 'team',
    originSourceId: null,
    originNote: '',
    note: '',
  });
  const firstId = <Table extends keyof typeof bench.document>(table: Table) => {
    const [id] = bench.document[table].keys();
    if (id === undefined) throw new Error(`There is no row in ${table}.`);
    return id as IdOf<Table>;
  };
  const configurationId = firstId('configurations');
  const role = {
    theoryId,
    configurationId,
    elementId: from,
    role: 'context',
    whose: '',
    position: 0,
  } as const;
  bench.run('configurationRoles.add', role);
  bench.run('configurations.make', {
    theoryId,
    roles: [
      { elementId: to, role: 'context' },
      { elementId: also, role: 'outcome' },
    ],
  });
  const [, otherConfigurationId = configurationId] = bench.document.configurations.keys();
  const ripple = {
    theoryId,
    fromConfigurationId: configurationId,
    toConfigurationId: otherConfigurationId,
    elementId: to,
    note: '',
  };
  bench.run('ripples.name', { ...ripple, name: 'Coming leads to coming' });
  bench.run('rivalSets.add', {
    theoryId,
    observation: 'More people attend',
    elementId: to,
    rivals: [
      { arrowId, configurationId: null },
      { arrowId: third, configurationId: null },
    ],
  });
  const [rivalSetId] = bench.document.rivalSets.keys();
  bench.run('rivals.adjudicate', {
    rivalSetId: rivalSetId ?? '',
    favoured: [],
    reason: 'Too early to tell.',
    decidedBy: '',
  });
  const dismissal = {
    theoryId,
    rule: 'R23',
    elementId: lone,
    otherElementId: null,
    arrowId: null,
    otherArrowId: null,
    configurationId: null,
    measurementId: null,
    reason: 'We come back to it.',
    contributor: '',
  };
  bench.run('checks.dismiss', dismissal);
  bench.run('reportingItems.set', {
    theoryId,
    standard: 'rameses2',
    item: '5',
    fields: { status: 'yes', text: 'Our words.' },
  });
  bench.run('memos.add', {
    theoryId,
    elementId: null,
    arrowId,
    configurationId: null,
    kind: 'why',
    text: 'Company?',
    contributor: '',
    writtenAt: 0,
  });
  furnishPanel(bench, { theoryId, arrowIds: [arrowId, second] });
  bench.run('snapshots.add', { theoryId, ...snapshotOf(bench.document, theoryId, 'initial') });
  bench.run('elements.change', { ids: [lone], fields: { note: 'After the snapshot' } });
  bench.run('pairings.decide', {
    theoryId,
    pairs: [{ kind: 'elements', ownKey: from, otherKey: 'element_elsewhere', verdict: 'same' }],
  });
  const reasoned = { change: 'changed', subjectId: lone, fingerprint: '', session: '' } as const;
  bench.run('refinements.note', {
    theoryId,
    notes: [
      {
        ...reasoned,
        sentence: 'A note was made on “Weather”.',
        plainSentence: 'A note was made on “Weather”.',
        reason: 'It rained.',
        extractId: extractId ?? null,
        sourceId: null,
      },
    ],
  });
  const provenance = {
    id: 'provenance_1',
    theoryId,
    fileName: 'north.wherefore',
    format: 'workspace',
    workspaceId: 'workspace_north',
    workspaceTitle: 'North',
    site: '',
    theirTheoryId: 'theory_north',
    theirTitle: 'Walking group',
    broughtAt: 1,
    note: '',
  };
  bench.run('workspace.merge', { rows: [{ table: 'provenances', row: provenance }], label: 'Import' });
  return {
    bench,
    theoryId,
    from,
    also,
    to,
    lone,
    arrowId,
    second,
    third,
    acting,
    one,
    firstId,
    role,
    ripple,
    dismissal,
    sourceId,
    otherSourceId,
  };
}

/** A panel session of which one arrow is answered, with a suggestion that is open and one that is declined. */
function furnishPanel(
  bench: Bench,
  { theoryId, arrowIds }: { readonly theoryId: string; readonly arrowIds: readonly string[] },
): void {
  bench.run('sessions.add', {
    theoryId,
    title: 'First evening',
    groups: 'Community member\nLink worker',
    arrowIds: [...arrowIds],
    steps: usualScript.map((step) => ({ ...step })),
  });
  const [sessionId = ''] = bench.document.sessions.keys();
  bench.run('participants.add', { sessionId, name: 'Ash', groupName: 'Link worker' });
  const [participantId = ''] = bench.document.participants.keys();
  const [askedArrowId = ''] = bench.document.askedArrows.keys();
  bench.run('responses.record', { participantId, askedArrowId, answer: 'agree' });
  bench.run('dots.place', { participantId, askedArrowId, dots: 2 });
  bench.run('suggestions.add', { sessionId, participantId, kind: 'box', words: 'A way to get home' });
  bench.run('suggestions.add', { sessionId, kind: 'note', words: 'Too many meetings' });
  const [, declined = ''] = bench.document.suggestions.keys();
  bench.run('suggestions.decline', { id: declined, reason: 'Not about this theory.' });
}

/** The ids of what is in it. */
export type Furnished = ReturnType<typeof furnished>;
