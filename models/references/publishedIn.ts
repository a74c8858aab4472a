/** Where a publication appeared, as far as one line says it; empty where it does not. */
export type PublishedIn = {
  readonly container: string;
  readonly volume: string;
  readonly issue: string;
  readonly pages: string;
};

const unsaid: PublishedIn = { container: '', volume: '', issue: '', pages: '' };

/**
 * Reads a line such as "Example Journal of Care. 12(3):45-9, 2019 May." or, with words before the volume,
 * "Example Proceedings. Conference: … 12 (Supplement 3) (pp 4-9), 2018."; the year is not its concern.
 */
export function readPublishedIn(line: string): PublishedIn {
  const text = line.slice(0, 2_000).replace(/\s+/g, ' ').trim();
  const stop = text.indexOf('. ');
  if (stop <= 0) return unsaid;
  const container = text.slice(0, stop);
  const rest = text.slice(stop + 2);
  const found =
    /(?:^|[\s.])(?:vol(?:ume)?\.? ?)?(\d{1,5}) ?(?:\(([^()]{1,40})\))? ?(?::\s?([\w-]{1,30})|\(pp? ([\w-]{1,30})\)|(?=[,(]))/i.exec(
      rest,
    );
  if (found === null) return { ...unsaid, container };
  const [, volume = '', issue = '', after = '', inside = ''] = found;
  return { container, volume, issue, pages: after || inside };
}
