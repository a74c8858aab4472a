/** A value on the wire: JSON scalars stand for themselves, everything else is `[tag, …]`. */
export type Wire = string | number | boolean | null | readonly [string, ...unknown[]];

/** What a realm adds to the codec: how it sends and receives what cannot be copied (functions, promises). */
export type CodecExtension = {
  readonly toWire: (value: object) => Wire | undefined;
  readonly fromWire: (wire: readonly unknown[]) => { readonly value: unknown } | undefined;
};

/** What Electron says when something cannot be copied. */
export const cloneRefusal = 'An object could not be cloned.';
const depthRefusal =
  'Electron contextBridge recursion depth exceeded.  Nested objects deeper than 1000 are not supported.';
const maximumDepth = 1000;

const views = {
  Int8Array,
  Uint8Array,
  Uint8ClampedArray,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
  Float64Array,
  BigInt64Array,
  BigUint64Array,
} as const;
type ViewName = keyof typeof views;

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

function fromBase64(text: string): ArrayBuffer {
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  return bytes.buffer;
}

function kindOf(value: object): string {
  return Object.prototype.toString.call(value).slice(8, -1);
}

function encodeScalar(value: unknown): Wire | undefined {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'undefined') return ['undefined'];
  if (typeof value === 'bigint') return ['bigint', value.toString()];
  if (typeof value !== 'number') return undefined;
  return Number.isFinite(value) && !Object.is(value, -0)
    ? value
    : ['number', Object.is(value, -0) ? '-0' : String(value)];
}

class Encoder {
  readonly #seen = new Map<object, number>();
  readonly #extension: CodecExtension | undefined;
  constructor(extension: CodecExtension | undefined) {
    this.#extension = extension;
  }

  encode(value: unknown, depth = 0): Wire {
    if (depth > maximumDepth) throw new TypeError(depthRefusal);
    const scalar = encodeScalar(value);
    if (scalar !== undefined) return scalar;
    if (typeof value !== 'object' && typeof value !== 'function') throw new TypeError(cloneRefusal);
    const special = this.#extension?.toWire(value as object);
    if (special !== undefined) return special;
    if (typeof value !== 'object' || value === null) throw new TypeError(cloneRefusal);
    const known = this.#seen.get(value);
    if (known !== undefined) return ['ref', known];
    this.#seen.set(value, this.#seen.size);
    return this.#encodeObject(value, depth + 1);
  }

  #encodeObject(value: object, depth: number): Wire {
    if (Array.isArray(value)) return ['array', Array.from(value, (item) => this.encode(item, depth))];
    if (value instanceof Date) return ['date', value.getTime()];
    if (value instanceof RegExp) return ['regexp', value.source, value.flags];
    if (value instanceof Map)
      return ['map', [...value].map(([key, item]) => [this.encode(key, depth), this.encode(item, depth)])];
    if (value instanceof Set) return ['set', [...value].map((item) => this.encode(item, depth))];
    if (value instanceof Error) return ['error', value.name, value.message];
    if (value instanceof ArrayBuffer) return ['buffer', toBase64(new Uint8Array(value))];
    if (ArrayBuffer.isView(value))
      return [
        'view',
        kindOf(value),
        toBase64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)),
      ];
    // Class instances are copied without their prototype, as Electron's table says; host objects are refused.
    if (kindOf(value) !== 'Object') throw new TypeError(cloneRefusal);
    const entries = Object.entries(value).filter(([, item]) => typeof item !== 'symbol');
    return ['object', entries.map(([key, item]) => [key, this.encode(item, depth)])];
  }
}

type Tagged = readonly unknown[];

function define(target: object, key: string, value: unknown): void {
  Object.defineProperty(target, key, { value, writable: true, enumerable: true, configurable: true });
}

class Decoder {
  readonly #seen: unknown[] = [];
  readonly #extension: CodecExtension | undefined;
  constructor(extension: CodecExtension | undefined) {
    this.#extension = extension;
  }

  decode(wire: unknown): unknown {
    if (!Array.isArray(wire)) return wire;
    const tagged: Tagged = wire;
    switch (tagged[0]) {
      case 'undefined':
        return undefined;
      case 'number':
        return Number(tagged[1]);
      case 'bigint':
        return BigInt(String(tagged[1]));
      case 'ref':
        return this.#seen[Number(tagged[1])];
      default: {
        const special = this.#extension?.fromWire(tagged);
        return special === undefined ? this.#decodeObject(tagged) : special.value;
      }
    }
  }

  #keep<Value>(value: Value): Value {
    this.#seen.push(value);
    return value;
  }

  #decodeObject(tagged: Tagged): unknown {
    const [tag, first, second] = tagged;
    const items = Array.isArray(first) ? (first as readonly unknown[]) : [];
    const pairs = items as readonly (readonly [unknown, unknown])[];
    switch (tag) {
      case 'array': {
        const array: unknown[] = this.#keep([]);
        for (const item of items) array.push(this.decode(item));
        return array;
      }
      case 'map': {
        const map = this.#keep(new Map());
        for (const [key, item] of pairs) map.set(this.decode(key), this.decode(item));
        return map;
      }
      case 'set': {
        const set = this.#keep(new Set());
        for (const item of items) set.add(this.decode(item));
        return set;
      }
      case 'object': {
        const object: object = this.#keep({});
        for (const [key, item] of pairs) define(object, String(key), this.decode(item));
        return object;
      }
      default:
        return this.#keep(decodeLeaf(tag, first, second));
    }
  }
}

function decodeLeaf(tag: unknown, first: unknown, second: unknown): unknown {
  switch (tag) {
    case 'date':
      return new Date(Number(first));
    case 'regexp':
      return new RegExp(String(first), String(second));
    case 'buffer':
      return fromBase64(String(first));
    case 'view':
      return new views[first as ViewName](fromBase64(String(second)));
    case 'error': {
      const error = new Error(String(second));
      error.name = String(first);
      return error;
    }
    default:
      throw new TypeError(`stand-in: the wire holds an unknown tag ${String(tag)}`);
  }
}

/** Writes a value as text; throws Electron's words for what Electron does not copy. */
export function encode(value: unknown, extension?: CodecExtension): string {
  return JSON.stringify(new Encoder(extension).encode(value));
}

/** Reads what `encode` wrote. */
export function decode(text: string, extension?: CodecExtension): unknown {
  return new Decoder(extension).decode(JSON.parse(text));
}

/** Writes the arguments or the answer of an IPC message: structured clone first, with Electron's words when it refuses. */
export function encodeClone(value: unknown): string {
  let copy: unknown;
  try {
    copy = structuredClone(value);
  } catch {
    throw new TypeError(cloneRefusal);
  }
  return encode(copy);
}
