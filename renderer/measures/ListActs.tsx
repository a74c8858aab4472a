import { beginExport } from '#renderer/actions/beginExport.ts';
import { chooseFile } from '#renderer/actions/fileActions.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Download, Upload } from '#renderer/ui/icons.ts';
import type { ExportOptions } from '#shared/export/options.ts';

/** Brings a list in from a table (CSV, Excel), and saves it as one. */
export function ListActs({
  format,
  options = {},
}: {
  readonly format: 'measures-csv' | 'outcomes-csv';
  readonly options?: ExportOptions;
}) {
  const editor = useEditor();
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  return (
    <div className="wf-measures-acts">
      {!isReadOnly && (
        <Button icon={Download} onPress={() => void chooseFile(editor, 'import')}>
          Bring in a table…
        </Button>
      )}
      <Button icon={Upload} onPress={() => void beginExport(editor, { format, options })}>
        Save as a table…
      </Button>
    </div>
  );
}
