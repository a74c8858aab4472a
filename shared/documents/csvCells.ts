import papaparse from 'papaparse';

/** The cells of a text of separated values: by the given separator, else comma, semicolon or tab, whichever the text uses; quotes as in Excel. */
export function csvCells(text: string, separator = ''): readonly (readonly string[])[] {
  const { data } = papaparse.parse<string[]>(text.replace(/^\uFEFF/, ''), {
    delimiter: separator,
    delimitersToGuess: [',', ';', '\t', '|'],
    skipEmptyLines: false,
  });
  return data;
}
