import { createHash } from 'node:crypto';

import type { Message, Report, Source } from '../types.ts';
import { decode } from './decode.ts';
import { NotText, TooLarge } from './not-text.ts';
import { reportEach } from './report-each.ts';
import { foreignFormat } from './sniff.ts';

/** How much may be read unless the caller says otherwise: 64 MB. */
const defaultLimit = 64 * (1 << 20);

const knownEndings = new Set(['txt', 'text', 'md', 'markdown', 'mkd', 'asc', 'ocr']);

/** Reads a file's bytes as a newsletter's text; `limit` is in bytes. Throws `NotText` where they are none, saying what they are. */
export function readSource(bytes: Uint8Array, name: string, limit = defaultLimit): Source {
  if (bytes.length === 0) throw new NotText(name, 'empty');
  if (bytes.length > limit) throw new TooLarge(name, bytes.length, limit);
  const foreign = foreignFormat(bytes);
  if (foreign) throw new NotText(name, foreign);
  const ending = /\.([a-z][a-z0-9]{0,9})$/i.exec(name)?.[1]?.toLowerCase();
  if (ending && !knownEndings.has(ending)) throw new NotText(name, `of no known kind (.${ending})`);
  const messages: Message[] = [];
  const text = decode(bytes, name, (message) => void messages.push(message));
  return sourceOf(text, name, messages);
}

/** Takes a text that is decoded already; `mended` tells what its decoding had to mend. Throws `NotText` where there is nothing in it. */
export function sourceOf(decoded: string, name: string, mended: readonly Message[] = []): Source {
  const messages = [...mended];
  const report: Report = (message) => void messages.push(message);
  const text = withoutNulls(decoded.startsWith('\uFEFF') ? decoded.slice(1) : decoded, report);
  if (!/\S/.test(text)) throw new NotText(name, 'empty');
  const sha256 = createHash('sha256').update(text, 'utf8').digest('hex');
  return { name, text, sha256, format: isMarkdown(name, text) ? 'markdown' : 'text', messages };
}

/** PostgreSQL holds no U+0000: each becomes U+FFFD, so that offsets stay and the gap shows. */
function withoutNulls(text: string, report: Report): string {
  if (!text.includes('\0')) return text;
  reportEach(text, '\0', { rule: 'read/null', reason: 'a null character was replaced by U+FFFD' }, report);
  return text.replaceAll('\0', '\uFFFD');
}

function isMarkdown(name: string, text: string): boolean {
  return /\.(?:md|markdown|mkd)$/i.test(name) || /^#{1,6} \S/m.test(text) || /\*\*[^*\n]{1,200}\*\*/.test(text);
}
