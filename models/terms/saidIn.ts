import type { Vocabulary } from '../sentences/words.ts';

/** A noun of the field, its plural, and what stands for it in plain words. */
type Noun = readonly [realist: RegExp, plain: string, plainMany: string];

// Longer ones first. A code that somebody has typed, as “CMOC 3”, is a name and stays.
const nouns: readonly Noun[] = [
  [/CMO configuration(s?)/iu, 'explanation', 'explanations'],
  [/configuration(s?)/iu, 'explanation', 'explanations'],
  [/CMOC(s?)(?![ -]?\d)/u, 'explanation', 'explanations'],
  [/initial programme theor(y|ies)/iu, 'first version', 'first versions'],
  [/programme theor(y|ies)/iu, 'theory', 'theories'],
  [/ripple(?: effect)?(s?)/iu, 'knock-on', 'knock-ons'],
  [/feedback loop(s?)/iu, 'loop', 'loops'],
  [/rival theor(y|ies)/iu, 'rival explanation', 'rival explanations'],
  [/rival(s?)(?! explanation)/iu, 'rival explanation', 'rival explanations'],
  [/mechanism(s?)/iu, 'reason why', 'reasons why'],
  [/context(s?)/iu, 'circumstance', 'circumstances'],
  [/outcome(s?)/iu, 'effect', 'effects'],
  [/moderator(s?)/iu, 'circumstance', 'circumstances'],
  [/adjudicat(e|ion)/iu, 'decide', 'decision'],
  [/hypothesi[sz]ed()/iu, 'only an idea so far', ''],
];

const anyNoun = new RegExp(
  `(\\b[Aa]n? )?\\b(?:${nouns.map(([realist]) => `(?:${realist.source.replaceAll(/\((?!\?)/gu, '(?:')})`).join('|')})\\b`,
  'giu',
);

function plainOf(noun: string): string {
  for (const [realist, one, many] of nouns) {
    const found = new RegExp(`^${realist.source}$`, realist.flags).exec(noun);
    if (found === null) continue;
    const ending = (found[1] ?? '').toLowerCase();
    return ending === '' || ending === 'y' || ending === 'e' ? one : many;
  }
  return noun;
}

function plainly(text: string): string {
  return text.replaceAll(anyNoun, (found: string, article?: string) => {
    const noun = plainOf(found.slice((article ?? '').length));
    const plain = article === undefined ? noun : `${/^[aeio]/u.test(noun) ? 'an' : 'a'} ${noun}`;
    const isCapital = /^\p{Lu}/u.test(found) && !/^CMOC?/u.test(found);
    return isCapital ? `${plain.charAt(0).toUpperCase()}${plain.slice(1)}` : plain;
  });
}

/** Names in quotation marks are people’s own. */
const quotation = /(“[^”]*”)/u;

/**
 * A text of the program in a vocabulary. It is written in the field's terms; in plain words each term gives way to a
 * plain one. `{the term|other words}` says what stands in plain words where the rule would be awkward. Names in
 * quotation marks and codes stay.
 */
export function saidIn(vocabulary: Vocabulary, text: string): string {
  return text
    .split(/(\{[^{}|]*\|[^{}|]*\})/u)
    .map((part) => {
      const choice = /^\{(.*)\|(.*)\}$/su.exec(part);
      if (choice !== null) return (vocabulary === 'plain' ? choice[2] : choice[1]) ?? '';
      if (vocabulary === 'realist') return part;
      return part
        .split(quotation)
        .map((piece) => (piece.startsWith('“') ? piece : plainly(piece)))
        .join('');
    })
    .join('');
}
