import { reportingStandardField } from '#models/entities/reportingItem.ts';
import { type SectionId, sectionIds } from '#models/report/report.ts';
import { type TemplateId, templateIds, templateOf } from '#models/report/templates.ts';
import { type ExportFormat, exportFacts } from '#shared/export/formats.ts';
import { type ReportOptions, reportOptionsSchema } from '#shared/export/options.ts';

import { type Invocation, wrongUsage } from './command.ts';
import { optionalOption } from './workspaceArguments.ts';

/** The options of a report on the command line. */
export const reportArguments = {
  template: { type: 'string' },
  sections: { type: 'string' },
  standard: { type: 'string' },
  date: { type: 'string' },
} as const;

/** How they are written. */
export const reportUsage = `  reports: [--template ${templateIds.join('|')}] [--sections A,B,…] [--standard rameses1|rameses2] [--date YYYY-MM-DD]`;

function templateNamed(name: string): TemplateId {
  const known = templateIds.find((id) => id === name);
  return known ?? wrongUsage(`There is no template "${name}"; ${templateIds.join(', ')} can be chosen.`);
}

function sectionsNamed(names: string, template: TemplateId): readonly SectionId[] {
  const { available } = templateOf(template);
  return names.split(',').map((name) => {
    const known = sectionIds.find((id) => id === name.trim());
    if (known !== undefined && available.includes(known)) return known;
    return wrongUsage(
      `"${name.trim()}" is no section of the template "${template}"; ${available.join(', ')} are.`,
    );
  });
}

/** What the options say of a report; nothing for what is none. Wrong usage is said in a sentence. */
export function reportOptionsOf(
  invocation: Invocation,
  format: ExportFormat,
): { readonly report?: ReportOptions } {
  const given = (name: keyof typeof reportArguments) => optionalOption(invocation, name);
  const [template, sections, standard, date] = [
    given('template'),
    given('sections'),
    given('standard'),
    given('date'),
  ];
  const isReport = exportFacts(format).group === 'report';
  const odd = (['template', 'sections', 'standard'] as const).find((name) => given(name) !== undefined);
  if (odd !== undefined && (!isReport || format === 'pptx'))
    return wrongUsage(`--${odd} means nothing for ${format}.`);
  if (!isReport) return {};
  const named = templateNamed(template ?? 'report');
  const asked = standard === undefined ? undefined : reportingStandardField.safeParse(standard);
  if (asked?.success === false) return wrongUsage(`--standard is rameses1 or rameses2, not "${standard}".`);
  if (date !== undefined && !reportOptionsSchema.shape.date.safeParse(date).success)
    return wrongUsage(`--date is a day such as 2026-11-30, not "${date}".`);
  return {
    report: {
      template: named,
      ...(sections === undefined ? {} : { sections: [...sectionsNamed(sections, named)] }),
      ...(asked === undefined ? {} : { standard: asked.data }),
      ...(date === undefined ? {} : { date }),
    },
  };
}
