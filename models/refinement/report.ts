import { atStart } from '../checks/naming.ts';
import { changeSigns } from '../compare/changeMarks.ts';
import { changeSentence } from '../compare/changeSentence.ts';
import { thingNames } from '../compare/thingNames.ts';
import type { Document } from '../document.ts';
import type { Memo } from '../entities/memo.ts';
import type { Refinement } from '../entities/refinement.ts';
import type { Source } from '../entities/source.ts';
import { citationOf } from '../references/citation.ts';
import { type Vocabulary, tidy } from '../sentences/words.ts';
import { saidIn } from '../terms/saidIn.ts';
import { countWords } from '../words/countWords.ts';
import { dayWords } from '../words/dayWords.ts';
import type { Round } from './rounds.ts';
import { kindsInOrder, roundAbout, stopDate, storyStops } from './stops.ts';
import type { RefinementStory } from './story.ts';
import { type Timeline, timelineOf } from './timeline.ts';

/** A table of the report; the first cell of a row names it. */
export type ReportTable = {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

/** One part of the report: a heading, what is said under it, and a table. */
export type ReportPart = {
  readonly title: string;
  readonly note: string;
  readonly table: ReportTable | null;
};

/** From initial to refined theory: what was changed, why, on what grounds, when and by whom. Text, whatever it becomes. */
export type RefinementReport = {
  readonly title: string;
  readonly lead: readonly string[];
  readonly timeline: Timeline;
  readonly parts: readonly ReportPart[];
};

/** What the report is about and in which words. */
type Telling = {
  readonly document: Document;
  readonly vocabulary: Vocabulary;
  readonly say: (text: string) => string;
};

/** What in the library speaks for a change: the quote and its source, or the source; empty when nothing was named. */
export function groundsOf(document: Document, { extractId, sourceId }: Refinement): string {
  const extract = extractId === null ? undefined : document.extracts.get(extractId);
  const id = extract?.sourceId ?? sourceId;
  const source = id === null ? undefined : document.sources.get(id);
  const citation = source === undefined ? '' : citationOf(source);
  if (extract === undefined) return citation;
  return `“${tidy(extract.text)}”${citation === '' ? '' : ` (${citation})`}`;
}

const taken: Readonly<Record<Refinement['choice'], string>> = {
  theirs: 'Taken over',
  both: 'Taken in beside our own',
  mine: 'Not taken',
  own: 'Changed here',
};

function changeRows({ document, vocabulary }: Telling, rows: readonly Refinement[]) {
  return rows.map((row) => {
    const { sign, word } = changeSigns[row.change];
    return [
      vocabulary === 'plain' ? row.plainSentence : row.sentence,
      `${sign} ${word}. ${taken[row.choice]}.`,
      row.reason,
      groundsOf(document, row),
      [row.session, row.contributor].filter((part) => part.trim() !== '').join('; '),
    ];
  });
}

const changeColumns = ['What', 'How', 'Why', 'What speaks for it', 'Where and by whom'];

function roundPart(telling: Telling, round: Round, number: number): ReportPart {
  const said = [
    `${dayWords(round.at)}, ${telling.say(roundAbout(round))}`,
    ...(round.sessions.length === 0 ? [] : [`in ${round.sessions.join(', ')}`]),
    ...(round.contributors.length === 0 ? [] : [`by ${round.contributors.join(', ')}`]),
  ];
  const note = `${said.join('; ')}.`;
  if (round.accepted.length === 0)
    return { title: `Round ${number}`, note: `${note} Nothing was taken over.`, table: null };
  return {
    title: `Round ${number}: ${countWords(round.accepted.length, 'change')}`,
    note,
    table: { columns: changeColumns, rows: changeRows(telling, round.accepted) },
  };
}

function memoRow({ document, vocabulary, say }: Telling, memo: Memo): readonly string[] {
  const names = thingNames(document, vocabulary);
  const arrow = memo.arrowId === null ? undefined : document.arrows.get(memo.arrowId);
  const element = memo.elementId === null ? undefined : document.elements.get(memo.elementId);
  const configuration =
    memo.configurationId === null ? undefined : document.configurations.get(memo.configurationId);
  const about =
    (arrow && names('arrows', arrow)) ??
    (element && names('elements', element)) ??
    (configuration && names('configurations', configuration)) ??
    'the theory as a whole';
  const kind = memo.kind === 'why' ? 'Why' : 'Decision';
  return [atStart(say(about)), kind, tidy(memo.text), dayWords(memo.writtenAt), memo.contributor];
}

function sourcesNamed({ document }: Telling, rounds: readonly Round[]): readonly Source[] {
  const sources = new Map<string, Source>();
  for (const { extractId, sourceId } of rounds.flatMap(({ accepted, declined }) => [
    ...accepted,
    ...declined,
  ])) {
    const id = (extractId === null ? undefined : document.extracts.get(extractId)?.sourceId) ?? sourceId;
    const source = id === null ? undefined : document.sources.get(id);
    if (source !== undefined) sources.set(source.id, source);
  }
  return [...sources.values()].toSorted((one, other) => (citationOf(one) < citationOf(other) ? -1 : 1));
}

const checked: Readonly<Record<Source['verified'], string>> = {
  full: 'In full',
  partial: 'In part',
  none: 'Unverified',
};

function sourcePart(sources: readonly Source[]): ReportPart {
  return {
    title: 'Sources named',
    note: '',
    table: {
      columns: ['Source', 'Title', 'DOI', 'How far its record was checked'],
      rows: sources.map((source) => [
        citationOf(source),
        tidy(source.title),
        source.doi,
        checked[source.verified],
      ]),
    },
  };
}

/** How much the theory held when it began and holds now. */
function growth(story: RefinementStory): string {
  const { comparison } = story;
  if (comparison === null) return '';
  const size = ({ document, theoryId }: typeof comparison.own) => {
    const count = (rows: Iterable<{ readonly theoryId: string }>) =>
      [...rows].filter((row) => row.theoryId === theoryId).length;
    const configurations = count(document.configurations.values());
    return [
      countWords(count(document.elements.values()), 'box', 'boxes'),
      countWords(count(document.arrows.values()), 'arrow'),
      ...(configurations === 0 ? [] : [countWords(configurations, 'configuration')]),
    ].join(', ');
  };
  return `Then: ${size(comparison.own)}. Now: ${size(comparison.other)}.`;
}

function leadOf(story: RefinementStory): readonly string[] {
  const { beginning, rounds, unexplained } = story;
  const accepted = rounds.reduce((sum, round) => sum + round.accepted.length, 0);
  const declined = rounds.reduce((sum, round) => sum + round.declined.length, 0);
  const title =
    beginning === null || beginning.title === '' ? 'a theory that is no longer here' : `“${beginning.title}”`;
  const when = typeof beginning?.at === 'number' ? `, ${dayWords(beginning.at)}` : '';
  const began =
    beginning === null
      ? 'Nobody has said yet which snapshot or theory this one began with.'
      : `It began with ${title}${beginning.isInitial ? ' (initial programme theory)' : ''}${when}.`;
  const decided = `${countWords(accepted, 'change')} in ${countWords(rounds.length, 'round')} ${accepted === 1 ? 'was' : 'were'} accepted${declined === 0 ? '' : `; ${declined} ${declined === 1 ? 'was' : 'were'} looked at and not taken`}.`;
  const open =
    unexplained.length === 0
      ? ''
      : `For ${countWords(unexplained.length, 'difference')} since then, nobody has said why.`;
  return [`${began} ${growth(story)}`.trim(), decided, open].filter((line) => line !== '');
}

/** The timeline as a table: what the picture shows. */
export function timelineTable(story: RefinementStory, vocabulary: Vocabulary): ReportTable {
  const say = (text: string) => saidIn(vocabulary, text);
  return {
    columns: ['Stop', 'What', 'When', ...kindsInOrder.map((kind) => changeSigns[kind].word), 'Not taken'],
    rows: storyStops(story).map((stop) => [
      say(stop.title),
      say(stop.about),
      stopDate(stop),
      ...kindsInOrder.map((kind) => (stop.kind === 'round' ? String(stop.counts[kind]) : '')),
      stop.kind === 'round' ? String(stop.declined) : '',
    ]),
  };
}

/** The report on how a theory came to be as it is, in one vocabulary. */
export function refinementReport(
  document: Document,
  story: RefinementStory,
  vocabulary: Vocabulary,
): RefinementReport {
  const say = (text: string) => saidIn(vocabulary, text);
  const telling: Telling = { document, vocabulary, say };
  const { rounds, memos, comparison, unexplained } = story;
  const declined = rounds.flatMap((round) => round.declined);
  const sources = sourcesNamed(telling, rounds);
  const parts: ReportPart[] = [
    {
      title: 'The way as a table',
      note: 'What the picture shows.',
      table: timelineTable(story, vocabulary),
    },
    ...rounds.map((round, index) => roundPart(telling, round, index + 1)),
  ];
  if (declined.length > 0)
    parts.push({
      title: 'Looked at and not taken',
      note: 'What others have and this theory has not, on purpose.',
      table: { columns: changeColumns, rows: changeRows(telling, declined) },
    });
  if (memos.length > 0)
    parts.push({
      title: 'Reasons and decisions noted with the things themselves',
      note: '',
      table: {
        columns: ['About', 'Kind', 'What was noted', 'When', 'By whom'],
        rows: memos.map((memo) => memoRow(telling, memo)),
      },
    });
  if (comparison !== null && unexplained.length > 0)
    parts.push({
      title: 'Different since it began, and nobody has said why',
      note: '',
      table: {
        columns: ['What', 'How'],
        rows: unexplained.map((change) => [
          say(changeSentence(comparison, change, vocabulary)),
          `${changeSigns[change.kind].sign} ${changeSigns[change.kind].word}`,
        ]),
      },
    });
  if (sources.length > 0) parts.push(sourcePart(sources));
  return {
    title: `${say('From initial to refined theory')}: ${story.title}`,
    lead: leadOf(story).map(say),
    timeline: timelineOf(storyStops(story), vocabulary),
    parts: parts.map((part) => ({ ...part, title: say(part.title), note: part.note })),
  };
}
