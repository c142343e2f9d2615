import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Answer } from './interactions.ts';

/** The whole body of a request. */
export async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

/** Sends an answer as Discord does. */
export function reply(response: ServerResponse, { status, body }: Answer) {
  if (body === undefined) response.writeHead(status).end();
  else response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
