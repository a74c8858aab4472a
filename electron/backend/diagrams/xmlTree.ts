import { SaxesParser } from 'saxes';

import { type Result, failure, success } from '#models/result.ts';

/** An element of XML with its own text; names without their prefix. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  text: string;
  readonly line: number;
};

/** More elements, or deeper ones, than any drawing has. */
const MOST_ELEMENTS = 300_000;
const DEEPEST = 300;
const PIECE = 65_536;
/** After so many faults the rest is not XML. */
const MOST_ERRORS = 200;

const tooMany = () =>
  failure(
    'import/too-large',
    `This file has more than ${MOST_ELEMENTS.toLocaleString('en')} parts, which is no drawing of a theory. Nothing was imported.`,
  );

/** True when there are so many tags that there must be too many elements: seen without reading them. */
function hasTooManyTags(xml: string): boolean {
  let count = 0;
  for (let at = xml.indexOf('<'); at !== -1; at = xml.indexOf('<', at + 1)) {
    count += 1;
    if (count > 2 * MOST_ELEMENTS) return true;
  }
  return false;
}

/** Thrown to end reading; caught below. */
class Ended extends Error {}

/** A document and, where it is faulty, the line of its first fault. */
export type XmlTree = { readonly root: XmlElement; readonly faultLine: number | null };

const local = (name: string) => name.slice(name.indexOf(':') + 1);

function attributesOf(given: Readonly<Record<string, unknown>>): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [name, value] of Object.entries(given))
    if (typeof value === 'string') attributes.set(name, value);
  return attributes;
}

/**
 * Reads XML into a tree. A document type is refused, since entities are what attacks are made of and no drawing needs
 * one; no entity but XML's own means anything. A fault costs what it stands in, many cost the rest. Never throws.
 */
export function readXmlTree(xml: string): Result<XmlTree> {
  if (/<!DOCTYPE|<!ENTITY/iu.test(xml))
    return failure(
      'import/unreadable',
      'This XML declares a document type, which no drawing needs and which can do harm. Nothing was imported.',
    );
  if (hasTooManyTags(xml)) return tooMany();
  const parser = new SaxesParser({ position: true });
  const root: XmlElement = { name: '', attributes: new Map(), children: [], text: '', line: 1 };
  const path: XmlElement[] = [root];
  let count = 0;
  let faultLine: number | null = null;
  let errors = 0;
  parser.on('error', () => {
    faultLine ??= parser.line;
    errors += 1;
    if (errors > MOST_ERRORS) throw new Ended();
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: XmlElement = {
      name: local(name),
      attributes: attributesOf(attributes),
      children: [],
      text: '',
      line: parser.line,
    };
    count += 1;
    if (count > MOST_ELEMENTS || path.length > DEEPEST) throw new Ended();
    path.at(-1)?.children.push(element);
    path.push(element);
  });
  const addText = (text: string) => {
    const element = path.at(-1);
    if (element !== undefined) element.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => path.pop());
  try {
    for (let at = 0; at < xml.length; at += PIECE) parser.write(xml.slice(at, at + PIECE));
    parser.close();
  } catch (error) {
    if (!(error instanceof Ended)) faultLine ??= parser.line;
  }
  if (count > MOST_ELEMENTS) return tooMany();
  if (path.length > DEEPEST)
    return failure(
      'import/unreadable',
      'The parts of this file lie deeper in each other than in any drawing. Nothing was imported.',
    );
  return success({ root, faultLine });
}

/** The elements of that name below an element, in the order of the file. */
export function descendants(element: XmlElement, name: string): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const waiting = [...element.children].reverse();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.name === name) found.push(next);
    for (let index = next.children.length - 1; index >= 0; index -= 1) {
      const child = next.children[index];
      if (child !== undefined) waiting.push(child);
    }
  }
  return found;
}

/** The first child of that name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}
