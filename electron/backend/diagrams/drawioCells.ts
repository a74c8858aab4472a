import type { DiagramField } from '#models/diagram/fieldNames.ts';
import { htmlText } from '#models/htmlText.ts';

import { type XmlElement, childOf } from './xmlTree.ts';

/** A cell of a page: a box, a line, a layer, or words on a line. */
export type DrawioCell = {
  readonly id: string;
  readonly parent: string;
  readonly kind: 'vertex' | 'edge' | 'other';
  readonly source: string;
  readonly target: string;
  readonly label: string;
  readonly style: ReadonlyMap<string, string>;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fields: readonly DiagramField[];
  readonly line: number;
};

const number = (text: string | undefined) => {
  const value = Number(text ?? '0');
  return Number.isFinite(value) && Math.abs(value) < 1e8 ? value : 0;
};

/** `swimlane;html=1;fillColor=#fff` */
function styleOf(text: string): ReadonlyMap<string, string> {
  return new Map(
    text
      .slice(0, 20_000)
      .split(';')
      .filter((part) => part !== '')
      .map((part) => {
        const at = part.indexOf('=');
        return at === -1 ? [part, '1'] : [part.slice(0, at), part.slice(at + 1)];
      }),
  );
}

/** The words of a value: of HTML where the style says that it is, or where it plainly is. */
function wordsOf(value: string, style: ReadonlyMap<string, string>): string {
  const isHtml =
    style.get('html') === '1' ||
    /<(?:br|div|p|b|i|u|span|font|h\d)\b[^<>]*>|&(?:nbsp|amp|lt|gt|quot);/iu.test(value);
  return isHtml ? htmlText(value) : value.trim();
}

const ownNames = new Set(['id', 'label', 'placeholders', 'type', 'linkTarget']);

/** Facts that somebody gave a shape, by name. */
function fieldsOf(wrapper: XmlElement | null): readonly DiagramField[] {
  return [...(wrapper?.attributes ?? [])].flatMap(([name, value]) =>
    ownNames.has(name) || value.trim() === '' ? [] : [{ name, value: htmlText(value) }],
  );
}

/** `%name%` stands for a fact of the shape. */
function filled(label: string, wrapper: XmlElement | null): string {
  if (wrapper?.attributes.get('placeholders') !== '1') return label;
  return label.replaceAll(
    /%([\w-]{1,60})%/gu,
    (whole, name: string) => wrapper.attributes.get(name) ?? whole,
  );
}

function cellOf(element: XmlElement): DrawioCell | null {
  const isWrapped = element.name === 'object' || element.name === 'UserObject';
  const cell = isWrapped ? childOf(element, 'mxCell') : element;
  if (cell?.name !== 'mxCell') return null;
  const wrapper = isWrapped ? element : null;
  const attribute = (name: string) => cell.attributes.get(name) ?? '';
  const geometry = childOf(cell, 'mxGeometry');
  const style = styleOf(attribute('style'));
  const label = wrapper?.attributes.get('label') ?? attribute('value');
  const kind = wrapper?.attributes.get('type');
  return {
    id: wrapper?.attributes.get('id') ?? attribute('id'),
    parent: attribute('parent'),
    kind: attribute('edge') === '1' ? 'edge' : attribute('vertex') === '1' ? 'vertex' : 'other',
    source: attribute('source'),
    target: attribute('target'),
    label: wordsOf(filled(label, wrapper), style),
    style,
    x: number(geometry?.attributes.get('x')),
    y: number(geometry?.attributes.get('y')),
    width: number(geometry?.attributes.get('width')),
    height: number(geometry?.attributes.get('height')),
    fields: [...fieldsOf(wrapper), ...(kind === undefined ? [] : [{ name: 'type', value: kind }])],
    line: element.line,
  };
}

/** The cells of a page's model, in the order of the file. */
export function drawioCells(model: XmlElement): readonly DrawioCell[] {
  return (childOf(model, 'root')?.children ?? []).flatMap((element) => cellOf(element) ?? []);
}
