import type { Suggestion, SuggestionKind, SuggestionStatus } from '#models/entities/suggestion.ts';

/** What is suggested, as people choose it. */
export const suggestionKindWords = {
  context: 'What it depends on',
  box: 'A box',
  arrow: 'An arrow',
  note: 'Something else',
} as const satisfies Record<SuggestionKind, string>;

/** What that means, for somebody who never met it. */
export const suggestionKindHelp = {
  context: 'What makes this work here and not there, or for one person and not for another.',
  box: 'Something that matters and is not there yet.',
  arrow: 'That one thing leads to another.',
  note: 'Anything, in your own words.',
} as const satisfies Record<SuggestionKind, string>;

/** What a circumstance does to an arrow. */
export const effectWords = {
  helps: 'It makes it likelier',
  hinders: 'It gets in the way',
  unclear: 'Hard to say',
} as const satisfies Record<Suggestion['effect'], string>;

/** What became of a suggestion. */
export const suggestionStatusWords = {
  open: 'Not decided yet',
  accepted: 'Accepted',
  merged: 'There already',
  declined: 'Declined',
} as const satisfies Record<SuggestionStatus, string>;

/** A suggestion in one line. */
export function suggestionText({ kind, words, fromWords, toWords }: Suggestion): string {
  if (kind !== 'arrow') return words;
  const because = words.trim() === '' ? '' : ` BECAUSE ${words}`;
  return `IF ${fromWords} THEN ${toWords}${because}`;
}
