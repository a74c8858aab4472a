import type { DiagramImportFormat } from '#models/diagram/foundDiagram.ts';
import { recordOf } from '#models/diagram/read/jsonValues.ts';
import { readOldDagitty } from '#models/diagram/read/oldDagitty.ts';

const HEAD = 200_000;

/** Which program's JSON this is; null when it is none that draws. */
export function jsonDiagramFormat(value: unknown): DiagramImportFormat | null {
  const file = recordOf(value);
  if (file === null || file.has('format') || file.has('tables')) return null;
  const isList = (key: string) => Array.isArray(file.get(key));
  if (isList('elements') || (isList('connections') && !isList('nodes'))) return 'kumu-json';
  if (!isList('nodes')) return null;
  const [node] = file.get('nodes') as readonly unknown[];
  const [edge] = isList('edges') ? (file.get('edges') as readonly unknown[]) : [];
  const isCanvas =
    recordOf(edge)?.has('fromNode') === true ||
    ['text', 'file', 'link', 'group'].includes(String(recordOf(node)?.get('type')));
  if (isCanvas) return 'json-canvas';
  const isPrsm = ['styles', 'samples', 'lastNodeSample', 'mapTitle', 'attributeTitles'].some((key) =>
    file.has(key),
  );
  if (isPrsm) return 'prsm';
  const ends = recordOf(edge);
  if (isList('edges') && (ends?.has('from') === true || ends?.has('source') === true)) return 'prsm';
  const isEmpty = node === undefined && edge === undefined && file.size <= 2;
  return isEmpty ? 'json-canvas' : null;
}

/** True for JSON that could be one of these, without reading all of it; a theory of ours has tables of such names. */
export function mayBeJsonDiagram(text: string): boolean {
  return (
    /^\s*\{/u.test(text) &&
    !/^\s*\{\s*"(?:format|tables|version)"\s*:\s*(?:"wherefore-json"|\{|\d+\s*,\s*"tables")/u.test(text) &&
    /"(?:elements|connections|nodes)"\s*:\s*\[/u.test(text)
  );
}

/** Which program's XML this is; null when it is none that draws. */
export function xmlDiagramFormat(text: string): DiagramImportFormat | null {
  const head = text.slice(0, HEAD);
  if (/<(?:\w{1,20}:)?graphml[\s>]/u.test(head)) return 'graphml';
  if (/<(?:mxfile|mxGraphModel)[\s>]/u.test(head)) return 'drawio';
  return /<svg[\s>]/u.test(head) && /\scontent="&lt;mx(?:file|GraphModel)/u.test(head) ? 'drawio' : null;
}

/** The text without the comments and directives it begins with. */
function withoutPreamble(text: string): string {
  let rest = text.slice(0, HEAD).trimStart();
  for (;;) {
    const found =
      /^(?:\/\/[^\n]*\n|#[^\n]*\n|%%[^\n]*\n|\/\*[\s\S]*?\*\/|---\n[\s\S]*?\n---[ \t]*\n)\s*/u.exec(rest);
    if (found === null) return rest;
    rest = rest.slice(found[0].length);
  }
}

const NAME = String.raw`(?:"[^"\n]{1,300}"|[\w.]{1,100})`;
const BARE_LINE = new RegExp(
  String.raw`^${NAME}(?:\s*(?:->|<-|<->|--)\s*(?:${NAME}|\{[^{}\n]{1,500}\}))*\s*(?:\[[^\]\n]{0,500}\])?\s*;?$`,
  'u',
);

/** DAGitty's text without its frame: nothing but boxes and lines between single words. */
function isBareDagitty(text: string): boolean {
  if (text.length > HEAD || !/->|<-/u.test(text)) return false;
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.length > 0 && lines.every((line) => line.length < 2_000 && BARE_LINE.test(line));
}

/** The blocks of old DAGitty, where every line of the second begins with a variable of the first. */
function isOldDagitty(text: string): boolean {
  if (text.length > HEAD) return false;
  const old = readOldDagitty(text);
  const names = new Set(old?.nodes.map(({ id }) => id));
  return (
    old !== null &&
    old.links.length > 0 &&
    old.links.every(({ from, to }) => names.has(from) && names.has(to))
  );
}

/** Which language of graphs a text is in; null when it is in none. */
export function textDiagramFormat(text: string): DiagramImportFormat | null {
  const start = withoutPreamble(text);
  if (/^(?:p?dag|[mp]ag)(?:\s+(?:"[^"]{0,300}"|[\p{L}\p{N}_.-]{1,300}))?\s*\{/iu.test(start))
    return 'dagitty';
  if (/^(?:strict\s+)?(?:di)?graph(?:\s+(?:"[^"]{0,300}"|[\p{L}\p{N}_.-]{1,300}))?\s*\{/iu.test(start)) {
    const isDagitty = /\bbb\s*=\s*"|\[\s*(?:exposure|outcome|latent|adjusted|unobserved)\b/u.test(start);
    return isDagitty ? 'dagitty' : 'dot';
  }
  if (/^(?:flowchart(?:-elk)?|graph)(?:\s+(?:TB|TD|BT|RL|LR)\b|\s*\n|\s*;)/u.test(start)) return 'mermaid';
  return isBareDagitty(text) || isOldDagitty(text) ? 'dagitty' : null;
}

/** True for what lz-string packs a map into: characters of all kinds and no lines. */
export function mayBePacked(text: string): boolean {
  const head = text.slice(0, 400);
  if (head.length < 8) return false;
  let odd = 0;
  for (const unit of head) if (unit.charCodeAt(0) > 0xff) odd += 1;
  return odd > head.length * 0.4;
}
