import { type TemplateId, reportTemplates, templateIds, templateOf } from '#models/report/templates.ts';
import { Select } from '#renderer/ui/Select.tsx';
import { useSaid } from '#renderer/words/useSaid.ts';

/** Which kind of report. */
export function TemplateField({
  value,
  onChange,
}: {
  readonly value: TemplateId;
  readonly onChange: (template: TemplateId) => void;
}) {
  const said = useSaid();
  return (
    <Select<TemplateId>
      label="Template"
      options={templateIds.map((id) => ({ id, label: said(reportTemplates[id].title) }))}
      value={value}
      description={said(templateOf(value).use)}
      onChange={onChange}
    />
  );
}
