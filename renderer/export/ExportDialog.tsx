import { useState } from 'react';

import { beginExport } from '#renderer/actions/beginExport.ts';
import { TemplateField } from '#renderer/reports/TemplateField.tsx';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { SegmentedControl } from '#renderer/ui/SegmentedControl.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { useSaid } from '#renderer/words/useSaid.ts';
import { referenceStyles } from '#models/references/formatReference.ts';
import { styleNames } from '#models/references/writing/bibliography.ts';
import { sheetKeys, sheetTitles } from '#models/workbook/sheetKeys.ts';
import {
  type ExportFormat,
  exportFacts,
  exportFormatIds,
  exportFormats,
  exportGroups,
} from '#shared/export/formats.ts';
import type { ExportOptions } from '#shared/export/options.ts';

import { CopyReferences } from './CopyReferences.tsx';
import { FigureFields } from './FigureFields.tsx';
import { FigurePreview } from './FigurePreview.tsx';
import { figureOnScreen } from './figureOnScreen.ts';
import './export.css';

const formats = exportFormatIds.map((id) => ({
  id,
  label: exportFormats[id].title,
  description: exportGroups[exportFormats[id].group],
}));

/** Of what was chosen, what concerns the format. */
function chosen(options: ExportOptions, choices: readonly string[]): ExportOptions {
  return Object.fromEntries(Object.entries(options).filter(([name]) => choices.includes(name)));
}

/** Which file is to be made of the open theory, and how; then where it goes. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const editor = useEditor();
  const before = useEditorState((state) => state.exporting);
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const [format, setFormat] = useState<ExportFormat>(before.format);
  const [made, setOptions] = useState<ExportOptions>(before.options);
  const said = useSaid();
  const choices = exportFacts(format).choices ?? ['words'];
  const hasChoice = (name: keyof ExportOptions) => choices.includes(name);
  const isFigure = hasChoice('figure');
  const options: ExportOptions = isFigure ? { ...made, figure: made.figure ?? figureOnScreen(editor) } : made;
  return (
    <Dialog
      title="Export"
      size={isFigure ? 'large' : 'medium'}
      isOpen
      onOpenChange={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          {hasChoice('style') && options.scope !== 'workspace' && (
            <CopyReferences style={options.style ?? 'apa'} />
          )}
          <Button
            variant="primary"
            onPress={() => void beginExport(editor, { format, options: chosen(options, choices) })}
          >
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
          {hasChoice('table') && (
            <Select
              label="Table"
              options={sheetKeys.map((id) => ({ id, label: said(sheetTitles[id]) }))}
              value={options.table ?? 'arrows'}
              onChange={(table) => setOptions({ ...options, table })}
            />
          )}
          {hasChoice('style') && (
            <Select
              label="Style"
              options={referenceStyles.map((id) => ({ id, label: styleNames[id] }))}
              value={options.style ?? 'apa'}
              onChange={(style) => setOptions({ ...options, style })}
            />
          )}
          {hasChoice('scope') && (
            <SegmentedControl
              label="How much"
              isLabelShown
              segments={[
                { id: 'theory', label: 'This theory' },
                { id: 'workspace', label: 'The whole workspace' },
              ]}
              value={options.scope ?? 'theory'}
              onChange={(scope) => setOptions({ ...options, scope })}
            />
          )}
          {hasChoice('words') && (
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
          )}
          {hasChoice('report') && (
            <TemplateField
              value={options.report?.template ?? 'report'}
              onChange={(template) => setOptions({ ...options, report: { template } })}
            />
          )}
          {isFigure && (
            <FigureFields
              format={format}
              choices={options.figure ?? {}}
              onChange={(figure) => setOptions({ ...options, figure })}
            />
          )}
        </div>
        {isFigure && (
          <FigurePreview
            format={format}
            options={{ words: options.words ?? vocabulary, figure: options.figure }}
          />
        )}
      </div>
    </Dialog>
  );
}
