import type { IdOf } from '../../document.ts';
import { configurationLoops, configurationLoopSentence } from '../../reasoning/configurationLoops.ts';
import { feedbackLoops } from '../../reasoning/feedbackLoops.ts';
import { loopSentence } from '../../reasoning/loopSentence.ts';
import { ripplesIn } from '../../reasoning/ripples.ts';
import { elementName } from '../../sentences/words.ts';
import type { ReportBasis } from '../basis.ts';
import type { Block } from '../blocks.ts';
import { plain, strong } from '../runs.ts';

/** More loops than this tell a reader nothing. */
const MOST_LOOPS = 20;

function loops(basis: ReportBasis): readonly Block[] {
  const { document, theory, vocabulary, say } = basis;
  const found = feedbackLoops(document, theory.id);
  const among = configurationLoops(document, ripplesIn(document, theory.id));
  const sentences = [
    ...among.loops
      .slice(0, MOST_LOOPS)
      .map((loop) => configurationLoopSentence({ document, vocabulary }, loop)),
    ...found.loops.slice(0, MOST_LOOPS).map((loop) => loopSentence({ document, vocabulary }, loop)),
  ];
  if (sentences.length === 0) return [];
  const left = Math.max(0, among.loops.length - MOST_LOOPS) + Math.max(0, found.loops.length - MOST_LOOPS);
  const isMore = left > 0 || found.truncated || among.truncated;
  return [
    { kind: 'heading', level: 2, text: say.text('Feedback loops') },
    { kind: 'list', items: sentences.map(plain) },
    ...(isMore
      ? [
          {
            kind: 'note',
            runs: plain(
              `These are the shortest; there ${left > 0 ? `are at least ${left}` : 'may be'} more.`,
            ),
          } as const,
        ]
      : []),
  ];
}

/** How one configuration leads on to the next, and what leads round to itself. */
export function ripples(basis: ReportBasis): readonly Block[] {
  const { document, theory, vocabulary, say } = basis;
  const found = ripplesIn(document, theory.id);
  const code = (id: string) => document.configurations.get(id as IdOf<'configurations'>)?.code ?? '';
  const name = (id: string) => elementName(document.elements.get(id as IdOf<'elements'>), vocabulary);
  const table: Block = {
    kind: 'table',
    caption: say.text(
      '{Ripples: an outcome of one configuration that is a condition of another|Knock-ons: what one explanation brings about is where another begins}',
    ),
    columns: [
      { title: 'From', width: 2 },
      { title: 'Through', width: 5 },
      { title: 'To', width: 2 },
      { title: 'Name and note', width: 4 },
    ],
    rows: found.map((ripple) => [
      [strong(code(ripple.fromConfigurationId))],
      plain(name(ripple.elementId)),
      plain(code(ripple.toConfigurationId)),
      plain([ripple.name, ripple.note].filter((text) => text.trim() !== '').join('\n')),
    ]),
  };
  return [
    found.length === 0
      ? {
          kind: 'note',
          runs: plain(
            say.text('No outcome of a configuration is a condition of another yet: there are no ripples.'),
          ),
        }
      : table,
    ...loops(basis),
  ];
}
