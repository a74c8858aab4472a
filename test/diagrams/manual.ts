import { carriedBy, diagramFacts, diagramFactNames, diagramFormats } from '#models/diagram/carries.ts';
import { diagramFormatFacts } from '#shared/export/diagramFormats.ts';

const marks = { whole: '✓', text: 'as text', no: '–' } as const;

/** The manual's table of what each format carries, as the code has it. */
export function carriesTable(): string {
  const heads = diagramFormats.map((format) =>
    diagramFormatFacts[format].title.replace(/ \(.*\)| map$/gu, ''),
  );
  const rows = diagramFactNames.map((fact) => [
    diagramFacts[fact].replace(/ \(.*\)$/u, ''),
    ...diagramFormats.map((format) => marks[carriedBy[format][fact]]),
  ]);
  return [['', ...heads], heads.concat('').map(() => '---'), ...rows]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');
}
