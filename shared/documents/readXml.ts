import { SaxesParser } from 'saxes';

type Handlers = {
  readonly open?: (name: string, attribute: (name: string) => string) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
};

/** Reads XML by its local names; a fault ends it, what was read before stays. Entities of a document type are unknown to it. */
export function readXml(xml: string, { open, text, close }: Handlers): void {
  const parser = new SaxesParser({ position: false });
  const local = (name: string) => name.slice(name.indexOf(':') + 1);
  let isBroken = false;
  parser.on('error', () => {
    isBroken = true;
  });
  parser.on('opentag', ({ name, attributes }) => {
    open?.(local(name), (wanted) => {
      const value: unknown = Object.hasOwn(attributes, wanted) ? attributes[wanted] : '';
      return typeof value === 'string' ? value : '';
    });
  });
  parser.on('text', (content) => text?.(content));
  parser.on('closetag', ({ name }) => close?.(local(name)));
  for (let at = 0; at < xml.length && !isBroken; at += 65_536) parser.write(xml.slice(at, at + 65_536));
}
