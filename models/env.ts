/** What commands may know of the outside world; injected, so that tests and replays are exact. */
export type Env = {
  /** Milliseconds since 1970, UTC. */
  readonly now: () => number;
  /** A new id with the given prefix, unique for ever: `arrow_01J…`. */
  readonly newId: (prefix: string) => string;
};

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

function encode(value: number, length: number): string {
  let rest = value;
  let text = '';
  for (let index = 0; index < length; index += 1) {
    text = ALPHABET.charAt(rest % 32) + text;
    rest = Math.floor(rest / 32);
  }
  return text;
}

/** The usual environment: a clock and ids that sort by time (48 bits of time, 80 random bits, as in ULID). */
export function createEnv(source: {
  readonly now: () => number;
  /** Fills the array with random bytes, as `crypto.getRandomValues` does. */
  readonly randomBytes: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>;
}): Env {
  return {
    now: source.now,
    newId: (prefix) => {
      const bytes = source.randomBytes(new Uint8Array(16));
      let random = '';
      for (const byte of bytes) random += ALPHABET.charAt(byte % 32);
      return `${prefix}_${encode(source.now(), 10)}${random}`;
    },
  };
}
