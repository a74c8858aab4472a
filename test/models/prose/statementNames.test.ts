import { describe, expect, it } from 'vitest';

import { planStatements } from '#models/prose/planStatements.ts';
import { findStatements } from '#models/prose/findStatements.ts';

import { Bench } from '../smallTheory.ts';

const labelled = 'Context: Consultants join the huddle\nMechanism: Their view counts\nOutcome: More queries';

/** What the configurations of a theory are called after texts were brought into it. */
function namesAfter(...texts: readonly string[]): readonly string[] {
  const bench = new Bench();
  const theoryId = bench.theory('Pasted');
  for (const text of texts) {
    const given = { theoryId, vocabulary: 'realist', text, title: 'Report', env: bench.env } as const;
    const { edits } = planStatements(bench.document, given);
    bench.run('sentences.rewrite', { theoryId, edits: [...edits], label: 'Take statements' });
  }
  return [...bench.document.configurations.values()].map(({ code, title }) => `${code} | ${title}`);
}

describe('what a statement is called in its text is what its configuration is called', () => {
  it.each([
    [`CMOC 3 – Senior presence\n${labelled}`, 'CMOC 3 | Senior presence'],
    [`CMOC 3\n${labelled}`, 'CMOC 3 | '],
    [`### Programme theory 2a: Senior presence\n\n${labelled}`, 'Programme theory 2a | Senior presence'],
    [
      'CMOC 4 – Being known: If the nurse remembers their name (C), then people come back (O) because they feel welcome (M).',
      'CMOC 4 | Being known',
    ],
    [
      'CMOC 1: If practices have a culture of teamwork (C), then tools are used (O) because clinicians feel that they may (M).',
      'CMOC 1 | ',
    ],
    [
      'CMOC5 (“Being known”): If the nurse remembers their name (C), then people come back (O) because they feel welcome (M).',
      'CMOC5 | Being known',
    ],
    [labelled, 'CMOC 1 | '],
  ])('%s', (text, name) => {
    expect(namesAfter(text)).toEqual([name]);
  });

  it('a name is for the statement below it alone, and no number is given twice', () => {
    const others = [
      'Context: People are new to the area\nMechanism: They trust who brings them\nOutcome: They go along',
      'Context: The room is warm\nMechanism: They feel at ease\nOutcome: They stay',
    ];
    const text = [`CMOC 1 – Senior presence`, labelled, '', ...others.flatMap((each) => [each, ''])].join(
      '\n',
    );
    expect(namesAfter(text)).toEqual(['CMOC 1 | Senior presence', 'CMOC 2 | ', 'CMOC 3 | ']);
  });

  it('a code that the theory has already is not given to another configuration', () => {
    const other =
      'CMOC 1 – Warmth\nContext: The room is warm\nMechanism: They feel at ease\nOutcome: They stay';
    expect(namesAfter(`CMOC 1 – Senior presence\n${labelled}`, other)).toEqual([
      'CMOC 1 | Senior presence',
      'CMOC 2 | Warmth',
    ]);
  });

  it('a stage, a section and a page are no names', () => {
    const [found] = findStatements(`## Engagement\n\n${labelled}`);
    expect(found).toMatchObject({ heading: 'Engagement', code: '', title: '' });
  });
});
