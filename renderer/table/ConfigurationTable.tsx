import { useMemo, useState } from 'react';
import {
  type GridFilter,
  everything,
  gridColumns,
  gridRows,
  isShown,
  orderedRows,
} from '#models/cmoTable/gridRows.ts';
import type { PasteAnswers, PastePlan } from '#models/cmoTable/pastePlan.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Plus, Table2, Trash2, Upload } from '#renderer/ui/icons.ts';
import { countWords } from '#models/words/countWords.ts';
import { useSaid } from '#renderer/words/useSaid.ts';

import { ConfigurationGrid } from './ConfigurationGrid.tsx';
import { GridFilters } from './GridFilters.tsx';
import { PasteDialog } from './PasteDialog.tsx';
import { PasteQuestions } from './PasteQuestions.tsx';
import { addConfiguration, removeConfigurations } from './gridActions.ts';
import type { Order } from './gridPlace.ts';
import {
  type PasteTarget,
  importPasted,
  mustAsk,
  namesSources,
  plannedPaste,
  takePaste,
} from './pasteActions.ts';
import './table.css';

/** The configurations of the theory: to write, filter and order them, and to bring them in from elsewhere. */
export function ConfigurationTable() {
  const said = useSaid();
  const editor = useEditor();
  const document = useEditorState((state) => state.document);
  const theoryId = useEditorState((state) => state.theoryId ?? '');
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  const [filter, setFilter] = useState<GridFilter>(everything);
  const [order, setOrder] = useState<Order>({ column: 'code', isDescending: false });
  const [marked, setMarked] = useState<readonly string[]>([]);
  const [begun, setBegun] = useState<string | null>(null);
  const [isPasting, setIsPasting] = useState(false);
  const [asked, setAsked] = useState<PastePlan | null>(null);
  const all = useMemo(() => gridRows(document, theoryId, vocabulary), [document, theoryId, vocabulary]);
  const columns = useMemo(() => gridColumns(document, theoryId), [document, theoryId]);
  // The row somebody is at stays, whatever its new words are.
  const rows = useMemo(
    () =>
      orderedRows(
        document,
        all.filter((row) => isShown(row, filter) || marked.includes(row.id)),
        { ...order, theoryId },
      ),
    [document, all, filter, order, theoryId, marked],
  );
  const take = (plan: PastePlan, answers: PasteAnswers) => {
    const { document: before } = editor.store.getState();
    const id = takePaste(editor, plan, answers);
    // What is new takes the focus; where cells were filled it stays.
    if (id !== null && !before.configurations.has(id as never)) setBegun(id);
  };
  const paste = (cells: readonly (readonly string[])[], target: PasteTarget) => {
    const plan = plannedPaste(editor, cells, target);
    setIsPasting(false);
    if (namesSources(plan)) void importPasted(editor, cells);
    else if (mustAsk(plan)) setAsked(plan);
    else take(plan, new Map());
  };
  const begin = () => {
    const id = addConfiguration(editor);
    setBegun(id);
    setMarked(id === null ? [] : [id]);
  };
  const removable = marked.filter((id) => all.some((row) => row.id === id));
  const acts = (
    <>
      <Button icon={Plus} isDisabled={isReadOnly} onPress={begin}>
        {all.length === 0 ? said('Make the first configuration') : said('Add a configuration')}
      </Button>
      <Button isDisabled={isReadOnly} onPress={() => setIsPasting(true)}>
        Paste rows
      </Button>
      <Button
        icon={Upload}
        isDisabled={isReadOnly}
        onPress={() => editor.store.setState({ overlay: 'import' })}
      >
        Import a table…
      </Button>
    </>
  );
  return (
    <div className="wf-configurations">
      {all.length === 0 ? (
        <div className="wf-table wf-table--empty">
          <EmptyState title={said('No configurations yet')} icon={Table2} actions={acts}>
            {said(
              'A configuration says {in which context which mechanism leads to which outcome|in what circumstances what happens, and why}. Write one, or bring a table from Word or Excel.',
            )}
          </EmptyState>
        </div>
      ) : (
        <>
          <div className="wf-configurations-tools">
            <GridFilters filter={filter} onFilter={setFilter} />
            <div className="wf-configurations-acts">
              {acts}
              <Button
                icon={Trash2}
                isDisabled={isReadOnly || removable.length === 0}
                onPress={() => {
                  removeConfigurations(editor, removable);
                  setMarked([]);
                }}
              >
                Remove
              </Button>
            </div>
            <p className="wf-configurations-count" role="status">
              {rows.length === all.length
                ? countWords(all.length, said('configuration'))
                : `${rows.length} of ${countWords(all.length, said('configuration'))}`}
            </p>
          </div>
          <ConfigurationGrid
            rows={rows}
            columns={columns}
            order={order}
            onOrder={setOrder}
            onPaste={paste}
            onMarked={setMarked}
            begun={begun}
          />
        </>
      )}
      {isPasting && (
        <PasteDialog
          onPaste={(cells) =>
            paste(cells, { rowIds: [], columns: columns.slice(columns.indexOf('context')) })
          }
          onClose={() => setIsPasting(false)}
        />
      )}
      {asked !== null && (
        <PasteQuestions
          plan={asked}
          onClose={() => setAsked(null)}
          onAnswered={(answers) => {
            setAsked(null);
            take(asked, answers);
          }}
        />
      )}
    </div>
  );
}
