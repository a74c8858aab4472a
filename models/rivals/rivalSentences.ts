import type { StanceCounts } from '../queries/arrowEvidence.ts';
import { tidy } from '../sentences/words.ts';
import type { Comparison, RivalColumn } from './compareRivals.ts';

const sources = (count: number) => `${count} ${count === 1 ? 'source' : 'sources'}`;

/** "2 sources for it, 1 against it"; "no evidence yet". */
export function balanceWords({ supports, contradicts, refines, givesContext }: StanceCounts): string {
  const parts = [
    supports > 0 ? `${sources(supports)} for it` : '',
    contradicts > 0 ? `${sources(contradicts)} against it` : '',
    refines > 0 ? `${sources(refines)} sharpening it` : '',
    givesContext > 0 ? `${sources(givesContext)} for background` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'no evidence yet' : parts.join(', ');
}

const standings = {
  open: '',
  favoured: 'favoured',
  kept: 'kept, not favoured',
  set_aside: 'set aside',
} as const satisfies Record<RivalColumn['rival']['standing'], string>;

/** How a rival stands after a decision; empty while the question is open. */
export function standingWords(standing: RivalColumn['rival']['standing']): string {
  return standings[standing];
}

const asSentence = (text: string) => {
  const line = tidy(text);
  return `${line.charAt(0).toUpperCase()}${line.slice(1)}${line.endsWith('…') ? '' : '.'}`;
};

function rivalSentence({ name, shortName, sentence, explanation, evidence, rival }: RivalColumn): string {
  const { own, arrows } = evidence;
  // The sentence of an arrow begins with what it is called; a configuration is called by its code.
  const lead = explanation.kind === 'configuration' || name !== shortName ? `${name}: ` : '';
  return [
    asSentence(`${lead}${tidy(sentence)}`),
    asSentence(balanceWords(own)),
    arrows === null || arrows.sources === 0 ? '' : `Of its arrows: ${balanceWords(arrows)}.`,
    standingWords(rival.standing) === '' ? '' : asSentence(standingWords(rival.standing)),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** The comparison as lines to read: what is to be explained, each rival, the verdict or that it is open. */
export function rivalSentences({ set, observation, columns, isDecided }: Comparison): readonly string[] {
  const count = columns.length;
  const first =
    count === 0
      ? `Nobody has explained “${observation}” yet.`
      : `“${observation}” has ${count === 1 ? 'one explanation' : `${count} explanations that are compared`}.`;
  const by = tidy(set.decidedBy);
  const favoured = columns.filter(({ rival }) => rival.standing === 'favoured').map(({ name }) => name);
  const decided = favoured.length === 0 ? 'One cannot tell yet' : `Favoured: ${favoured.join('; ')}`;
  const last = isDecided
    ? `${decided}${by === '' ? '' : ` (decided by ${by})`}. ${asSentence(set.verdict)}`
    : 'The question is open.';
  return [first, ...columns.map(rivalSentence), last];
}
