import type { RefinementReport, ReportPart } from '#models/refinement/report.ts';

const indented = (text: string) => text.replaceAll('\n', '\n    ');

/** Each row as its first cell and, below it, what the other columns say; empty cells say nothing. */
function partText({ title, note, table }: ReportPart): string {
  const lines = [title, '='.repeat(title.length)];
  if (note !== '') lines.push(note);
  const [, ...names] = table?.columns ?? [];
  for (const [first = '', ...rest] of table?.rows ?? []) {
    lines.push('', `- ${indented(first)}`);
    for (const [index, cell] of rest.entries())
      if (cell !== '') lines.push(`    ${names[index] ?? ''}: ${indented(cell)}`);
  }
  return lines.join('\n');
}

/** The report as plain text, for wherever there is no formatting. */
export function refinementText({ title, lead, parts }: RefinementReport): string {
  return `${[title, ...lead, ...parts.map(partText)].join('\n\n')}\n`;
}
