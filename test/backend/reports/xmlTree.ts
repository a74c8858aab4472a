import { SaxesParser } from 'saxes';

/** An element of an XML text; `text` is all text within it. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
};

type Open = { name: string; attributes: Record<string, string>; children: XmlElement[]; text: string };

/** Reads an XML text strictly: it throws at the first fault, as at a document type. */
export function parseXml(xml: string): XmlElement {
  const parser = new SaxesParser({ xmlns: false });
  const root: Open = { name: '', attributes: {}, children: [], text: '' };
  const stack: Open[] = [root];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new Error('There is a document type.');
  });
  parser.on('opentag', ({ name, attributes }) => {
    stack.push({ name, attributes: attributes as Record<string, string>, children: [], text: '' });
  });
  parser.on('text', (text) => {
    for (const open of stack) open.text += text;
  });
  parser.on('closetag', () => {
    const closed = stack.pop();
    if (closed !== undefined) stack.at(-1)?.children.push(closed);
  });
  parser.write(xml).close();
  const [only] = root.children;
  if (only === undefined) throw new Error('There is no element.');
  return only;
}

/** All elements of a name, in document order. */
export function allOf(root: XmlElement, name: string): readonly XmlElement[] {
  const own = root.name === name ? [root] : [];
  return [...own, ...root.children.flatMap((child) => allOf(child, name))];
}

/** The names of all elements there are. */
export function namesIn(root: XmlElement): ReadonlySet<string> {
  return new Set([root.name, ...root.children.flatMap((child) => [...namesIn(child)])]);
}

/** The first element of a name; throws when there is none. */
export function firstOf(root: XmlElement, name: string): XmlElement {
  const [first] = allOf(root, name);
  if (first === undefined) throw new Error(`There is no ${name}.`);
  return first;
}
