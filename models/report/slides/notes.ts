import type { TiedExtract } from '../../queries/arrowEvidence.ts';
import { citationOf } from '../../references/citation.ts';
import { words } from '../../words/words.ts';
import type { ReportBasis } from '../basis.ts';
import { cutText } from '../runs.ts';

const LONGEST_PASSAGE = 400;
/** So many passages of one claim; the report has all of them. */
const MOST_PASSAGES = 12;

/** What sources say of a claim, as lines of the notes; each names its source and the number of its reference. */
export function passageNotes(basis: ReportBasis, tied: readonly TiedExtract[]): readonly string[] {
  const { stances } = words(basis.vocabulary);
  const shown = tied.slice(0, MOST_PASSAGES).map(({ stance, extract, source }) => {
    const cited = basis.citations.cite(source.id);
    const number = 'cites' in cited ? ` [${cited.cites.join(', ')}]` : '';
    const place = extract.locator.trim() === '' ? '' : `, ${extract.locator.trim()}`;
    return `   ${stances[stance]}: ${cutText(extract.text.replace(/\s+/gu, ' ').trim(), LONGEST_PASSAGE)} (${citationOf(source)}${number}${place})`;
  });
  return tied.length > MOST_PASSAGES
    ? [...shown, `   and ${tied.length - MOST_PASSAGES} more passages.`]
    : shown;
}
