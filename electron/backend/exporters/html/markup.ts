import { escapeXml } from '#models/figure/svg.ts';
import type { Run, RunLook, Runs } from '#models/report/blocks.ts';

const classes: Readonly<Record<RunLook, string>> = {
  strong: '',
  keyword: 'keyword',
  gap: 'gap',
  quiet: 'quiet',
};

/** Text as HTML: never markup; line breaks stay. */
export function htmlText(text: string): string {
  return escapeXml(text).replace(/\r\n|\r|\n/gu, '<br>');
}

/** A link to a place in the page for each number. */
function citations(numbers: readonly number[], hasReferences: boolean): string {
  const links = numbers.map((number) =>
    hasReferences ? `<a href="#reference-${number}">${number}</a>` : String(number),
  );
  return ` [${links.join(', ')}]`;
}

/** Runs as HTML; references lead to the list of references where there is one. */
export function htmlRuns(runs: Runs, hasReferences: boolean): string {
  const one = (run: Run): string => {
    if ('cites' in run) return citations(run.cites, hasReferences);
    const text = htmlText(run.text);
    if (run.look === undefined) return text;
    return run.look === 'strong'
      ? `<strong>${text}</strong>`
      : `<span class="${classes[run.look]}">${text}</span>`;
  };
  return runs.map(one).join('');
}
