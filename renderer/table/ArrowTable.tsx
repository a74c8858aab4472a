import type { Document } from '#models/document.ts';
import type { Arrow } from '#models/entities/arrow.ts';
import { evidenceOfArrow } from '#models/queries/arrowEvidence.ts';
import { arrowsInReadingOrder, measuresOf } from '#models/queries/coverage.ts';
import { arrowSentence } from '#models/sentences/arrowSentence.ts';
import { type Vocabulary, elementName } from '#models/sentences/words.ts';
import { goTo } from '#renderer/actions/goTo.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Table2 } from '#renderer/ui/icons.ts';
import { words } from '#models/words/words.ts';
import './table.css';

function endName(document: Document, arrow: Arrow, vocabulary: Vocabulary): string {
  if (arrow.targetElementId !== null)
    return elementName(document.elements.get(arrow.targetElementId), vocabulary);
  return `the statement “${arrowSentence(document, arrow.targetArrowId ?? '', vocabulary)}”`;
}

/** Every arrow as a row, with what is known of it: the map's twin for checking. A press goes to the map. */
export function ArrowTable() {
  const document = useEditorState((state) => state.document);
  const theoryId = useEditorState((state) => state.theoryId ?? '');
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const arrows = arrowsInReadingOrder(document, theoryId);
  const names = words(vocabulary).stances;
  if (arrows.length === 0) {
    return (
      <div className="wf-table wf-table--empty">
        <EmptyState title="No arrows yet" icon={Table2}>
          Draw an arrow on the map, and it stands here with its evidence and its measures.
        </EmptyState>
      </div>
    );
  }
  return (
    // A region that scrolls must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="wf-table" role="region" aria-label="Arrows of this theory" tabIndex={0}>
      <table>
        <caption className="visuallyHidden">Arrows of this theory, with their evidence and measures</caption>
        <thead>
          <tr>
            <th scope="col">From</th>
            <th scope="col">To</th>
            <th scope="col">Which way</th>
            <th scope="col">Status</th>
            <th scope="col" className="wf-table-number">
              {names.supports}
            </th>
            <th scope="col" className="wf-table-number">
              {names.contradicts}
            </th>
            <th scope="col" className="wf-table-number">
              {names.refines}
            </th>
            <th scope="col" className="wf-table-number">
              {names.gives_context}
            </th>
            <th scope="col">Measures</th>
          </tr>
        </thead>
        <tbody>
          {arrows.map((arrow) => (
            <ArrowRow key={arrow.id} arrow={arrow} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ArrowRow({ arrow }: { readonly arrow: Arrow }) {
  const editor = useEditor();
  const document = useEditorState((state) => state.document);
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const isSelected = useEditorState((state) => state.selection.has(arrow.id));
  const { supports, contradicts, refines, givesContext, sources } = evidenceOfArrow(document, arrow.id);
  const from = elementName(document.elements.get(arrow.sourceElementId), vocabulary);
  const to = endName(document, arrow, vocabulary);
  const names = words(vocabulary);
  const measures = measuresOf(document, { arrowId: arrow.id });
  return (
    <tr className={isSelected ? 'wf-table-selected' : ''}>
      <th scope="row">
        <button
          type="button"
          className="wf-table-go"
          aria-label={`${from}: show this arrow to ${to} on the map`}
          onClick={() => goTo(editor, arrow.id, { onMap: true })}
        >
          {from}
        </button>
      </th>
      <td>{to}</td>
      <td className="wf-table-word">{names.signs[arrow.sign]}</td>
      <td className="wf-table-word">{names.statuses[arrow.status]}</td>
      <Count count={supports} isBare={sources === 0} />
      <Count count={contradicts} isBare={sources === 0} />
      <Count count={refines} isBare={sources === 0} />
      <Count count={givesContext} isBare={sources === 0} />
      <td>{measures.length === 0 ? <span className="wf-table-none">None yet</span> : measures.join(', ')}</td>
    </tr>
  );
}

function Count({ count, isBare }: { readonly count: number; readonly isBare: boolean }) {
  return (
    <td className="wf-table-number">
      {count > 0 ? count : <span className="wf-table-none">{isBare ? '–' : '0'}</span>}
    </td>
  );
}
