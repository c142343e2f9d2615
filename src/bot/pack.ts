import { deflateRawSync, inflateRawSync } from 'node:zlib';

// Fourteen bits to a character: the unified ideographs are one UTF-16 unit each, and no normalization changes them.
const bits = 14;
const base = 0x4e00;

// What questions are mostly made of. Changing it makes the buttons of older messages unreadable.
const dictionary = Buffer.from(
  '"search","article","latest","organization","events","by-country","publication","country","from","to","issue","query","source"',
);

/** Turns text into few characters, about one for every two or three of it. */
export function pack(text: string): string {
  const bytes = deflateRawSync(Buffer.from(text), { level: 9, dictionary });
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

/** The text again, or undefined where it is none of ours. */
export function unpack(packed: string): string | undefined {
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
    return inflateRawSync(Buffer.from(bytes), { dictionary, maxOutputLength: 4096 }).toString();
  } catch {
    return undefined;
  }
}
