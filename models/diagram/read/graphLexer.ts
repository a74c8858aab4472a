/** A word or sign of a graph's text, and its line. */
export type Token = {
  readonly kind: 'name' | 'text' | 'html' | 'edge' | 'sign' | 'end';
  readonly text: string;
  readonly line: number;
};

const OPERATORS = ['@->', '<-@', '<->', '@-@', '--@', '@--', '->', '<-', '--'] as const;
const NAME = /[\p{L}\p{M}\p{N}_.]/u;

/** Cuts the text into words and signs; comments are passed over. Linear in its length. */
export class GraphLexer {
  readonly #text: string;
  #at = 0;
  #line = 1;

  constructor(text: string) {
    this.#text = text;
  }

  #skip(): void {
    for (;;) {
      const unit = this.#text.charAt(this.#at);
      if (unit === '\n') this.#line += 1;
      if (unit !== '' && /\s/u.test(unit)) this.#at += 1;
      else if (this.#text.startsWith('//', this.#at) || unit === '#') this.#toLineEnd();
      else if (this.#text.startsWith('/*', this.#at)) {
        const end = this.#text.indexOf('*/', this.#at + 2);
        this.#advance(end === -1 ? this.#text.length : end + 2);
      } else return;
    }
  }

  #toLineEnd(): void {
    const end = this.#text.indexOf('\n', this.#at);
    this.#at = end === -1 ? this.#text.length : end;
  }

  #advance(to: number): void {
    for (
      let at = this.#text.indexOf('\n', this.#at);
      at !== -1 && at < to;
      at = this.#text.indexOf('\n', at + 1)
    )
      this.#line += 1;
    this.#at = to;
  }

  next(): Token {
    this.#skip();
    const line = this.#line;
    const token = (kind: Token['kind'], text: string): Token => ({ kind, text, line });
    const unit = this.#text.charAt(this.#at);
    if (unit === '') return token('end', '');
    if (unit === '"') return token('text', this.#quoted());
    const operator = OPERATORS.find((one) => this.#text.startsWith(one, this.#at));
    if (operator !== undefined) {
      this.#at += operator.length;
      return token('edge', operator);
    }
    if (unit === '<') return token('html', this.#html());
    let end = this.#at + (unit === '-' ? 1 : 0);
    while (end < this.#text.length && NAME.test(this.#text.charAt(end))) end += 1;
    // Letters beyond the basic plane are two units.
    while (end < this.#text.length && NAME.test(String.fromCodePoint(this.#text.codePointAt(end) ?? 0)))
      end += (this.#text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1;
    if (end > this.#at + (unit === '-' ? 1 : 0)) {
      const text = this.#text.slice(this.#at, end);
      this.#at = end;
      return token('name', text);
    }
    this.#at += 1;
    return token('sign', unit);
  }

  /** A text in quotation marks; a backslash stays, but before a quotation mark or a line end. */
  #quoted(): string {
    let text = '';
    let at = this.#at + 1;
    for (;;) {
      const unit = this.#text.charAt(at);
      if (unit === '' || unit === '"') break;
      const next = this.#text.charAt(at + 1);
      if (unit === '\\' && next === '"') [text, at] = [`${text}"`, at + 2];
      else if (unit === '\\' && (next === '\n' || next === '\r')) at += 2;
      else if (unit === '\\' && next === '\\') [text, at] = [`${text}\\\\`, at + 2];
      else [text, at] = [text + unit, at + 1];
    }
    this.#advance(Math.min(at + 1, this.#text.length));
    return text;
  }

  /** What stands between angle brackets that are closed again. */
  #html(): string {
    let depth = 0;
    let at = this.#at;
    for (; at < this.#text.length; at += 1) {
      const unit = this.#text.charAt(at);
      if (unit === '<') depth += 1;
      else if (unit === '>' && (depth -= 1) === 0) break;
    }
    const text = this.#text.slice(this.#at + 1, at);
    this.#advance(Math.min(at + 1, this.#text.length));
    return text;
  }
}
