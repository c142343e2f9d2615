import type { Report } from '../types.ts';
import { NotText } from './not-text.ts';
import { reportEach } from './report-each.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const brokenUtf8 = new TextDecoder('utf-8', { ignoreBOM: true });

// Node's own decoder takes windows-1252 for Latin-1: what stands in the place of the C1 controls is put right here.
const high = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

const windows1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009F]/g, (sign) => high[sign.charCodeAt(0) - 0x80]!);

/**
 * Turns a file's bytes into text without its byte order mark: UTF-8, UTF-16 or, failing these, Windows-1252.
 * In UTF-8 of which a few bytes are broken U+FFFD stands for these, and each is reported.
 */
export function decode(bytes: Uint8Array, name: string, report?: Report): string {
  const whole = decoded(bytes, name);
  if (whole !== null) return withoutMark(whole);
  const mended = brokenUtf8.decode(bytes);
  if (!isMostlyWhole(mended)) return refuseControls(windows1252(bytes), name);
  const text = withoutMark(refuseControls(mended, name));
  reportEach(
    text,
    '\uFFFD',
    { rule: 'read/encoding', reason: 'bytes that are not UTF-8 were replaced by U+FFFD' },
    report,
  );
  return text;
}

const withoutMark = (text: string): string => (text.startsWith('\uFEFF') ? text.slice(1) : text);

function decoded(bytes: Uint8Array, name: string): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const wide = wideEncoding(bytes);
  if (wide) return new TextDecoder(wide).decode(bytes);
  try {
    return refuseControls(utf8.decode(bytes), name);
  } catch (error) {
    if (error instanceof NotText) throw error;
    return null;
  }
}

/** Another encoding's accents form whole sequences of UTF-8 by rare accident only: as many whole as broken settle it. */
function isMostlyWhole(text: string): boolean {
  let whole = 0;
  let broken = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd) broken += 1;
    else if (code > 0x7f) whole += 1;
  }
  return whole >= broken;
}

/** UTF-16 without a byte order mark: every other byte of Latin text is zero. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const looked = Math.min(bytes.length, 4096) & ~1;
  if (looked < 8) return null;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < looked; at += 2) {
    if (bytes[at] === 0) even += 1;
    if (bytes[at + 1] === 0) odd += 1;
  }
  const half = looked / 2;
  if (odd > half * 0.6 && even < half * 0.1) return 'utf-16le';
  return even > half * 0.6 && odd < half * 0.1 ? 'utf-16be' : null;
}

// Prose holds hardly any control characters, binary data one in ten and more; a damaged text has some.
const tolerated = 0.01;

function refuseControls(text: string, name: string): string {
  let controls = 0;
  const looked = Math.min(text.length, 1 << 20);
  for (let at = 0; at < looked; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 32 && !(code >= 9 && code <= 13)) controls += 1;
  }
  if (controls > Math.max(4, looked * tolerated)) throw new NotText(name, 'binary data');
  return text;
}
