import type { IdOf } from '../../document.ts';
import type { Arrow } from '../../entities/arrow.ts';
import type { Stance } from '../../entities/evidenceLink.ts';
import { configurationsIn } from '../../configurations/configurationRows.ts';
import {
  type TiedExtract,
  evidenceOfConfiguration,
  extractsOfArrow,
  extractsOfConfiguration,
} from '../../queries/arrowEvidence.ts';
import { citationOf } from '../../references/citation.ts';
import { referrers } from '../../referenceIndex.ts';
import { balanceWords } from '../../rivals/rivalSentences.ts';
import { sentenceParts } from '../../sentences/arrowSentence.ts';
import { configurationParts } from '../../sentences/configurationSentence.ts';
import { statementMembers } from '../../sentences/statement.ts';
import { findingLine } from '../../words/findingWords.ts';
import { extractKindWords } from '../../words/recordWords.ts';
import { words } from '../../words/words.ts';
import type { ReportBasis } from '../basis.ts';
import type { Block, Run, Runs } from '../blocks.ts';
import { cutText, plain, quiet, sentenceRuns } from '../runs.ts';

/** Longer passages are cut; the library has them whole. */
const LONGEST_QUOTE = 1_500;

/** Words that somebody said or printed; the rest is told in the words of the team. */
const quoted: ReadonlySet<string> = new Set(['quote_participant', 'quote_author', 'panel_statement']);

function findingOf({ document }: ReportBasis, extractId: string): Runs {
  const [id] = referrers(document, { table: 'findings', field: 'extractId' }, extractId);
  const finding = id === undefined ? undefined : document.findings.get(id as IdOf<'findings'>);
  if (finding === undefined) return [];
  const measure = finding.measureId === null ? undefined : document.measures.get(finding.measureId);
  return [quiet(` (${findingLine(finding, measure?.name ?? finding.measureName)})`)];
}

/** One passage: what it does to the claim, its words, where they stand. */
export function quoteBlock(basis: ReportBasis, { stance, note, extract, source }: TiedExtract): Block {
  const text = cutText(extract.text.trim(), LONGEST_QUOTE);
  const from: Run[] = [{ text: citationOf(source) }, basis.citations.cite(source.id)];
  const details = [extract.locator, extract.speakerGroup, extractKindWords[extract.kind].toLowerCase()]
    .map((detail) => detail.trim())
    .filter((detail) => detail !== '');
  from.push({ text: `, ${details.join(', ')}` });
  if (note.trim() !== '') from.push(quiet(`. Note: ${cutText(note.trim(), LONGEST_QUOTE)}`));
  return {
    kind: 'quote',
    lead: words(basis.vocabulary).stances[stance],
    runs: [...plain(quoted.has(extract.kind) ? `“${text}”` : text), ...findingOf(basis, extract.id)],
    from,
  };
}

const stances: readonly Stance[] = ['supports', 'contradicts', 'refines', 'gives_context'];

function inStanceOrder(tied: readonly TiedExtract[]): readonly TiedExtract[] {
  return stances.flatMap((stance) => tied.filter((each) => each.stance === stance));
}

/** The passages of all arrows of a statement, each once for each thing it does. */
function tiedToStatement({ document }: ReportBasis, arrow: Arrow): readonly TiedExtract[] {
  const seen = new Set<string>();
  const tied = statementMembers(document, arrow).flatMap(({ id }) => extractsOfArrow(document, id));
  return inStanceOrder(tied).filter(({ stance, extract, note }) => {
    const key = `${stance} ${extract.id} ${note}`;
    return !seen.has(key) && seen.add(key) !== undefined;
  });
}

function balanceOf(tied: readonly TiedExtract[]): string {
  const sources = (stance: Stance) =>
    new Set(tied.filter((each) => each.stance === stance).map(({ source }) => source.id)).size;
  return balanceWords({
    supports: sources('supports'),
    contradicts: sources('contradicts'),
    refines: sources('refines'),
    givesContext: sources('gives_context'),
    sources: new Set(tied.map(({ source }) => source.id)).size,
  });
}

const asSentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

function ofStatement(basis: ReportBasis, arrow: Arrow, tied: readonly TiedExtract[]): readonly Block[] {
  return [
    {
      kind: 'statement',
      label: String(basis.numberOf(arrow.id)),
      runs: sentenceRuns(sentenceParts(basis.document, arrow.id, basis.vocabulary)),
      isFollowed: true,
    },
    { kind: 'paragraph', look: 'quiet', runs: plain(asSentence(balanceOf(tied))) },
    ...tied.map((each) => quoteBlock(basis, each)),
  ];
}

/** What speaks for and against each statement, passage by passage; then the statements nobody has evidence for. */
export function* evidence(basis: ReportBasis): Generator<null, readonly Block[], void> {
  const { document, stages } = basis;
  const blocks: Block[] = [];
  const bare: Runs[] = [];
  for (const { heading, arrowIds } of stages) {
    const own: Block[] = [];
    for (const id of arrowIds) {
      const arrow = document.arrows.get(id as IdOf<'arrows'>);
      if (arrow === undefined) continue;
      const tied = tiedToStatement(basis, arrow);
      if (tied.length > 0) own.push(...ofStatement(basis, arrow, tied));
      else
        bare.push([
          quiet(`${basis.numberOf(id)}  `),
          ...sentenceRuns(sentenceParts(document, id, basis.vocabulary)),
        ]);
      yield null;
    }
    if (own.length > 0) blocks.push({ kind: 'heading', level: 2, text: heading }, ...own);
  }
  blocks.push(...ofConfigurations(basis));
  if (bare.length > 0)
    blocks.push({ kind: 'heading', level: 2, text: 'No evidence yet' }, { kind: 'list', items: bare });
  if (blocks.length === 0) blocks.push({ kind: 'note', runs: plain('The theory has no statements yet.') });
  return blocks;
}

function ofConfigurations(basis: ReportBasis): readonly Block[] {
  const { document, theory, vocabulary, say } = basis;
  const own = configurationsIn(document, theory.id).flatMap(({ id, code }): readonly Block[] => {
    const tied = extractsOfConfiguration(document, id);
    if (tied.length === 0) return [];
    return [
      {
        kind: 'statement',
        label: code,
        runs: sentenceRuns(configurationParts(document, id, vocabulary)),
        isFollowed: true,
      },
      {
        kind: 'paragraph',
        look: 'quiet',
        runs: plain(asSentence(balanceWords(evidenceOfConfiguration(document, id)))),
      },
      ...tied.map((each) => quoteBlock(basis, each)),
    ];
  });
  return own.length === 0
    ? []
    : [{ kind: 'heading', level: 2, text: say.text('Configurations as a whole') }, ...own];
}
