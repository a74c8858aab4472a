import papaparse from 'papaparse';

/** The cells of a text of separated values: comma, semicolon or tab, whichever the text uses; quotes as in Excel. */
export function csvCells(text: string): readonly (readonly string[])[] {
  const { data } = papaparse.parse<string[]>(text.replace(/^\uFEFF/, ''), {
    delimitersToGuess: [',', ';', '\t', '|'],
    skipEmptyLines: false,
  });
  return data;
}
