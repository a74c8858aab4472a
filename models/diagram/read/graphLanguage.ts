import { htmlText } from '../../htmlText.ts';
import { GraphLexer, type Token } from './graphLexer.ts';

/** One attribute, in the order of the file; a bare name has the value “1”. */
export type Attribute = readonly [name: string, value: string];

export type GraphNode = {
  readonly id: string;
  readonly line: number;
  readonly attributes: Attribute[];
  cluster: string | null;
};
export type GraphEdge = {
  readonly from: string;
  readonly to: string;
  /** `->`, `<-`, `<->`, `--`, or one of DAGitty's with an `@`. */
  readonly operator: string;
  readonly line: number;
  readonly attributes: readonly Attribute[];
};

/** A graph in DOT, or in DAGitty's language, which is made from it. */
export type ParsedGraph = {
  /** `digraph`, `graph`, `dag`, `pdag`, `mag`, `pag`; empty when the text has no frame. */
  type: string;
  name: string;
  readonly attributes: Attribute[];
  readonly nodes: Map<string, GraphNode>;
  readonly edges: GraphEdge[];
  readonly clusters: Map<string, string>;
  /** Where it could not be read on; what stands before it was. */
  problemLine: number | null;
};

const DEEPEST = 60;
const MOST_EDGES = 100_000;
/** Thrown where the text is no graph any more; caught where reading began. */
class Unreadable extends Error {}

const isWord = ({ kind }: Token) => kind === 'name' || kind === 'text' || kind === 'html';

class Parser {
  readonly #lexer: GraphLexer;
  #token: Token;
  readonly graph: ParsedGraph = {
    type: '',
    name: '',
    attributes: [],
    nodes: new Map(),
    edges: [],
    clusters: new Map(),
    problemLine: null,
  };

  constructor(text: string) {
    this.#lexer = new GraphLexer(text);
    this.#token = this.#lexer.next();
  }

  #take(): Token {
    const taken = this.#token;
    this.#token = this.#lexer.next();
    return taken;
  }

  #takeSign(sign: string): boolean {
    if (this.#token.kind !== 'sign' || this.#token.text !== sign) return false;
    this.#take();
    return true;
  }

  /** A word; texts joined by `+` are one. */
  #word(): string {
    if (!isWord(this.#token)) throw new Unreadable();
    const first = this.#take();
    // A label in HTML is its words; a backslash in it is only that.
    if (first.kind === 'html') return htmlText(first.text).replaceAll('\\', '\\\\');
    let { text } = first;
    while (this.#takeSign('+')) text += isWord(this.#token) ? this.#take().text : '';
    return text;
  }

  read(): void {
    if (this.#token.kind === 'name' && this.#token.text.toLowerCase() === 'strict') this.#take();
    if (this.#token.kind === 'name' && /^(?:di)?graph$|^(?:p?dag|[mp]ag)$/iu.test(this.#token.text)) {
      this.graph.type = this.#take().text.toLowerCase();
      if (isWord(this.#token)) this.graph.name = this.#word();
      if (!this.#takeSign('{')) throw new Unreadable();
    }
    this.#statements(null, 0);
  }

  /** Statements up to the closing bracket; answers the boxes named in them. */
  #statements(cluster: string | null, depth: number): readonly string[] {
    const named = new Set<string>();
    while (this.#token.kind !== 'end' && !this.#takeSign('}')) {
      if (this.#takeSign(';') || this.#takeSign(',')) continue;
      for (const id of this.#statement(cluster, depth)) named.add(id);
    }
    return [...named];
  }

  #statement(cluster: string | null, depth: number): readonly string[] {
    const { line, text, kind } = this.#token;
    const isDefault = kind === 'name' && /^(?:graph|node|edge)$/iu.test(text);
    if (isDefault) {
      this.#take();
      const attributes = this.#attributes();
      if (text.toLowerCase() === 'graph') this.#graphAttributes(attributes, cluster);
      return [];
    }
    const first = this.#end(cluster, depth);
    if (this.#takeSign('=')) {
      this.#graphAttributes([[first.word, this.#word()]], cluster);
      return [];
    }
    const ends = [first.ids()];
    const operators: string[] = [];
    while (this.#token.kind === 'edge') {
      operators.push(this.#take().text);
      ends.push(this.#end(cluster, depth).ids());
    }
    const attributes = this.#attributes();
    if (operators.length === 0) {
      if (first.word !== '') this.graph.nodes.get(first.word)?.attributes.push(...attributes);
    } else this.#edges(ends, operators, { attributes, line });
    return ends.flat();
  }

  #graphAttributes(attributes: readonly Attribute[], cluster: string | null): void {
    if (cluster === null) this.graph.attributes.push(...attributes);
    else
      for (const [name, value] of attributes) if (name === 'label') this.graph.clusters.set(cluster, value);
  }

  /** A box, or all boxes of a part in brackets; a box is made when it is first meant as one. */
  #end(
    cluster: string | null,
    depth: number,
  ): { readonly word: string; readonly ids: () => readonly string[] } {
    const isSubgraph = this.#token.kind === 'name' && this.#token.text.toLowerCase() === 'subgraph';
    let name = '';
    if (isSubgraph) {
      this.#take();
      if (isWord(this.#token)) name = this.#word();
    }
    if (isSubgraph || (this.#token.kind === 'sign' && this.#token.text === '{')) {
      if (depth >= DEEPEST || !this.#takeSign('{')) throw new Unreadable();
      const own = /^cluster/iu.test(name) ? name : cluster;
      if (own !== null && own !== cluster) this.graph.clusters.set(own, this.graph.clusters.get(own) ?? '');
      const ids = this.#statements(own, depth + 1);
      return { word: '', ids: () => ids };
    }
    const { line } = this.#token;
    const word = this.#word();
    // A port says at which side a line is fastened.
    while (this.#takeSign(':')) if (isWord(this.#token)) this.#take();
    const isName = this.#token.kind === 'sign' && this.#token.text === '=';
    if (!isName) this.#node(word, { line, cluster });
    return { word, ids: () => [word] };
  }

  #node(id: string, { line, cluster }: { readonly line: number; readonly cluster: string | null }): void {
    const node = this.graph.nodes.get(id);
    if (node === undefined) this.graph.nodes.set(id, { id, line, cluster, attributes: [] });
    else node.cluster ??= cluster;
  }

  #attributes(): readonly Attribute[] {
    const list: Attribute[] = [];
    while (this.#takeSign('[')) {
      while (this.#token.kind !== 'end' && !this.#takeSign(']')) {
        if (this.#takeSign(',') || this.#takeSign(';')) continue;
        const name = this.#word();
        list.push([name, this.#takeSign('=') ? this.#word() : '1']);
      }
    }
    return list;
  }

  #edges(
    ends: readonly (readonly string[])[],
    operators: readonly string[],
    rest: { readonly attributes: readonly Attribute[]; readonly line: number },
  ): void {
    operators.forEach((operator, index) => {
      for (const from of ends[index] ?? [])
        for (const to of ends[index + 1] ?? []) {
          if (this.graph.edges.length >= MOST_EDGES) return;
          this.graph.edges.push({ from, to, operator, ...rest });
        }
    });
  }

  get line(): number {
    return this.#token.line;
  }
}

/** Reads a graph as far as it can be read; never throws, in time linear in the text and its edges. */
export function parseGraph(text: string): ParsedGraph {
  const parser = new Parser(text);
  try {
    parser.read();
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    parser.graph.problemLine = parser.line;
  }
  return parser.graph;
}
