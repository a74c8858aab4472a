import type { Memo } from '../../entities/memo.ts';
import { memosOf } from '../../reporting/offers/aims.ts';
import { countsBy } from '../../reporting/offers/countsOf.ts';
import { standingSteps } from '../../reporting/workspaceFacts.ts';
import { arrowSentence } from '../../sentences/arrowSentence.ts';
import { elementName } from '../../sentences/words.ts';
import { dayWords } from '../../words/dayWords.ts';
import type { ReportBasis } from '../basis.ts';
import type { Block, Runs } from '../blocks.ts';
import { cutText, plain, quiet, strong } from '../runs.ts';

const MOST_DAYS = 60;
const MOST_LABELS = 6;
const MOST_NOTES = 100;

const kindWords = {
  note: 'Note',
  question: 'Question',
  decision: 'Decision',
  why: 'Why',
} as const satisfies Record<Memo['kind'], string>;

function about({ document, vocabulary, numberOf, say }: ReportBasis, memo: Memo): string {
  if (memo.arrowId !== null)
    return `Statement ${numberOf(memo.arrowId)}: ${arrowSentence(document, memo.arrowId, vocabulary)}`;
  if (memo.elementId !== null) return `“${elementName(document.elements.get(memo.elementId), vocabulary)}”`;
  if (memo.configurationId !== null) return document.configurations.get(memo.configurationId)?.code ?? '';
  return say.text('The theory as a whole');
}

function notes(basis: ReportBasis): readonly Block[] {
  const all = memosOf(basis, ['why', 'decision', 'question', 'note']);
  if (all.length === 0)
    return [{ kind: 'note', runs: plain('Nobody has noted a reason, a decision or a question yet.') }];
  const shown = all.slice(-MOST_NOTES);
  return [
    {
      kind: 'table',
      caption: 'Reasons, decisions, questions and notes',
      columns: [
        { title: 'When', width: 3 },
        { title: 'About', width: 5 },
        { title: 'What was noted', width: 6 },
      ],
      rows: shown.map((memo): readonly Runs[] => [
        [
          ...plain(dayWords(memo.writtenAt)),
          ...(memo.contributor.trim() === '' ? [] : [quiet(`\n${memo.contributor.trim()}`)]),
        ],
        plain(cutText(about(basis, memo), 400)),
        [strong(`${kindWords[memo.kind]}: `), ...plain(cutText(memo.text.trim(), 2_000))],
      ]),
    },
    ...(all.length > shown.length
      ? [{ kind: 'note', runs: plain(`These are the last ${shown.length} of ${all.length}.`) } as const]
      : []),
  ];
}

/** What was changed on a day: "Add box (5), Change arrow". */
function labelsSaid({ say }: ReportBasis, labels: readonly string[]): string {
  const counts = countsBy(labels, say.text);
  const shown = counts
    .slice(0, MOST_LABELS)
    .map(([label, count]) => (count === 1 ? label : `${label} (${count})`));
  return [...shown, ...(counts.length > MOST_LABELS ? ['and others'] : [])].join(', ');
}

function log(basis: ReportBasis): readonly Block[] {
  const steps = standingSteps(basis.facts.steps);
  if (steps.length === 0) return [];
  const days = [...Map.groupBy(steps, ({ at }) => dayWords(at))];
  const shown = days.slice(-MOST_DAYS);
  return [
    {
      kind: 'table',
      caption: 'Changes of the theory, day by day',
      columns: [
        { title: 'Day (UTC)', width: 3 },
        { title: 'Changes', width: 2, isNumber: true },
        { title: 'What was done', width: 9 },
      ],
      rows: shown.map(([day, own]) => [
        plain(day),
        plain(String(own.length)),
        plain(
          labelsSaid(
            basis,
            own.map(({ label }) => label),
          ),
        ),
      ]),
    },
    ...(days.length > shown.length
      ? [
          {
            kind: 'note',
            runs: plain(`These are the last ${shown.length} of ${days.length} days with changes.`),
          } as const,
        ]
      : []),
  ];
}

/** How the theory came to be as it is: what people noted, and what the log says. */
export function history(basis: ReportBasis): readonly Block[] {
  return [...notes(basis), ...log(basis)];
}
