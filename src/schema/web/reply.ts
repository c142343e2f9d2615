import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** What a page, a feed or a download answers with. */
export interface Reply {
  readonly status: number;
  /** Its media type, with the charset. */
  readonly type: string;
  readonly body: string;
  /** When all that it shows was last changed, where that is known; of a page it is not, for names in it may change elsewhere. */
  readonly modified?: Date | undefined;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends a reply, or says that the client has it already. */
export function send(reply: Reply, request: IncomingMessage, response: ServerResponse): void {
  const { status, type, body, modified, headers = {} } = reply;
  // It may be kept, but whoever keeps it asks whether it is still true.
  response.setHeader('Cache-Control', status === 200 ? 'no-cache' : 'no-store');
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (status === 200) {
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
    response.setHeader('ETag', etag);
    if (modified) response.setHeader('Last-Modified', modified.toUTCString());
    if (isFresh(request, etag, modified)) return void response.writeHead(304).end();
  }
  const bytes = Buffer.from(body);
  response.writeHead(status, { 'Content-Type': type, 'Content-Length': bytes.length });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

/** Whether the client holds this very answer. A tag tells more than a time, so where both are given the tag decides. */
function isFresh({ headers }: IncomingMessage, etag: string, modified: Date | undefined): boolean {
  const tags = headers['if-none-match'];
  if (tags !== undefined) {
    return tags.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag);
  }
  const since = Date.parse(headers['if-modified-since'] ?? '');
  // The header knows no parts of a second.
  return modified !== undefined && Math.floor(modified.getTime() / 1_000) * 1_000 <= since;
}
