/**
 * DAGitty's grammar of version 3 (the facts of its published grammar file), written down for tests alone and apart from
 * the reader of the product: regular expressions at a cursor. It accepts nothing else, and throws where it stops. Neither
 * npm nor Debian has DAGitty's own parser.
 */
export function dagittySentences(text: string): {
  readonly nodes: ReadonlySet<string>;
  readonly edges: number;
} {
  let at = 0;
  const nodes = new Set<string>();
  let edges = 0;
  const take = (pattern: RegExp): string | null => {
    const sticky = new RegExp(pattern.source, 'yu');
    sticky.lastIndex = at;
    const found = sticky.exec(text);
    if (found === null) return null;
    at += found[0].length;
    return found[1] ?? found[0];
  };
  const must = (pattern: RegExp): string => {
    const found = take(pattern);
    if (found === null) throw new Error(`DAGitty would stop at ${at}: ${text.slice(at, at + 40)}`);
    return found;
  };
  const space = () => take(/[\n\r\t ;]*/);
  const id = (): string | null => {
    const bare = take(/(-?[0-9a-zA-Z_.]+)/);
    // A text has no control characters; a backslash stands before a quotation mark, or for itself.
    // oxlint-disable-next-line no-control-regex -- the grammar excludes them
    const quoted = bare === null ? take(/"((?:[^"\\\u0000-\u001f\u007f]|\\"|\\)*?)"/) : bare;
    space();
    return quoted === null ? null : bare === null ? quoted.replaceAll('\\"', '"') : quoted;
  };
  const attributes = () => {
    if (take(/\[/) === null) return;
    space();
    while (take(/\]/) === null) {
      if (id() === null) must(/\]/);
      if (take(/=/) !== null) {
        space();
        if (id() === null) must(/"/);
      }
      take(/[;,]/);
      space();
    }
    space();
  };
  space();
  must(/graph|digraph|dag|mag|pdag|pag/);
  space();
  id();
  must(/\{/);
  space();
  while (take(/\}/) === null) {
    const first = id();
    if (first === null) throw new Error(`DAGitty would stop at ${at}: ${text.slice(at, at + 40)}`);
    if (take(/=/) !== null) {
      space();
      id();
      continue;
    }
    if (first === 'graph' || first === 'node') throw new Error('DAGitty refuses variables of these names');
    nodes.add(first);
    for (let edge = take(/@->|<-@|->|--@|--|<->|<-|@-@|@--/); edge !== null; edge = take(/->|--/)) {
      space();
      const second = id();
      if (second === null) throw new Error(`DAGitty would stop at ${at}`);
      nodes.add(second);
      edges += 1;
    }
    attributes();
  }
  space();
  if (at < text.length) throw new Error('DAGitty would find more after the end');
  return { nodes, edges };
}
