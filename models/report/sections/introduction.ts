import { countsBy, countsSaid } from '../../reporting/offers/countsOf.ts';
import { sizeSentence } from '../../reporting/sizeSentence.ts';
import { referrers } from '../../referenceIndex.ts';
import { servicesIn } from '../../services/descriptors.ts';
import { originWords, theoryKindWords } from '../../words/recordWords.ts';
import type { IdOf } from '../../document.ts';
import type { ReportBasis } from '../basis.ts';
import type { Block, Runs } from '../blocks.ts';
import { cutText, plain, strong } from '../runs.ts';

/** A report tells what people wrote in full, but for texts that would fill pages. */
const LONGEST_PARAGRAPH = 4_000;

/** The paragraphs of a text that people wrote: blank lines part them. */
export function paragraphsOf(text: string): readonly string[] {
  return cutText(text.trim(), LONGEST_PARAGRAPH)
    .split(/\n\s*\n/u)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}

/** Whose words the boxes, arrows and configurations of a theory are, counted. */
function whoseWords({ document, theory }: ReportBasis): string {
  const rows = (['elements', 'arrows', 'configurations'] as const).flatMap((table) =>
    referrers(document, { table, field: 'theoryId' }, theory.id).flatMap(
      (id) =>
        (document[table] as ReadonlyMap<string, { readonly origin: keyof typeof originWords }>).get(id) ?? [],
    ),
  );
  return countsSaid(countsBy(rows, ({ origin }) => originWords[origin].toLowerCase()));
}

function fact(label: string, value: string): Runs | null {
  return value.trim() === ''
    ? null
    : [strong(`${label}: `), ...plain(cutText(value.trim(), LONGEST_PARAGRAPH))];
}

/** What the theory is, in the words of those who made it. */
export function introduction(basis: ReportBasis): readonly Block[] {
  const { document, theory, say } = basis;
  const before =
    theory.basedOn === '' ? undefined : document.theories.get(theory.basedOn as IdOf<'theories'>);
  const scheme = `${theory.scheme}${theory.isMechanismSplit ? say.text(', {resource and reasoning|what is offered and what people think} apart') : ''}`;
  const facts = [
    fact('Kind of theory', say.text(theoryKindWords[theory.kind])),
    before === undefined ? null : fact('Refined from', before.title),
    fact(say.text('How {configurations|explanations} are written'), scheme),
    fact('Questions it is to answer', theory.questions),
    fact('Scope', theory.scope),
    fact(
      'Kind of service',
      servicesIn(theory.services)
        .map(({ words }) => words)
        .join('; '),
    ),
    fact('Whose words', whoseWords(basis)),
  ].filter((runs) => runs !== null);
  const summary = paragraphsOf(theory.summary);
  return [
    ...(summary.length === 0
      ? [
          {
            kind: 'note',
            runs: plain('Nobody has said yet in a few words what this theory is about.'),
          } as const,
        ]
      : summary.map((text): Block => ({ kind: 'paragraph', look: 'lead', runs: plain(text) }))),
    { kind: 'paragraph', runs: plain(sizeSentence(basis)) },
    { kind: 'list', items: facts },
    {
      kind: 'note',
      runs: plain(
        'How to read this: “…” stands where nobody has said something yet. Evidence is counted by different sources, however many passages of one are tied. A number in square brackets is that of a reference at the end.',
      ),
    },
  ];
}

/** A handout tells the questions whole or not at all. */
const LONGEST_QUESTIONS = 240;

/** The same for a handout: what it is about, and what it asks, no more. */
export function shortIntroduction({ theory }: ReportBasis): readonly Block[] {
  const summary = paragraphsOf(theory.summary).join(' ');
  const questions = paragraphsOf(theory.questions).join(' ');
  return [
    {
      kind: 'paragraph',
      look: 'lead',
      runs: plain(
        summary === ''
          ? 'This is what we think makes a difference, for whom, and why. It may be wrong: we would like to know what you think.'
          : cutText(summary, 420),
      ),
    },
    ...(questions === '' || questions.length > LONGEST_QUESTIONS
      ? []
      : [{ kind: 'paragraph', runs: [strong('We ask: '), ...plain(questions)] } as const]),
  ];
}
