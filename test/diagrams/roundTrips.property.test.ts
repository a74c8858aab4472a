import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { type DiagramFormat, carriedBy, diagramFormats } from '#models/diagram/carries.ts';
import type { Vocabulary } from '#models/sentences/words.ts';

import { documentOf, randomTheory, theoryId } from './randomTheory.ts';
import { type SaidFact, saidFacts } from './saidFacts.ts';
import { readAs, writtenAs } from './throughFormat.ts';

/** What a format does to every text, where it says that it keeps no line ends. */
function asWritten(format: DiagramFormat): (text: string) => string {
  return format === 'dagitty'
    ? (text) => text.replaceAll('\\', '/').replaceAll(/\s+/gu, ' ')
    : (text) => text;
}

/** A format with one wording of a box has the one that was asked for. */
function wordings(format: DiagramFormat): readonly Vocabulary[] {
  return carriedBy[format].otherLabels === 'whole' ? ['plain', 'realist'] : ['realist'];
}

describe('a theory written for another program and read again', () => {
  it.each(diagramFormats)(
    '%s keeps boxes, arrows, names and signs, and every fact it says it carries (N3)',
    (format) => {
      const as = asWritten(format);
      fc.assert(
        fc.property(randomTheory, fc.constantFrom(...wordings(format)), (theory, vocabulary) => {
          const before = documentOf(theory);
          const { content } = writtenAs(before, format, { theoryId, vocabulary });
          const after = readAs(content, format);
          const expected = saidFacts(before, theoryId, as);
          const found = saidFacts(after.document, after.theoryId, as);
          for (const fact of Object.keys(expected) as SaidFact[])
            if (carriedBy[format][fact] === 'whole')
              expect({ [fact]: found[fact] }).toEqual({ [fact]: expected[fact] });
        }),
        { numRuns: 150 },
      );
    },
  );

  it.each(diagramFormats)('%s: the same rows give the same bytes (N2)', (format) => {
    fc.assert(
      fc.property(randomTheory, (theory) => {
        const once = writtenAs(documentOf(theory), format, { theoryId });
        expect(writtenAs(documentOf(theory), format, { theoryId })).toEqual(once);
      }),
      { numRuns: 30 },
    );
  });
});
