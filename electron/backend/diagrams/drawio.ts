import { type DiagramWarning, type FoundDiagram, emptyDiagram } from '#models/diagram/foundDiagram.ts';
import { heldLine } from '#models/diagram/plainText.ts';
import { inflateText } from '#shared/documents/inflateText.ts';

import { drawioCells } from './drawioCells.ts';
import { drawioPage } from './drawioPage.ts';
import { type XmlElement, type XmlTree, childOf, descendants, readXmlTree } from './xmlTree.ts';

/** A page of more than this is no drawing a person made; a small file can pretend to hold one. */
const LARGEST_PAGE = 64 * 1024 * 1024;
const MOST_PAGES = 200;
const BETWEEN_PAGES = 200;

type PageModel =
  { readonly name: string; readonly model: XmlElement } | { readonly name: string; readonly why: string };

/** The text of a page as draw.io packs it: deflated, in base64, with percent signs. */
function unpacked(text: string): string | null {
  const packed = text.replaceAll(/\s+/gu, '');
  if (!/^[A-Za-z0-9+/=]+$/u.test(packed)) return null;
  const inflated = inflateText(new Uint8Array(Buffer.from(packed, 'base64')), LARGEST_PAGE);
  if (inflated === null) return null;
  try {
    return decodeURIComponent(inflated);
  } catch {
    return inflated;
  }
}

function pageOf(page: XmlElement): PageModel {
  const name = heldLine(page.attributes.get('name') ?? '', 200);
  const plain = childOf(page, 'mxGraphModel');
  if (plain !== undefined) return { name, model: plain };
  const text = page.text.trim();
  if (text === '') return { name, why: 'is empty' };
  const xml = text.startsWith('<') ? text : unpacked(text);
  if (xml === null) return { name, why: 'is damaged, or larger than any drawing' };
  const tree = readXmlTree(xml);
  const model = tree.ok ? descendants(tree.value.root, 'mxGraphModel')[0] : undefined;
  return model === undefined ? { name, why: 'holds no drawing' } : { name, model };
}

function pagesOf(root: XmlElement): readonly PageModel[] {
  const pages = descendants(root, 'diagram').slice(0, MOST_PAGES);
  if (pages.length > 0) return pages.map(pageOf);
  return descendants(root, 'mxGraphModel').map((model) => ({ name: '', model }));
}

/** The drawing that draw.io keeps in its own SVG files; null in any other SVG. */
function drawingIn(root: XmlElement): XmlElement | null {
  const [svg] = root.children;
  const content = svg?.name === 'svg' ? (svg.attributes.get('content') ?? '') : '';
  const tree = content.includes('<mxfile') || content.includes('<mxGraphModel') ? readXmlTree(content) : null;
  return tree?.ok === true ? tree.value.root : null;
}

/** Reads a draw.io file, plain or packed, all its pages one below the other. */
export function readDrawio({ root, faultLine }: XmlTree): FoundDiagram {
  const pages = pagesOf(drawingIn(root) ?? root);
  const warnings: DiagramWarning[] =
    faultLine === null
      ? []
      : [{ line: faultLine, message: 'Here the file is not sound XML; what could be read was kept.' }];
  const found = { nodes: [], links: [], groups: [] } as {
    [Key in 'nodes' | 'links' | 'groups']: FoundDiagram[Key][number][];
  };
  let below = 0;
  let skipped = 0;
  pages.forEach((page, index) => {
    if (!('model' in page)) {
      skipped += 1;
      warnings.push({ message: `Page ${index + 1} (“${page.name}”) ${page.why}. It was left out.` });
      return;
    }
    const many = pages.length > 1;
    const prefix = many ? `${index + 1}/` : '';
    const own = drawioPage(drawioCells(page.model), { prefix, below, name: many ? page.name : '' });
    const numbered = <Item extends { readonly at: { readonly record: number } }>(
      items: readonly Item[],
      before: number,
    ) => items.map((item, at) => ({ ...item, at: { ...item.at, record: before + at + 1 } }));
    found.nodes.push(...numbered(own.nodes, found.nodes.length));
    found.links.push(...numbered(own.links, found.links.length));
    found.groups.push(...own.groups);
    below = own.nodes.reduce((low, { middle }) => Math.max(low, (middle?.y ?? 0) + BETWEEN_PAGES), below);
  });
  if (pages.length > 1)
    warnings.push({ message: `The file has ${pages.length} pages; they stand one below the other.` });
  const [first] = pages;
  const title =
    pages.length === 1 && first !== undefined && !/^[\p{L} ]{1,30}[- ]?\d{1,3}$/u.test(first.name)
      ? first.name
      : '';
  return { ...emptyDiagram('drawio'), ...found, title, warnings, skipped };
}
