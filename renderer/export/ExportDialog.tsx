import { useState } from 'react';

import { beginExport } from '#renderer/actions/beginExport.ts';
import { TemplateField } from '#renderer/reports/TemplateField.tsx';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { SegmentedControl } from '#renderer/ui/SegmentedControl.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { type ExportFormat, exportFormatIds, exportFormats, exportGroups } from '#shared/export/formats.ts';
import type { ExportOptions } from '#shared/export/options.ts';

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
  const [options, setOptions] = useState<ExportOptions>(before.options);
  return (
    <Dialog
      title="Export"
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
      <div className="wf-export">
        <Select
          autoFocus
          label="What"
          options={formats}
          value={format}
          onChange={setFormat}
          description={exportFormats[format].what}
        />
        {(format === 'docx' || format === 'html-report') && (
          <TemplateField
            value={options.report?.template ?? 'report'}
            onChange={(template) => setOptions({ ...options, report: { template } })}
          />
        )}
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
      </div>
    </Dialog>
  );
}
