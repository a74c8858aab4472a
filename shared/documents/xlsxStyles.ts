import { readXml } from './readXml.ts';

/** The formats Excel numbers itself that show a date or a time. */
const builtIn = (id: number) =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** True when a number format shows a date: letters for day, month, year, hour outside quotes, brackets and escapes. */
function showsDate(format: string): boolean {
  const bare = format
    .slice(0, 500)
    .replace(/"[^"]*"|\\.|_.|\*./gu, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/giu, '');
  return /[dmyhs]/iu.test(bare.replace(/general|standard/giu, ''));
}

/** Which cell styles of an Excel file show numbers as dates, by their numbers. */
export function dateStyles(xml: string): ReadonlySet<number> {
  const custom = new Map<number, boolean>();
  const styles = new Set<number>();
  let isCellStyle = false;
  let count = 0;
  readXml(xml, {
    open: (name, attribute) => {
      if (name === 'numFmt') custom.set(Number(attribute('numFmtId')), showsDate(attribute('formatCode')));
      if (name === 'cellXfs') isCellStyle = true;
      if (name !== 'xf' || !isCellStyle) return;
      const format = Number(attribute('numFmtId'));
      if (custom.get(format) ?? builtIn(format)) styles.add(count);
      count += 1;
    },
    close: (name) => {
      if (name === 'cellXfs') isCellStyle = false;
    },
  });
  return styles;
}
