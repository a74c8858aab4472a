import { describe, expect, it } from 'vitest';

import { decode, encode, encodeClone } from './standIn/codec.ts';
import { sharedFixture } from './started.ts';

const started = sharedFixture();

/** Sends what an expression of the page makes through preload, main process and back, and describes what came. */
function roundTrip(expression: string): Promise<unknown> {
  const { page } = started();
  return page.evaluate(async (text) => {
    const door = Reflect.get(window, 'wherefore') as {
      call: (method: string, input: unknown) => Promise<{ value: unknown }>;
    };
    const describeValue = (value: unknown): unknown => {
      if (value === undefined) return 'undefined';
      if (typeof value === 'bigint') return `${value}n`;
      if (Object.is(value, -0)) return '-0';
      if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
      if (typeof value !== 'object' || value === null) return value;
      if (value instanceof Date) return `Date ${value.getTime()}`;
      if (value instanceof RegExp) return `RegExp ${String(value)}`;
      if (value instanceof Error) return `Error ${value.message}`;
      if (value instanceof Map) return ['Map', ...[...value].map((entry) => entry.map(describeValue))];
      if (value instanceof Set) return ['Set', ...[...value].map(describeValue)];
      if (value instanceof ArrayBuffer) return ['ArrayBuffer', ...new Uint8Array(value)];
      if (ArrayBuffer.isView(value))
        return [value.constructor.name, ...Array.from(value as Uint8Array, describeValue)];
      if (Array.isArray(value)) return value.map(describeValue);
      const isPlain = Object.getPrototypeOf(value) === Object.prototype;
      const entries = Object.entries(value).map(([key, item]) => [key, describeValue(item)]);
      return { plain: isPlain, ...Object.fromEntries(entries) };
    };
    try {
      const value: unknown = Reflect.apply(
        Reflect.get(window, 'fixtureValue') as (name: string) => unknown,
        window,
        [text],
      );
      const reply = await door.call('test.echo', value);
      return describeValue(reply.value);
    } catch (error) {
      return `refused: ${error instanceof Error ? error.message : String(error)}`;
    }
  }, expression);
}

/** Electron's table of what crosses its context bridge, and then its IPC (docs/api/context-bridge.md, ipc-renderer.md). */
const carried: Readonly<Record<string, unknown>> = {
  string: 'ü €',
  number: 1.5,
  boolean: true,
  null: null,
  undefined: 'undefined',
  negativeZero: '-0',
  notANumber: 'NaN',
  infinity: 'Infinity',
  bigint: '12345678901234567890n',
  object: { plain: true, a: 1, b: { plain: true, c: 'undefined' } },
  array: [1, 'two', [3], 'undefined'],
  date: 'Date 86400000',
  regexp: 'RegExp /a+/giu',
  error: 'Error words',
  map: ['Map', ['k', { plain: true, a: 1 }]],
  set: ['Set', 1, 'two'],
  bytes: ['Uint8Array', 0, 127, 255],
  floats: ['Float64Array', 0.5, 'NaN'],
  buffer: ['ArrayBuffer', 1, 2, 3],
  classInstance: { plain: true, kept: 1 },
  noPrototype: { plain: true, a: 1 },
  symbolValue: { plain: true, a: 1 },
  symbolKey: { plain: true, a: 1 },
};

describe('what crosses from the page to the main process and back', () => {
  for (const [name, expected] of Object.entries(carried)) {
    it(`${name} arrives as Electron’s copy would`, async () => {
      expect(await roundTrip(name)).toEqual(expected);
    });
  }

  for (const name of ['function', 'nestedFunction', 'element', 'promise', 'weakMap', 'window']) {
    it(`${name} is refused with Electron’s words`, async () => {
      expect(await roundTrip(name)).toMatch(/^refused: .*An object could not be cloned\.$/);
    });
  }

  it('a value that contains itself keeps its shape', async () => {
    const { page } = started();
    const isSame = await page.evaluate(async () => {
      const door = Reflect.get(window, 'wherefore') as {
        call: (method: string, input: unknown) => Promise<{ value: { self: unknown; twice: unknown[] } }>;
      };
      const shared = { a: 1 };
      const value = { self: {}, twice: [shared, shared] };
      value.self = value;
      const { value: back } = await door.call('test.echo', value);
      return [back.self === back, back.twice[0] === back.twice[1]];
    });
    expect(isSame).toEqual([true, true]);
  });

  it('a key called __proto__ stays a key', async () => {
    const { page } = started();
    const outcome = await page.evaluate(async () => {
      const door = Reflect.get(window, 'wherefore') as {
        call: (method: string, input: unknown) => Promise<{ value: object }>;
      };
      const { value } = await door.call('test.echo', JSON.parse('{"__proto__":{"polluted":true}}'));
      return [Object.keys(value), 'polluted' in {}];
    });
    expect(outcome).toEqual([['__proto__'], false]);
  });

  it('nesting deeper than 1000 is refused with Electron’s words', async () => {
    expect(await roundTrip('deep')).toMatch(/recursion depth exceeded/);
  });
});

describe('the codec by itself', () => {
  it('keeps what structured clone keeps', () => {
    const value = {
      d: new Date(5),
      m: new Map([[{ k: 1 }, new Set([undefined])]]),
      b: new Uint8Array([1, 2]),
      n: -0,
    };
    expect(decode(encodeClone(value))).toEqual(value);
  });

  it('refuses what structured clone refuses', () => {
    for (const value of [() => 1, Symbol('s'), Promise.resolve(1), new WeakSet(), { deep: [() => 1] }])
      expect(() => encodeClone(value)).toThrow('An object could not be cloned.');
  });

  it('refuses host objects also without structured clone', () => {
    for (const value of [new WeakMap(), Promise.resolve(), Symbol('s')])
      expect(() => encode(value)).toThrow('An object could not be cloned.');
  });
});
