import { createHash, timingSafeEqual } from 'node:crypto';

/** Whether an Authorization header, or its like, bears one of the tokens. Takes the same time whatever was given. */
export function bearsToken(authorization: unknown, tokens: readonly (string | undefined)[]): boolean {
  const given = typeof authorization === 'string' ? (/^Bearer +(\S+)$/i.exec(authorization)?.[1] ?? '') : '';
  let right = false;
  for (const token of tokens) {
    // Digests are of one length, which the comparison needs, and tell nothing of the token's own.
    const same = timingSafeEqual(digest(given), digest(token ?? ''));
    right = (same && token !== undefined && token !== '') || right;
  }
  return right;
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
