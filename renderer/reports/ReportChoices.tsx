import type { ReportingStandard } from '#models/entities/reportingItem.ts';
import { chosenSections } from '#models/report/buildReport.ts';
import type { SectionId } from '#models/report/report.ts';
import { type TemplateId, sectionTitle, templateOf } from '#models/report/templates.ts';
import { likelyStandard } from '#models/reporting/reportedItems.ts';
import { standards } from '#models/reporting/standards.ts';
import { beginExport } from '#renderer/actions/beginExport.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { Download } from '#renderer/ui/icons.ts';
import { SegmentedControl } from '#renderer/ui/SegmentedControl.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { useSaid } from '#renderer/words/useSaid.ts';
import { type ExportFormat, exportFormatIds, exportFormats } from '#shared/export/formats.ts';
import type { ReportOptions } from '#shared/export/options.ts';

import { TemplateField } from './TemplateField.tsx';

const formats = exportFormatIds
  .filter((id) => exportFormats[id].group === 'report')
  .map((id) => ({ id, label: exportFormats[id].title }));

/** Today by the clock of the person, as it stands on a report. */
function today(now: number): string {
  const date = new Date(now);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** What can be chosen about a report, and the way to its file. */
export function ReportChoices() {
  const editor = useEditor();
  const { options } = useEditorState((state) => state.reports);
  const chosen = options.report ?? {};
  const { template = 'report' } = chosen;
  const choose = (change: Partial<ReportOptions>) =>
    editor.store.setState(({ reports }) => ({
      reports: {
        ...reports,
        options: { ...reports.options, report: { ...reports.options.report, ...change } },
      },
    }));
  const parts = chosenSections({ ...chosen, template });
  return (
    <section className="wf-reports-side" aria-label="What the report is">
      <div className="wf-reports-choices">
        <TemplateField
          value={template}
          onChange={(id) => {
            // Another kind of report begins with its own parts.
            const { sections: _parts, ...others } = chosen;
            editor.store.setState(({ reports }) => ({
              reports: { ...reports, options: { ...reports.options, report: { ...others, template: id } } },
            }));
          }}
        />
        <Words isAlwaysPlain={template === 'handout'} />
        <Parts
          template={template}
          parts={parts}
          onChange={(sections) => choose({ sections: [...sections] })}
        />
        {parts.includes('standard') && (
          <Standard chosen={chosen.standard} onChange={(standard) => choose({ standard })} />
        )}
        <Checkbox
          isSelected={chosen.date !== undefined}
          onChange={(isOn) => {
            const { date: _date, ...others } = chosen;
            const report = isOn ? { ...others, date: today(editor.env.now()) } : others;
            editor.store.setState(({ reports }) => ({
              reports: { ...reports, options: { ...reports.options, report } },
            }));
          }}
        >
          Today’s date on it
        </Checkbox>
      </div>
      <Export isDisabled={parts.length === 0} />
    </section>
  );
}

function Words({ isAlwaysPlain }: { readonly isAlwaysPlain: boolean }) {
  const editor = useEditor();
  const usual = useEditorState((state) => state.settings.vocabulary);
  const { words } = useEditorState((state) => state.reports.options);
  return (
    <SegmentedControl
      label="Words"
      isLabelShown
      isDisabled={isAlwaysPlain}
      segments={[
        { id: 'plain', label: 'Plain words' },
        { id: 'realist', label: 'Realist terms' },
      ]}
      value={isAlwaysPlain ? 'plain' : (words ?? usual)}
      onChange={(chosen) =>
        editor.store.setState(({ reports }) => ({
          reports: { ...reports, options: { ...reports.options, words: chosen } },
        }))
      }
    />
  );
}

function Parts({
  template,
  parts,
  onChange,
}: {
  readonly template: TemplateId;
  readonly parts: readonly SectionId[];
  readonly onChange: (parts: readonly SectionId[]) => void;
}) {
  const said = useSaid();
  return (
    <fieldset className="wf-reports-parts">
      <legend>Parts</legend>
      {templateOf(template).available.map((id) => (
        <Checkbox
          key={id}
          isSelected={parts.includes(id)}
          onChange={(isOn) => onChange(isOn ? [...parts, id] : parts.filter((each) => each !== id))}
        >
          {said(sectionTitle(template, id))}
        </Checkbox>
      ))}
    </fieldset>
  );
}

function Standard({
  chosen,
  onChange,
}: {
  readonly chosen: ReportingStandard | undefined;
  readonly onChange: (standard: ReportingStandard) => void;
}) {
  const likely = useEditorState(({ document, theoryId }) => likelyStandard(document, theoryId ?? ''));
  return (
    <Select<ReportingStandard>
      label="Reporting standard"
      options={Object.values(standards).map(({ id, title, use }) => ({ id, label: title, description: use }))}
      value={chosen ?? likely}
      onChange={onChange}
    />
  );
}

function Export({ isDisabled }: { readonly isDisabled: boolean }) {
  const editor = useEditor();
  const { options } = useEditorState((state) => state.reports);
  const last = useEditorState((state) => state.exporting.format);
  const format: ExportFormat = formats.some(({ id }) => id === last) ? last : 'docx';
  return (
    <div className="wf-reports-export">
      <Select<ExportFormat>
        label="As"
        options={formats}
        value={format}
        description={exportFormats[format].what}
        onChange={(id) =>
          editor.store.setState(({ exporting }) => ({ exporting: { ...exporting, format: id } }))
        }
      />
      <Button
        variant="primary"
        icon={Download}
        isDisabled={isDisabled}
        onPress={() => void beginExport(editor, { format, options })}
      >
        Export…
      </Button>
    </div>
  );
}
