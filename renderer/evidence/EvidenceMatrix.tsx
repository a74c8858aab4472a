import { useMemo, useState } from 'react';
import {
  type MatrixColumn,
  type MatrixColumns,
  type MatrixOrder,
  type MatrixRow,
  evidenceMatrix,
} from '#models/evidence/evidenceMatrix.ts';
import { goTo } from '#renderer/actions/goTo.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Select } from '#renderer/ui/Select.tsx';

import { ServiceSelect } from './ServiceSelect.tsx';
import { ArrowLink } from './ArrowLink.tsx';
import { StanceKey } from './StanceKey.tsx';
import { StanceMarks } from './StanceMarks.tsx';

const columnChoices = [
  { id: 'kind', label: 'Kind of evidence' },
  { id: 'design', label: 'Study design' },
  { id: 'service', label: 'Kind of service' },
  { id: 'source', label: 'Source' },
] as const;

const orderChoices = [
  { id: 'gap', label: 'Where evidence is missing most' },
  { id: 'importance', label: 'How much rests on the arrow' },
  { id: 'reading', label: 'As the theory is read' },
] as const;

/** Arrows against kinds of evidence, study designs or sources: every figure counts different sources. */
export function EvidenceMatrix() {
  const document = useEditorState((state) => state.document);
  const theoryId = useEditorState((state) => state.theoryId ?? '');
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const [columns, setColumns] = useState<MatrixColumns>('kind');
  const [order, setOrder] = useState<MatrixOrder>('reading');
  const [service, setService] = useState<string | null>(null);
  const matrix = useMemo(
    () => evidenceMatrix(document, theoryId, { columns, order, vocabulary, service }),
    [document, theoryId, columns, order, vocabulary, service],
  );
  return (
    // A region that scrolls must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="wf-evidence-scroll" role="region" aria-label="Evidence matrix" tabIndex={0}>
      <div className="wf-evidence-choices">
        <Select label="Columns" options={columnChoices} value={columns} onChange={setColumns} />
        <Select label="Order of the arrows" options={orderChoices} value={order} onChange={setOrder} />
        <ServiceSelect label="Only evidence about" value={service} onChange={setService} />
      </div>
      <StanceKey />
      {matrix.columns.length === 0 ? (
        <p className="wf-evidence-note">
          {service === null
            ? 'No arrow of this theory has evidence yet: select one and press E to add the first.'
            : 'No source of this theory says that it is about this kind of service. What a source is about is said in its record in the library.'}
        </p>
      ) : (
        <table className="wf-evidence-table wf-evidence-matrix">
          <caption className="visuallyHidden">
            Arrows and their evidence by {columnChoices.find(({ id }) => id === columns)?.label}
          </caption>
          <thead>
            <tr>
              <th scope="col">Arrow</th>
              {matrix.columns.map((column) => (
                <th scope="col" key={column.id} className="wf-evidence-cell">
                  <span className="wf-evidence-heading">{column.heading}</span>
                  <span className="wf-evidence-under">
                    {column.sources} {column.sources === 1 ? 'source' : 'sources'}
                  </span>
                </th>
              ))}
              <th scope="col" className="wf-evidence-cell">
                All
              </th>
            </tr>
          </thead>
          <tbody>
            {matrix.rows.map((row) => (
              <Row key={row.arrowId} row={row} columns={matrix.columns} />
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

function Row({ row, columns }: { readonly row: MatrixRow; readonly columns: readonly MatrixColumn[] }) {
  const isSelected = useEditorState((state) => state.selection.has(row.arrowId));
  return (
    <tr className={isSelected ? 'wf-table-selected' : ''}>
      <th scope="row">
        <ArrowLink arrowId={row.arrowId} sentence={row.sentence} />
      </th>
      {columns.map(({ id, heading }) => (
        <Cell key={id} row={row} counts={row.cells.get(id)} heading={heading} />
      ))}
      <Cell row={row} counts={row.total} heading="all kinds" />
    </tr>
  );
}

function Cell({
  row,
  counts,
  heading,
}: {
  readonly row: MatrixRow;
  readonly counts: MatrixRow['total'] | undefined;
  readonly heading: string;
}) {
  const editor = useEditor();
  if (counts === undefined || counts.sources === 0) {
    return (
      <td className="wf-evidence-cell wf-evidence-cell--bare">
        <span aria-hidden>·</span>
        <span className="visuallyHidden">none</span>
      </td>
    );
  }
  return (
    <td className="wf-evidence-cell">
      <button
        type="button"
        className="wf-evidence-open"
        onClick={() => goTo(editor, row.arrowId, { tab: 'evidence' })}
      >
        <span className="visuallyHidden">{heading}: </span>
        <StanceMarks counts={counts} />
        <span className="visuallyHidden">, show them</span>
      </button>
    </td>
  );
}
