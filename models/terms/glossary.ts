import { folded } from '../queries/searchLocal.ts';
import type { Vocabulary } from '../sentences/words.ts';
import { configurationTerms } from './configurationTerms.ts';
import { productTerms } from './productTerms.ts';
import { saidIn } from './saidIn.ts';
import type { Term } from './term.ts';
import { theoryTerms } from './theoryTerms.ts';

const all = [...configurationTerms, ...theoryTerms, ...productTerms] as const;

/** The name of a term in code. */
export type TermId = (typeof all)[number]['id'];

/** Every term with its meaning: parts of explanations, theories, and what the product handles. */
export const glossary: readonly (Term & { readonly id: TermId })[] = all;

const byId: ReadonlyMap<TermId, Term> = new Map(glossary.map((term) => [term.id, term]));

/** A term by its name in code. */
export function termOf(id: TermId): Term {
  const term = byId.get(id);
  if (term === undefined) throw new Error(`There is no term ${id}.`);
  return term;
}

/** What a term is called in a vocabulary. */
export function termWord(term: Term, vocabulary: Vocabulary): string {
  return vocabulary === 'plain' ? term.plain : term.realist;
}

/** What a term means, said in a vocabulary. */
export function termMeaning(term: Term, vocabulary: Vocabulary): string {
  return saidIn(vocabulary, term.meaning);
}

/** True when one of the sources of a term was not checked, or only in part. */
export function isPartlyUnverified({ sources }: Term): boolean {
  return sources.some(({ verified }) => verified !== 'full');
}

/** The terms whose names, meaning or sources hold every word typed, whatever case and accents; by name. */
export function findTerms(text: string, vocabulary: Vocabulary): readonly Term[] {
  const wanted = folded(text)
    .split(/\s+/u)
    .filter((word) => word !== '');
  return glossary
    .filter(({ realist, plain, meaning, sources }) => {
      const searched = folded(
        [
          realist,
          plain,
          saidIn('realist', meaning),
          saidIn('plain', meaning),
          ...sources.map(({ citation }) => citation),
        ].join(' '),
      );
      return wanted.every((word) => searched.includes(word));
    })
    .toSorted((one, other) => termWord(one, vocabulary).localeCompare(termWord(other, vocabulary), 'en'));
}
