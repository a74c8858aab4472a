import { type CodecExtension, type Wire, decode, encode } from '../codec.ts';

/** One side of the door between the page's world and the preload's world. */
export type Bridge = {
  readonly encode: (value: unknown) => string;
  readonly decode: (text: string) => unknown;
};

type Message =
  | { readonly type: 'call'; readonly id: number; readonly fn: number; readonly args: string }
  | { readonly type: 'returned'; readonly id: number; readonly value: string }
  | { readonly type: 'threw'; readonly id: number; readonly message: string }
  | {
      readonly type: 'settled';
      readonly promise: number;
      readonly isFulfilled: boolean;
      readonly value: string;
    };

type Waiting = { readonly resolve: (value: unknown) => void; readonly reject: (error: unknown) => void };
type Foreign = (...args: unknown[]) => unknown;

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/**
 * Joins two worlds of one document by events that carry text alone, so neither ever holds an object of the other.
 * Functions and promises become handles; a call is synchronous, as in Electron. Elements pass as an opaque mark.
 */
export function createBridge({ out, into }: { readonly out: string; readonly into: string }): Bridge {
  const functions: Foreign[] = [];
  const promises = new Map<number, Waiting>();
  const returns = new Map<number, Extract<Message, { type: 'returned' | 'threw' }>>();
  let calls = 0;
  let promised = 0;

  const say = (message: Message): void => {
    document.dispatchEvent(new CustomEvent(out, { detail: JSON.stringify(message) }));
  };
  const settle = (promise: number, isFulfilled: boolean, value: unknown): void => {
    try {
      say({ type: 'settled', promise, isFulfilled, value: toText(value) });
    } catch (error) {
      say({ type: 'settled', promise, isFulfilled: false, value: toText(new Error(messageOf(error))) });
    }
  };
  const sendPromise = (promise: Promise<unknown>): Wire => {
    promised += 1;
    const id = promised;
    promise.then(
      (value) => {
        settle(id, true, value);
      },
      (error: unknown) => {
        settle(id, false, error);
      },
    );
    return ['promise', id];
  };
  const foreign = (fn: number): Foreign => {
    return (...args) => {
      calls += 1;
      const id = calls;
      say({ type: 'call', id, fn, args: toText(args) });
      const answer = returns.get(id);
      returns.delete(id);
      if (answer === undefined) throw new Error('stand-in: the other world did not answer');
      if (answer.type === 'threw') throw new Error(answer.message);
      return toValue(answer.value);
    };
  };
  const extension: CodecExtension = {
    toWire: (value) => {
      if (typeof value === 'function') return ['function', functions.push(value as Foreign) - 1];
      if (value instanceof Promise) return sendPromise(value);
      if (value instanceof Element) return ['element', value.tagName];
      return undefined;
    },
    fromWire: ([tag, id]) => {
      if (tag === 'function') return { value: foreign(Number(id)) };
      // A detached element of this world stands for it: like the real one, it cannot go on to the main process.
      if (tag === 'element') return { value: document.createElement(String(id)) };
      if (tag !== 'promise') return undefined;
      return {
        value: new Promise((resolve, reject) => {
          promises.set(Number(id), { resolve, reject });
        }),
      };
    },
  };
  const toText = (value: unknown): string => encode(value, extension);
  const toValue = (text: string): unknown => decode(text, extension);

  const answerCall = (message: Extract<Message, { type: 'call' }>): void => {
    try {
      const args = toValue(message.args);
      const fn = functions[message.fn];
      if (fn === undefined || !Array.isArray(args)) throw new Error('stand-in: no such function');
      say({ type: 'returned', id: message.id, value: toText(fn(...(args as unknown[]))) });
    } catch (error) {
      say({ type: 'threw', id: message.id, message: messageOf(error) });
    }
  };
  document.addEventListener(into, (event) => {
    const message = JSON.parse(String((event as CustomEvent<unknown>).detail)) as Message;
    if (message.type === 'call') answerCall(message);
    else if (message.type === 'settled') {
      const waiting = promises.get(message.promise);
      promises.delete(message.promise);
      const value = toValue(message.value);
      if (message.isFulfilled) waiting?.resolve(value);
      else waiting?.reject(value);
    } else returns.set(message.id, message);
  });
  return { encode: toText, decode: toValue };
}
