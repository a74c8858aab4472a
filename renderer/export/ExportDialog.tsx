import { useState } from 'react';

import { beginExport } from '#renderer/actions/beginExport.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { SegmentedControl } from '#renderer/ui/SegmentedControl.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { type ExportFormat, exportFormatIds, exportFormats, exportGroups } from '#shared/export/formats.ts';
import type { ExportOptions } from '#shared/export/options.ts';

import { FigureFields } from './FigureFields.tsx';
import { FigurePreview } from './FigurePreview.tsx';
import { figureOnScreen } from './figureOnScreen.ts';
import './export.css';

const formats = exportFormatIds.map((id) => ({
  id,
  label: exportFormats[id].title,
  description: exportGroups[exportFormats[id].group],
}));

/** Which file is to be made of the open theory, and how; then where it goes. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const editor = useEditor();
  const before = useEditorState((state) => state.exporting);
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const [format, setFormat] = useState<ExportFormat>(before.format);
  const [chosen, setOptions] = useState<ExportOptions>(before.options);
  const isFigure = exportFormats[format].group === 'figure';
  const options: ExportOptions = isFigure
    ? { ...chosen, figure: chosen.figure ?? figureOnScreen(editor) }
    : chosen;
  return (
    <Dialog
      title="Export"
      size={isFigure ? 'large' : 'medium'}
      isOpen
      onOpenChange={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" onPress={() => void beginExport(editor, { format, options })}>
            Choose where…
          </Button>
        </>
      }
    >
      <div className={isFigure ? 'wf-export wf-export--figure' : 'wf-export'}>
        <div className="wf-export-fields">
          <Select
            autoFocus
            label="What"
            options={formats}
            value={format}
            onChange={setFormat}
            description={exportFormats[format].what}
          />
          <SegmentedControl
            label="Words"
            isLabelShown
            segments={[
              { id: 'plain', label: 'Plain words' },
              { id: 'realist', label: 'Realist terms' },
            ]}
            value={options.words ?? vocabulary}
            onChange={(words) => setOptions({ ...options, words })}
          />
          {isFigure && (
            <FigureFields
              format={format}
              choices={options.figure ?? {}}
              onChange={(figure) => setOptions({ ...options, figure })}
            />
          )}
        </div>
        {isFigure && (
          <FigurePreview format={format} options={{ ...options, words: options.words ?? vocabulary }} />
        )}
      </div>
    </Dialog>
  );
}
