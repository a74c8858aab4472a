import { SaxesParser } from 'saxes';

/** An element of one of our own figures. */
export type SvgNode = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly SvgNode[];
  /** Its own characters. */
  readonly text: string;
};

type Open = { name: string; attributes: Readonly<Record<string, string>>; children: SvgNode[]; text: string };

/** Reads a figure that `models/figure` has written; throws when it is not well-formed, which would be a fault of ours. */
export function readSvg(svg: string): SvgNode {
  const root: Open = { name: '', attributes: {}, children: [], text: '' };
  const open: Open[] = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    open.push({ name, attributes, children: [], text: '' });
  });
  parser.on('text', (text) => {
    const last = open.at(-1);
    if (last !== undefined) last.text += text;
  });
  parser.on('closetag', () => {
    const done = open.pop();
    const parent = open.at(-1);
    if (done !== undefined && parent !== undefined) parent.children.push(done);
  });
  parser.write(svg).close();
  const [found] = root.children;
  if (found === undefined) throw new Error('The figure is empty.');
  return found;
}
