import { deflateRawSync, inflateRawSync } from 'node:zlib';

// Fourteen bits to a character: the unified ideographs are one UTF-16 unit each, and no normalization changes them.
const bits = 14;
const base = 0x4e00;

// What questions are mostly made of. Changing it makes the buttons of older messages unreadable.
const dictionary = Buffer.from(
  '"search","article","latest","organization","events","by-country","publication","country","from","to","issue","query","source"',
);

// Stands in none of the texts: no newsletter and no option holds it.
const separator = '\0';

/** Turns texts into few characters, about one for every two or three of theirs. */
export function pack(texts: readonly string[]): string {
  const bytes = deflateRawSync(Buffer.from(texts.map(shorter).join(separator)), { level: 9, dictionary });
  let packed = '';
  let held = 0;
  let buffer = 0;
  for (const byte of bytes) {
    buffer = (buffer << 8) | byte;
    held += 8;
    if (held < bits) continue;
    held -= bits;
    packed += String.fromCharCode(base + (buffer >> held));
    buffer &= (1 << held) - 1;
  }
  return held === 0 ? packed : packed + String.fromCharCode(base + (buffer << (bits - held)));
}

/** The texts again, or undefined where they are none of ours. */
export function unpack(packed: string): string[] | undefined {
  const bytes: number[] = [];
  let held = 0;
  let buffer = 0;
  for (const character of packed) {
    const value = character.charCodeAt(0) - base;
    if (value < 0 || value >= 1 << bits) return undefined;
    buffer = (buffer << bits) | value;
    for (held += bits; held >= 8; held -= 8) bytes.push((buffer >> (held - 8)) & 0xff);
    buffer &= (1 << held) - 1;
  }
  try {
    return inflateRawSync(Buffer.from(bytes), { dictionary, maxOutputLength: 4096 })
      .toString()
      .split(separator)
      .map(longer);
  } catch {
    return undefined;
  }
}

// Cursors and ids are text in base64, which hides from the compressor what repeats in them.
const encodings = { '~': 'base64url', '=': 'base64' } as const;

function shorter(text: string): string {
  for (const [sign, encoding] of Object.entries(encodings)) {
    const decoded = Buffer.from(text, encoding).toString();
    if (text.length > 8 && !decoded.includes(separator) && Buffer.from(decoded).toString(encoding) === text)
      return sign + decoded;
  }
  return ` ${text}`;
}

function longer(text: string): string {
  const encoding = encodings[text.charAt(0) as keyof typeof encodings] as 'base64' | 'base64url' | undefined;
  return encoding === undefined ? text.slice(1) : Buffer.from(text.slice(1)).toString(encoding);
}
