import papaparse from 'papaparse';

/** The cells of a text of separated values: by the given separator, else comma, semicolon or tab, whichever the text uses; quotes as in Excel. */
export function csvCells(text: string, separator = ''): readonly (readonly string[])[] {
  // A line end at the end would count as a row of one cell when the separator is guessed.
  const whole = text.replace(/^\uFEFF/, '').replace(/[\r\n]+$/, '');
  const { data } = papaparse.parse<string[]>(whole, {
    delimiter: separator,
    delimitersToGuess: [',', ';', '\t', '|'],
    skipEmptyLines: false,
  });
  return data;
}
