import { useState } from 'react';

import { referrers } from '#models/referenceIndex.ts';
import type { Block, FigureBlock, Run, Runs, TableBlock } from '#models/report/blocks.ts';
import { mostPreviewed, useFigurePreview } from '#renderer/export/useFigurePreview.ts';
import { useEditorState } from '#renderer/state/editorContext.ts';

/** So many rows of a table are shown; the file has all of them. */
const MOST_ROWS = 40;

/** One block of a report on the screen. */
export function PreviewBlock({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'heading':
      return block.level === 2 ? <h4>{block.text}</h4> : <h5>{block.text}</h5>;
    case 'paragraph':
      return (
        <p className={block.look === undefined ? '' : `wf-paper-${block.look}`}>
          <Words runs={block.runs} />
        </p>
      );
    case 'statement':
      return (
        <p className="wf-paper-statement">
          <b>{block.label}</b>
          <span>
            <Words runs={block.runs} />
          </span>
        </p>
      );
    case 'quote':
      return (
        <blockquote className="wf-paper-quote">
          <strong>{block.lead}:</strong> <Words runs={block.runs} />
          <footer>
            <Words runs={block.from} />
          </footer>
        </blockquote>
      );
    case 'list':
      return (
        <ul>
          {block.items.map((runs, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- items have no names, their order is what they are
            <li key={index}>
              <Words runs={runs} />
            </li>
          ))}
        </ul>
      );
    case 'questions':
      return block.items.map((item) => (
        <div key={item}>
          <h4>{item}</h4>
          {Array.from({ length: block.lines }, (_, line) => (
            <div key={line} className="wf-paper-line" />
          ))}
        </div>
      ));
    case 'road':
      return (
        <ol className="wf-paper-road">
          {block.steps.map(({ name, items }) => (
            <li key={name}>
              <strong>{name}</strong>
              <ul>
                {items.map((item) => (
                  <li key={item}>{item}</li>
                ))}
              </ul>
            </li>
          ))}
        </ol>
      );
    case 'table':
      return <PreviewTable table={block} />;
    case 'figure':
      return <PreviewFigure figure={block} />;
    case 'references':
      return (
        <ol className="wf-paper-references">
          {block.entries.map(({ number, text, note }) => (
            <li key={number}>
              <b>{number}</b>
              <span>
                {text} {note !== '' && <span className="wf-paper-quiet">{note}</span>}
              </span>
            </li>
          ))}
        </ol>
      );
    case 'note':
      return (
        <p className="wf-paper-quiet">
          <Words runs={block.runs} />
        </p>
      );
  }
}

function Words({ runs }: { readonly runs: Runs }) {
  return runs.map((run, index) => (
    // oxlint-disable-next-line react/no-array-index-key -- runs have no names, their order is what they are
    <Piece key={index} run={run} />
  ));
}

function Piece({ run }: { readonly run: Run }) {
  if ('cites' in run) return ` [${run.cites.join(', ')}]`;
  if (run.look === undefined) return run.text;
  return run.look === 'strong' ? (
    <strong>{run.text}</strong>
  ) : (
    <span className={`wf-paper-${run.look}`}>{run.text}</span>
  );
}

function PreviewTable({ table: { caption, columns, rows } }: { readonly table: TableBlock }) {
  const more = rows.length - MOST_ROWS;
  const numberClass = (index: number) => (columns[index]?.isNumber === true ? 'wf-paper-number' : '');
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <div className="wf-paper-scroll" role="region" aria-label={caption} tabIndex={0}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ title }, index) => (
              <th key={`${index} ${title}`} scope="col" className={numberClass(index)}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, MOST_ROWS).map((row, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- rows have no names, their order is what they are
            <tr key={index}>
              {columns.map(({ title }, column) => {
                const Cell = column === 0 ? 'th' : 'td';
                return (
                  <Cell
                    key={`${column} ${title}`}
                    className={numberClass(column)}
                    {...(column === 0 ? { scope: 'row' } : {})}
                  >
                    <Words runs={row[column] ?? []} />
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && <p className="wf-paper-more">{`The file has ${more} more rows.`}</p>}
    </div>
  );
}

function PreviewFigure({ figure: { part, alt, caption } }: { readonly figure: FigureBlock }) {
  const usual = useEditorState((state) => state.settings.vocabulary);
  const words = useEditorState((state) => state.reports.options.words) ?? usual;
  const isLarge = useEditorState(
    ({ document, theoryId }) =>
      referrers(document, { table: 'arrows', field: 'theoryId' }, theoryId ?? '').length > mostPreviewed,
  );
  // A changed theory is drawn anew.
  const document = useEditorState((state) => state.document);
  const [drawn, setDrawn] = useState({ document, round: 0 });
  if (drawn.document !== document) setDrawn({ document, round: drawn.round + 1 });
  const options = { words, figure: { scope: part, hasTitle: false } };
  const { figure, problem } = useFigurePreview(options, {
    isWanted: !isLarge,
    round: drawn.round,
  });
  return (
    <figure className="wf-paper-figure">
      {figure !== null ? (
        // As an image, so that nothing in the drawing can run or load anything.
        <img src={figure.address} width={figure.width} height={figure.height} alt={alt} />
      ) : (
        <p className="wf-paper-quiet" role="img" aria-label={alt}>
          {isLarge ? 'The map is large; it is drawn when the file is written.' : problem || 'Drawing…'}
        </p>
      )}
      <figcaption>{caption}</figcaption>
    </figure>
  );
}
