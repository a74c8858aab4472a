import { plainConfidence, plainExtract, plainMeasure, plainSource, Bench } from '../../models/smallTheory.ts';
import type { Written } from './exportedFile.ts';

/** A theory in which every text that reaches a report is the given one; addresses are tried as they are. */
export function theoryOf(text: string, address: string): Written {
  const bench = new Bench();
  const label =
    text
      .replace(/[\n\r]/gu, ' ')
      .slice(0, 400)
      .trim() || 'x';
  const line = text.slice(0, 1_500);
  const theoryId = bench.theory(label);
  bench.run('theories.change', { ids: [theoryId], fields: { summary: text, questions: text, scope: text } });
  const stageId = bench.stage(theoryId, label, label);
  const from = bench.element(theoryId, label, { stageId, plainLabel: line, usualRole: 'context' });
  const to = bench.element(theoryId, `${label.slice(0, 390)} 2`, { stageId, usualRole: 'outcome' });
  const fields = { ifText: text, thenText: text, becauseText: text, forWhom: line, hedge: line };
  const arrowId = bench.arrow(from, to, fields);
  bench.run('evidence.attach', {
    theoryId,
    target: { arrowId },
    stance: 'supports',
    note: text,
    extract: {
      source: {
        ...plainSource,
        title: label,
        authors: text,
        container: line,
        doi: address.slice(0, 500),
        url: address,
      },
      fields: { ...plainExtract, text: text.trim() === '' ? 'x' : text, locator: line, speakerGroup: line },
    },
  });
  bench.run('confidences.set', {
    theoryId,
    target: { arrowId },
    fields: { ...plainConfidence, reason: text.trim() === '' ? 'x' : text, decidedBy: line },
  });
  bench.run('measurements.attach', {
    theoryId,
    target: { elementId: to },
    measure: { ...plainMeasure, name: label, shortName: line },
    role: 'outcome',
    timePointIds: [...bench.document.timePoints.keys()].slice(0, 1),
    method: line,
    collector: line,
    sample: line,
    note: text,
  });
  bench.run('configurations.make', {
    theoryId,
    roles: [
      { elementId: from, role: 'context' },
      { elementId: to, role: 'outcome' },
    ],
  });
  bench.run('configurations.change', {
    ids: [...bench.document.configurations.keys()],
    fields: { code: label, title: line, forWhom: line },
  });
  bench.run('rivalSets.add', {
    theoryId,
    observation: label,
    elementId: to,
    rivals: [{ arrowId, configurationId: null }],
  });
  const about = { elementId: null, arrowId, configurationId: null };
  bench.run('memos.add', {
    theoryId,
    ...about,
    kind: 'why',
    text: text.trim() === '' ? 'x' : text,
    contributor: line,
    writtenAt: 1,
  });
  bench.run('checks.dismiss', {
    theoryId,
    rule: 'R16',
    ...about,
    otherElementId: null,
    otherArrowId: null,
    measurementId: null,
    reason: text.trim() === '' ? 'x' : text,
    contributor: line,
  });
  bench.run('reportingItems.set', {
    theoryId,
    standard: 'rameses1',
    item: '3',
    fields: { text, pages: line },
  });
  return { document: bench.document, theoryId };
}
