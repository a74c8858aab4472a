import type { ReactNode } from 'react';

import type { Comparison, RivalColumn } from '#models/rivals/compareRivals.ts';
import type { TermId } from '#models/terms/glossary.ts';
import { useEditorState } from '#renderer/state/editorContext.ts';
import { WithHelp } from '#renderer/terms/TermHelp.tsx';
import { StanceMarks } from '#renderer/evidence/StanceMarks.tsx';
import { type RivalWords, rivalWords } from '#renderer/words/rivalWords.ts';
import { confidenceLevelWords, originWords } from '#models/words/recordWords.ts';
import { type Words, words } from '#models/words/words.ts';

import { RivalHead } from './RivalHead.tsx';

type Row = {
  readonly id: string;
  readonly label: string;
  readonly term?: TermId;
  readonly cell: (column: RivalColumn) => ReactNode;
};

const nothing = (text: string) => <span className="wf-table-none">{text}</span>;

function list(texts: readonly string[], gap = 'Not said'): ReactNode {
  if (texts.length === 0) return nothing(gap);
  if (texts.length === 1) return texts[0];
  return (
    <ul className="wf-table-items">
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}

const storyRows = (names: RivalWords, forWhom: string): readonly Row[] => [
  {
    id: 'expects',
    label: 'What it would lead us to expect',
    term: 'outcome',
    cell: ({ story }) => list(story.expects),
  },
  { id: 'forWhom', label: forWhom, cell: ({ story }) => list(story.forWhom) },
  {
    id: 'context',
    label: names.context,
    term: 'context',
    cell: ({ story }) => list(story.circumstances),
  },
  { id: 'offered', label: names.offered, term: 'intervention', cell: ({ story }) => list(story.offered) },
  {
    id: 'because',
    label: names.mechanism,
    term: 'mechanism',
    cell: ({ story }) => list(story.because, 'why?'),
  },
];

function evidenceRows(names: RivalWords): readonly Row[] {
  return [
    {
      id: 'evidence',
      label: 'Evidence for it and against it',
      term: 'stance',
      cell: ({ evidence }) =>
        evidence.own.sources === 0 ? nothing('No evidence yet') : <StanceMarks counts={evidence.own} />,
    },
    {
      id: 'arrows',
      label: names.ofArrows,
      cell: ({ evidence: { arrows } }) => {
        if (arrows === null) return nothing('It is an arrow itself');
        return arrows.sources === 0 ? nothing('No evidence yet') : <StanceMarks counts={arrows} />;
      },
    },
    {
      id: 'kinds',
      label: 'Kinds of evidence',
      cell: ({ evidence }) =>
        list(
          evidence.kinds.map((kind) => `${kind.words}: ${kind.sources}`),
          'None',
        ),
    },
    {
      id: 'confidence',
      label: names.confidence,
      term: 'confidence',
      cell: ({ evidence: { confidence } }) =>
        confidence === null ? nothing('Not judged') : confidenceLevelWords[confidence],
    },
    {
      id: 'measures',
      label: 'Measured by',
      term: 'measure',
      cell: ({ measures }) =>
        list(
          measures.map(({ name, of }) => (of === null ? name : `${name} (${of})`)),
          'Nothing',
        ),
    },
  ];
}

function rowsFor({ columns }: Comparison, names: RivalWords, all: Words): readonly Row[] {
  const isUsed = ({ id }: Row) => {
    if (id === 'offered') return columns.some(({ story }) => story.offered.length > 0);
    return id !== 'arrows' || columns.some(({ evidence }) => evidence.arrows !== null);
  };
  return [
    ...storyRows(names, all.forWhom),
    ...evidenceRows(names),
    {
      id: 'whose',
      label: 'Whose words',
      term: 'origin' as const,
      cell: ({ whose }: RivalColumn) =>
        [originWords[whose.origin], whose.sourceTitle, whose.note].filter((part) => part !== '').join(', '),
    },
    {
      id: 'decides',
      label: 'What would help to tell',
      cell: ({ decides }: RivalColumn) => list(decides, 'Nothing that the theory says'),
    },
  ].filter(isUsed);
}

/** Rivals as columns, what they are compared by as rows; it scrolls sideways, its first column stays. */
export function RivalTable({ comparison }: { readonly comparison: Comparison }) {
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const names = rivalWords(vocabulary);
  const { columns, observation } = comparison;
  return (
    // A region that scrolls must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="wf-rivals-scroll" role="region" aria-label="Table of explanations" tabIndex={0}>
      <table className="wf-rivals-table">
        <caption className="visuallyHidden">Explanations of {observation}, side by side</caption>
        <thead>
          <tr>
            <td />
            {columns.map((column) => (
              <th key={column.rival.id} scope="col">
                <RivalHead column={column} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rowsFor(comparison, names, words(vocabulary)).map((row) => (
            <tr key={row.id}>
              <th scope="row">
                {row.term === undefined ? row.label : <WithHelp term={row.term}>{row.label}</WithHelp>}
              </th>
              {columns.map((column) => (
                <td key={column.rival.id}>{row.cell(column)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
