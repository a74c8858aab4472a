import { type FontWeight, textWidth } from '../geometry/textMetrics.ts';

// XML has no way to write these characters, not even escaped.
const UNWRITABLE = /[^\P{Cc}\t\n\r]|\p{Cs}|[\uFFFE\uFFFF]/gu;
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for an SVG: as text or in an attribute, never as markup. */
export function escapeXml(text: string): string {
  return text.replace(UNWRITABLE, '').replace(/[&<>"']/gu, (character) => entities[character] ?? '');
}

/** A number with at most two decimals, always written the same way. */
export function short(value: number): string {
  return String(Math.round(value * 100) / 100 + 0);
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** One SVG element; attributes are escaped, `content` must be markup already. */
export function tag(name: string, attributes: Attributes, content?: string): string {
  const written = Object.entries(attributes)
    .filter((entry): entry is [string, string | number] => entry[1] !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? short(value) : escapeXml(value)}"`)
    .join('');
  return content === undefined ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** One line of text, `y` its baseline. Its width is the one the layout reckoned with, whatever font is at hand. */
export function textLine(
  text: string,
  place: {
    readonly x: number;
    readonly y: number;
    readonly size: number;
    readonly weight?: FontWeight;
    readonly fill: string;
    readonly anchor?: 'middle' | 'end';
    readonly isItalic?: boolean;
  },
): string {
  const { x, y, size, weight, fill, anchor, isItalic } = place;
  const isLong = text.length > 3;
  return tag(
    'text',
    {
      x,
      y,
      'font-size': size,
      'font-weight': weight,
      'font-style': isItalic === true ? 'italic' : undefined,
      fill,
      'text-anchor': anchor,
      textLength: isLong ? Math.round(textWidth(text, size, weight ?? 400) * 10) / 10 : undefined,
      lengthAdjust: isLong ? 'spacingAndGlyphs' : undefined,
    },
    escapeXml(text),
  );
}
