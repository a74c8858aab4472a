import { randomBytes } from 'node:crypto';

import { isSameSecret } from './requestGuards.ts';

/** The one session of a run: a token that is exchanged once for a secret, which the page's cookie then carries. */
export type Session = {
  /** For the fragment of the launch address, which no server and no log ever sees. */
  readonly token: string;
  /** The secret, to whoever brings the token first; null ever after, and for a wrong one. */
  readonly exchange: (given: string) => string | null;
  readonly isOpenTo: (secret: string | null) => boolean;
};

/** Makes token and secret, 256 random bits each. */
export function createSession(): Session {
  const token = randomBytes(32).toString('base64url');
  const secret = randomBytes(32).toString('base64url');
  let isUsed = false;
  return {
    token,
    exchange: (given) => {
      if (isUsed || !isSameSecret(given, token)) return null;
      isUsed = true;
      return secret;
    },
    isOpenTo: (given) => given !== null && isSameSecret(given, secret),
  };
}
