import type { Document, IdOf } from '../document.ts';
import { referrers } from '../referenceIndex.ts';
import type { Check } from './check.ts';
import { elementsOf } from './checkIndex.ts';
import { atStart, listed, namesIn } from './naming.ts';
import { confusedConstructs, constructs } from './wordLists.ts';
import { hasAny, wordsIn } from './wordsIn.ts';

// “well-being” is two words here.
const mayName = hasAny(
  new Set(constructs.flatMap((construct) => construct.runs.map((run) => run.split(' ')[0] ?? run))),
);

/** The constructs a text names, as `constructsIn`, each text taken apart once. */
function rememberingConstructs(): (text: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (text) => {
    let named = known.get(text);
    if (named === undefined) known.set(text, (named = constructsIn(text)));
    return named;
  };
}

/** The constructs a text names. */
export function constructsIn(text: string): readonly string[] {
  if (!mayName(text)) return [];
  const words = ` ${wordsIn(text).join(' ')} `;
  return constructs
    .filter(({ runs }) => runs.some((run) => words.includes(` ${run} `)))
    .map(({ name }) => name);
}

const runs = constructs
  .filter(({ name }) => confusedConstructs.has(name))
  .flatMap((construct) => construct.runs)
  .join('|');
// One construct, a stroke or an “and” with at most two words about it, and a construct again.
const JOINED = new RegExp(
  `\\b(${runs})\\b\\s*(?:/|&|\\+|,|\\band\\b|\\bor\\b|\\band/or\\b)\\s*(?:[\\p{L}]+\\s+){0,2}?(${runs})\\b`,
  'iu',
);

/** R27: one box for things that are measured apart. */
export const constructsConfused: Check = {
  id: 'R27',
  severity: 'hint',
  isOnByDefault: false,
  title: { plain: 'Several things in one box', realist: 'Constructs joined in one label' },
  question: 'Are these one thing, or two boxes?',
  why: 'Loneliness, isolation and connectedness are often named together. They are different things with different measures.',
  source: 'The slides of Heap and Webber 2022; Vidovic et al. 2021, doi 10.3390/ijerph18105276',
  reads: ['elements'],
  find: ({ document, theoryId, vocabulary }) => {
    const names = namesIn({ document, vocabulary });
    return elementsOf(document, theoryId).flatMap(({ id, label }) => {
      const joined = JOINED.exec(label);
      if (joined === null) return [];
      const named = constructsIn(`${joined[1] ?? ''} / ${joined[2] ?? ''}`);
      if (named.length < 2) return [];
      return [{ at: { elementId: id }, message: () => `${names.element(id)} joins ${listed(named)}.` }];
    });
  },
};

/** The outcomes of lists that a box is tagged with. */
function tagsOf(document: Document, elementId: string): readonly string[] {
  return referrers(document, { table: 'elementTerms', field: 'elementId' }, elementId).flatMap((id) => {
    const tag = document.elementTerms.get(id as IdOf<'elementTerms'>);
    const term = tag === undefined ? undefined : document.outcomeTerms.get(tag.outcomeTermId);
    return term === undefined ? [] : [term.label];
  });
}

/** R28: an instrument for something else. */
export const measureMismatch: Check = {
  id: 'R28',
  severity: 'warning',
  isOnByDefault: false,
  title: { plain: 'It measures something else', realist: 'Measure and outcome of different constructs' },
  question: 'Does it measure what the box is about?',
  why: 'How many contacts somebody has and how lonely somebody feels are different things: a measure of the one says little of the other.',
  source: 'Manual of the De Jong Gierveld loneliness scale',
  reads: ['elements', 'measurements', 'measures', 'elementTerms', 'outcomeTerms'],
  find: ({ document, theoryId, vocabulary }) => {
    const names = namesIn({ document, vocabulary });
    const constructsOf = rememberingConstructs();
    return referrers(document, { table: 'measurements', field: 'theoryId' }, theoryId).flatMap((id) => {
      const measurement = document.measurements.get(id as IdOf<'measurements'>);
      const elementId = measurement?.elementId ?? null;
      const element = elementId === null ? undefined : document.elements.get(elementId);
      const measure = measurement === undefined ? undefined : document.measures.get(measurement.measureId);
      if (measurement === undefined || element === undefined || measure === undefined) return [];
      const wanted = constructsOf([element.label, ...tagsOf(document, element.id)].join(' / '));
      const measured = constructsOf(measure.construct.trim() === '' ? measure.name : measure.construct);
      if (wanted.length === 0 || measured.length === 0) return [];
      if (measured.some((name) => wanted.includes(name))) return [];
      return [
        {
          at: { elementId: element.id, measurementId: measurement.id },
          message: () =>
            `${atStart(measure.shortName.trim() || measure.name)} measures ${listed(measured)}, and ${names.element(element.id)} is about ${listed(wanted)}.`,
        },
      ];
    });
  },
};
