/** Bits of a text that lz-string packed into printable characters: fifteen in each, the highest first. */
class BitReader {
  readonly #packed: string;
  #at = 0;
  #mask = 1 << 14;

  constructor(packed: string) {
    this.#packed = packed;
  }

  /** A number of so many bits, the lowest first; null after the end. */
  read(count: number): number | null {
    let value = 0;
    for (let bit = 0; bit < count; bit += 1) {
      if (this.#at >= this.#packed.length) return null;
      const unit = this.#packed.charCodeAt(this.#at) - 32;
      if ((unit & this.#mask) !== 0) value += 2 ** bit;
      this.#mask >>= 1;
      if (this.#mask === 0) {
        this.#mask = 1 << 14;
        this.#at += 1;
      }
    }
    return value;
  }
}

/** Text that grows by characters or by repeating a part of itself. */
class GrowingText {
  #units = new Uint16Array(4096);
  length = 0;

  #room(more: number): void {
    if (this.length + more <= this.#units.length) return;
    const larger = new Uint16Array(Math.max(this.#units.length * 2, this.length + more));
    larger.set(this.#units);
    this.#units = larger;
  }

  add(unit: number): void {
    this.#room(1);
    this.#units[this.length] = unit;
    this.length += 1;
  }

  /** The part may reach into what is being added. */
  repeat(start: number, count: number): void {
    this.#room(count);
    for (let index = 0; index < count; index += 1)
      this.#units[this.length + index] = this.#units[start + index] ?? 0;
    this.length += count;
  }

  text(): string {
    let text = '';
    for (let at = 0; at < this.length; at += 8192)
      text += String.fromCharCode(...this.#units.subarray(at, Math.min(at + 8192, this.length)));
    return text;
  }
}

/**
 * The text that lz-string's `compressToUTF16` packed; null when it is none of that, cut off, or longer than `most`
 * characters. Every phrase is a part of the text before it, so that memory is that of the text alone.
 */
export function lzText(packed: string, most: number): string | null {
  const bits = new BitReader(packed);
  const out = new GrowingText();
  // Codes 0 to 2 are not phrases: a character of 8 bits, one of 16, the end.
  const starts: number[] = [0, 0, 0];
  const lengths: number[] = [0, 0, 0];
  let width = 2;
  let untilWider = 1;
  let before: { readonly start: number; readonly length: number } | null = null;
  for (;;) {
    const code = bits.read(width);
    if (code === null) return null;
    if (code === 2) return out.text();
    const start = out.length;
    if (code < 2) {
      const unit = bits.read(code === 0 ? 8 : 16);
      if (unit === null) return null;
      out.add(unit);
      starts.push(start);
      lengths.push(1);
      untilWider -= 1;
      if (before === null) [width, untilWider] = [3, 4];
    } else if (code < starts.length) out.repeat(starts[code] ?? 0, lengths[code] ?? 0);
    else if (code === starts.length && before !== null) out.repeat(before.start, before.length + 1);
    else return null;
    if (out.length > most) return null;
    if (untilWider === 0) {
      untilWider = 2 ** width;
      width += 1;
    }
    if (before !== null) {
      starts.push(before.start);
      lengths.push(before.length + 1);
      untilWider -= 1;
      if (untilWider === 0) {
        untilWider = 2 ** width;
        width += 1;
      }
    }
    before = { start, length: out.length - start };
  }
}
