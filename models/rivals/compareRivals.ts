import type { Document, IdOf } from '../document.ts';
import type { ArrowStatus } from '../entities/arrow.ts';
import type { Origin } from '../entities/fields.ts';
import type { Rival } from '../entities/rival.ts';
import type { RivalSet } from '../entities/rivalSet.ts';
import { arrowSentence } from '../sentences/arrowSentence.ts';
import { configurationSentence } from '../sentences/configurationSentence.ts';
import { type Vocabulary, elementName, tidy } from '../sentences/words.ts';
import { type RivalEvidence, rivalEvidence } from './rivalEvidence.ts';
import { type RivalMeasure, rivalMeasures } from './rivalMeasures.ts';
import { type Explanation, explanationName, explanationOf, rivalName, rivalsOf } from './rivalRows.ts';
import { type RivalStory, rivalStory } from './rivalStory.ts';
import { whatDecides } from './whatDecides.ts';

/** Whose words an explanation is in. */
export type Whose = { readonly origin: Origin; readonly sourceTitle: string; readonly note: string };

/** One rival with all that it is compared by. */
export type RivalColumn = {
  readonly rival: Rival;
  readonly explanation: Explanation;
  /** With its title: "Theory 3: People go out more". */
  readonly name: string;
  /** Without it. */
  readonly shortName: string;
  readonly sentence: string;
  readonly whose: Whose;
  readonly status: ArrowStatus;
  readonly story: RivalStory;
  readonly evidence: RivalEvidence;
  readonly measures: readonly RivalMeasure[];
  /** What would help to tell it from the others, worked out from what the model says (V6). */
  readonly decides: readonly string[];
};

/** A set of rivals, ready to be shown as a table or to be read. */
export type Comparison = {
  readonly set: RivalSet;
  /** The observation in the vocabulary in use. */
  readonly observation: string;
  readonly columns: readonly RivalColumn[];
  readonly isDecided: boolean;
};

function claimOf(document: Document, { kind, id }: Explanation) {
  return kind === 'arrow' ? document.arrows.get(id) : document.configurations.get(id);
}

/** What is to be explained: the outcome's name when one is on the map, else the words that were typed. */
export function observationOf(document: Document, set: RivalSet, vocabulary: Vocabulary): string {
  const element = set.elementId === null ? undefined : document.elements.get(set.elementId);
  return element === undefined ? tidy(set.observation) : elementName(element, vocabulary);
}

/** The rivals of a set side by side; undefined when there is no such set. */
export function compareRivals(
  document: Document,
  rivalSetId: string,
  vocabulary: Vocabulary,
): Comparison | undefined {
  const set = document.rivalSets.get(rivalSetId as IdOf<'rivalSets'>);
  if (set === undefined) return undefined;
  const options = { vocabulary, observedId: set.elementId };
  const columns = rivalsOf(document, rivalSetId).flatMap((rival): Omit<RivalColumn, 'decides'>[] => {
    const explanation = explanationOf(rival);
    const claim = explanation === null ? undefined : claimOf(document, explanation);
    if (explanation === null || claim === undefined) return [];
    const source = claim.originSourceId === null ? undefined : document.sources.get(claim.originSourceId);
    return [
      {
        rival,
        explanation,
        name: rivalName(document, rival, vocabulary),
        shortName: explanationName(document, explanation, vocabulary),
        sentence:
          explanation.kind === 'arrow'
            ? arrowSentence(document, explanation.id, vocabulary)
            : configurationSentence(document, explanation.id, vocabulary),
        whose: { origin: claim.origin, sourceTitle: source?.title ?? '', note: claim.originNote },
        status: claim.status,
        story: rivalStory(document, explanation, options),
        evidence: rivalEvidence(document, explanation),
        measures: rivalMeasures(document, explanation, options),
      },
    ];
  });
  return {
    set,
    observation: observationOf(document, set, vocabulary),
    columns: columns.map((column) => ({ ...column, decides: whatDecides(column, columns) })),
    isDecided: set.decidedAt !== null,
  };
}
