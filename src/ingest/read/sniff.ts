/** First bytes that tell a format, as Latin-1; from the formats' own specifications. */
const signatures: readonly (readonly [start: string, what: string])[] = [
  ['%PDF-', 'a PDF document'],
  ['PK\x03\x04', 'a ZIP archive or an office document'],
  ['PK\x05\x06', 'an empty ZIP archive'],
  ['\x89PNG', 'a PNG image'],
  ['\xff\xd8\xff', 'a JPEG image'],
  ['GIF87a', 'a GIF image'],
  ['GIF89a', 'a GIF image'],
  ['II*\x00', 'a TIFF image'],
  ['MM\x00*', 'a TIFF image'],
  ['RIFF', 'a RIFF media file'],
  ['\x1f\x8b', 'a gzip archive'],
  ['BZh', 'a bzip2 archive'],
  ['7z\xbc\xaf\x27\x1c', 'a 7-Zip archive'],
  ['Rar!', 'a RAR archive'],
  ['\xd0\xcf\x11\xe0', 'an old office document'],
  ['{\\rtf', 'an RTF document'],
  ['%!PS', 'a PostScript document'],
  ['\x7fELF', 'a program'],
  ['MZ\x90', 'a program'],
  ['SQLite format 3', 'an SQLite database'],
  ['\x00asm', 'a WebAssembly module'],
  ['ID3', 'an audio file'],
  ['OggS', 'an Ogg media file'],
];

/** What these bytes are, where their beginning shows another format than text; null for what may be text. */
export function foreignFormat(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 64)).toString('latin1');
  const found = signatures.find(([start]) => head.startsWith(start));
  if (found) return found[1];
  if (head.slice(4, 8) === 'ftyp') return 'a media file';
  return /^(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html)/i.test(head) ? 'an HTML page' : null;
}
