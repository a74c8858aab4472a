import type { FoundLink } from '../foundDiagram.ts';

/** A box as a line mentions it; `label` null where it is named alone. */
export type MermaidEnd = { readonly id: string; readonly label: string | null; readonly type: string };

/** A link between two ends; without direction where it is there for the layout only (`~~~`). */
export type MermaidEdge = {
  readonly id: string;
  readonly direction: FoundLink['direction'] | null;
  readonly isBackward: boolean;
  readonly label: string;
};

const ID = /[^\s[\](){}<>|&;:@"'=~-]/u;
const brackets: Readonly<Record<string, string>> = { '[': ']', '(': ')', '{': '}', '>': ']' };

/** Reads one line of a flowchart from left to right. */
export class MermaidLine {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  #skip(): void {
    while (/\s/u.test(this.#text.charAt(this.#at))) this.#at += 1;
  }

  /** Ends joined by `&`. */
  ends(): readonly MermaidEnd[] {
    const ends: MermaidEnd[] = [];
    for (;;) {
      const end = this.#end();
      if (end === null) return ends;
      ends.push(end);
      this.#skip();
      if (this.#text.charAt(this.#at) !== '&') return ends;
      this.#at += 1;
    }
  }

  #name(): string {
    const start = this.#at;
    for (;;) {
      const unit = this.#text.charAt(this.#at);
      // A dash is part of a name, unless a line begins there.
      const isDash = unit === '-' && /[\w]/u.test(this.#text.charAt(this.#at + 1)) && this.#at > start;
      if (unit === '' || !(ID.test(unit) || isDash)) break;
      this.#at += 1;
    }
    return this.#text.slice(start, this.#at);
  }

  #end(): MermaidEnd | null {
    this.#skip();
    const id = this.#name();
    if (id === '') return null;
    let label = this.#shape();
    if (this.#text.startsWith('@{', this.#at)) label = this.#shapeData() ?? label;
    let type = '';
    if (this.#text.startsWith(':::', this.#at)) {
      this.#at += 3;
      type = this.#name();
    }
    return { id, label, type };
  }

  /** Words in brackets of any shape: `["…"]`, `(…)`, `{{…}}`, `[/…/]`. */
  #shape(): string | null {
    const start = this.#at;
    if (brackets[this.#text.charAt(start)] === undefined) return null;
    let open = start;
    while (brackets[this.#text.charAt(open)] !== undefined && open - start < 3) open += 1;
    if (/[/\\]/u.test(this.#text.charAt(open))) open += 1;
    let end = open;
    const isQuoted = this.#text.charAt(open) === '"';
    if (isQuoted) {
      end = this.#text.indexOf('"', open + 1);
      if (end === -1) end = this.#text.length;
    } else while (end < this.#text.length && !/[\])}]/u.test(this.#text.charAt(end))) end += 1;
    const label = this.#text.slice(isQuoted ? open + 1 : open, end).replace(/[/\\]$/u, '');
    this.#at = isQuoted ? end + 1 : end;
    while (/[\])}/\\]/u.test(this.#text.charAt(this.#at))) this.#at += 1;
    return label;
  }

  #shapeData(): string | null {
    const end = this.#text.indexOf('}', this.#at);
    const data = this.#text.slice(this.#at, end === -1 ? this.#text.length : end);
    this.#at = end === -1 ? this.#text.length : end + 1;
    return /\blabel:\s{0,5}["']([^"']{0,2000})["']/u.exec(data)?.[1] ?? null;
  }

  /** The next link; null at the end of the line. */
  edge(): MermaidEdge | null {
    this.#skip();
    let id = '';
    const named = /^([A-Za-z][\w]{0,60})@(?=[-=<~ox.])/u.exec(this.#text.slice(this.#at, this.#at + 70));
    if (named !== null) {
      id = named[1] ?? '';
      this.#at += named[0].length;
    }
    const rest = this.#text.slice(this.#at);
    if (rest.startsWith('~~~')) {
      this.#at += /^~+/u.exec(rest)?.[0].length ?? 3;
      return { id, direction: null, isBackward: false, label: '' };
    }
    const whole = /^([<xo])?(-{2,}|={2,}|-\.+-)([>xo])?/u.exec(rest);
    const halved =
      /^([<xo])?(--|==|-\.)\s+((?:(?!--|==|\.-)[^|]){1,500}?)\s+(-{2,}|={2,}|\.+-)([>xo])?/u.exec(rest);
    if (whole !== null && (whole[3] !== undefined || (whole[2]?.length ?? 0) > 2 || halved === null))
      return this.#plain(whole, id);
    if (halved === null) return null;
    this.#at += halved[0].length;
    return { id, ...heads(halved[1], halved[5]), label: (halved[3] ?? '').replace(/^"(.*)"$/su, '$1') };
  }

  /** A link drawn in one piece, with words between bars or none. */
  #plain(whole: RegExpExecArray, id: string): MermaidEdge {
    this.#at += whole[0].length;
    this.#skip();
    let label = '';
    if (this.#text.charAt(this.#at) === '|') {
      const isQuoted = this.#text.charAt(this.#at + 1) === '"';
      const close = isQuoted ? this.#text.indexOf('"|', this.#at + 2) : this.#text.indexOf('|', this.#at + 1);
      const end = close === -1 ? this.#text.length : close;
      label = this.#text.slice(this.#at + (isQuoted ? 2 : 1), end);
      this.#at = end + (isQuoted ? 2 : 1);
    }
    return { id, ...heads(whole[1], whole[3]), label };
  }
}

function heads(
  start: string | undefined,
  end: string | undefined,
): Pick<MermaidEdge, 'direction' | 'isBackward'> {
  if (end !== undefined) return { direction: start === undefined ? 'forward' : 'both', isBackward: false };
  return { direction: start === undefined ? 'none' : 'forward', isBackward: start !== undefined };
}

/** The statements of a line: semicolons part them, but not in quotation marks nor at the end of a character's number. */
export function statementsOf(line: string): readonly string[] {
  if (!line.includes(';')) return [line.trim()];
  const parts: string[] = [];
  let isQuoted = false;
  let from = 0;
  for (let at = 0; at < line.length; at += 1) {
    const unit = line.charAt(at);
    if (unit === '"') isQuoted = !isQuoted;
    if (unit !== ';' || isQuoted || /#\w{1,8}$/u.test(line.slice(Math.max(0, at - 9), at))) continue;
    parts.push(line.slice(from, at).trim());
    from = at + 1;
  }
  return [...parts, line.slice(from).trim()];
}
