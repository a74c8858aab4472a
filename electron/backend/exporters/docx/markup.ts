import { escapeXml, tag } from '#models/figure/svg.ts';
import type { Run, RunLook, Runs } from '#models/report/blocks.ts';

/** Lengths in WordprocessingML are twentieths of a point. */
export const TWENTIETHS = 20;
/** Drawings are measured in English metric units. */
export const EMU_PER_POINT = 12_700;

const looks: Readonly<Record<RunLook, string>> = {
  strong: '<w:rPr><w:b/></w:rPr>',
  keyword: '<w:rPr><w:rStyle w:val="Keyword"/></w:rPr>',
  gap: '<w:rPr><w:rStyle w:val="Gap"/></w:rPr>',
  quiet: '<w:rPr><w:rStyle w:val="Quiet"/></w:rPr>',
};

/** Text as runs: line breaks become breaks, tabs spaces; nothing in it is ever markup or a field. */
export function textRuns(text: string, properties = ''): string {
  return text
    .replaceAll('\t', ' ')
    .split(/\r\n|\r|\n/u)
    .map((line, index) => {
      const feed = index === 0 ? '' : '<w:br/>';
      const words = line === '' ? '' : `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`;
      return feed + words === '' ? '' : `<w:r>${properties}${feed}${words}</w:r>`;
    })
    .join('');
}

/** A piece of the program's own that Word works out, with what it shows until then; `code` is never text of people. */
export function field(code: string, shown: string): string {
  return tag('w:fldSimple', { 'w:instr': code }, textRuns(shown));
}

/** A link to a place in the document. */
export function innerLink(anchor: string, runs: string): string {
  return tag('w:hyperlink', { 'w:anchor': anchor, 'w:history': 1 }, runs);
}

/** A link to an address that was found safe, as a field: the file has no relationship to anything outside. */
export function outerLink(link: string, shown: string): string {
  const mark = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
  const code = `<w:r><w:instrText xml:space="preserve"> HYPERLINK "${escapeXml(link)}" </w:instrText></w:r>`;
  const runs = textRuns(shown, '<w:rPr><w:rStyle w:val="Hyperlink"/></w:rPr>');
  return `${mark('begin')}${code}${mark('separate')}${runs}${mark('end')}`;
}

/** The bookmark of an entry of the list of references. */
export function referenceAnchor(number: number): string {
  return `reference_${number}`;
}

function citations(numbers: readonly number[], hasReferences: boolean): string {
  const links = numbers.map((number) =>
    hasReferences ? innerLink(referenceAnchor(number), textRuns(String(number))) : textRuns(String(number)),
  );
  return `${textRuns(' [')}${links.join(textRuns(', '))}${textRuns(']')}`;
}

/** Writes runs; references lead to the list of references where there is one. */
export function runsMarkup(runs: Runs, hasReferences: boolean): string {
  const one = (run: Run): string =>
    'cites' in run
      ? citations(run.cites, hasReferences)
      : textRuns(run.text, run.look === undefined ? '' : looks[run.look]);
  return runs.map(one).join('');
}

/** A paragraph in a style; `more` are further properties, in the order the schema wants them. */
export function paragraph(style: string, content: string, more = ''): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${more}</w:pPr>${content}</w:p>`;
}
