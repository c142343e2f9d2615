import type { IncomingMessage } from 'node:http';

/** Why a request's body was not read. */
export class BadBody extends Error {
  override readonly name = 'BadBody';
  readonly status: 400 | 413 | 415;

  constructor(status: 400 | 413 | 415, message: string) {
    super(message);
    this.status = status;
  }
}

/** Reads a body of JSON. Throws `BadBody` as soon as it is seen to be too large, whatever length was promised. */
export async function readJson(request: IncomingMessage, limitKb: number): Promise<unknown> {
  const encoding = request.headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity') {
    throw new BadBody(415, `The body is compressed (${encoding}); send it as it is.`);
  }
  const tooLarge = () => new BadBody(413, `The body is larger than ${limitKb} KB, which is the limit.`);
  const limit = limitKb * 1_024;
  if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) throw tooLarge();
    chunks.push(chunk);
  }
  return parsed(Buffer.concat(chunks).toString('utf8'));
}

function parsed(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new BadBody(400, 'The body is no JSON; send an object with `query` and, where needed, `variables`.');
  }
  if (typeof value === 'object' && value !== null && Object.keys(value).length > 0) return value;
  throw new BadBody(400, 'The body must be an object with `query` and, where needed, `variables`.');
}
