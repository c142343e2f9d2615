// Control characters but line feed and tab; zero-width joiners stay, for they make graphemes.
// eslint-disable-next-line no-control-regex -- these are what is to be found
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;
const bidirectional = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const marks = /[\ue000\ue001]/g;

/** Text of a newsletter without what could reorder, hide or fake what stands around it, or call anybody. */
export function plain(text: string): string {
  return text
    .replace(controls, '')
    .replace(bidirectional, '')
    .replace(marks, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/@(?=everyone|here|[!&]?\d)/gi, '@\u200b');
}

/** The same on one line. */
export function oneLine(text: string): string {
  return plain(text).replace(/\s+/g, ' ').trim();
}

// An address stays whole: Discord marks nothing up inside one, and a backslash would be a part of it.
const special = /(https?:\/\/[^\s<>`|*\\]*[^\s<>`|*\\_])|[\\`*_~|<>[\]]/g;

/** Makes text show in Discord as it is: no markup, no mention. */
export function escape(text: string): string {
  return plain(text)
    .replace(special, (mark, address?: string) => address ?? `\\${mark}`)
    .replace(/^(\s*)(#{1,3}|-#|[-+])(?=\s)/gm, '$1\\$2')
    .replace(/^(\s*\d+)\.(?=\s)/gm, '$1\\.');
}

/** The same for a headline or a name, on one line. */
export function escapeLine(text: string): string {
  return escape(oneLine(text));
}

/** A snippet whose hits stand between U+E000 and U+E001, with the hits bold. */
export function emphasize(snippet: string): string {
  const joined = snippet.replace(/\ue001(\s*)\ue000/g, '$1');
  const pieces = joined.split(/\ue000([^\ue000\ue001]*)\ue001/);
  return pieces.map((piece, index) => (index % 2 === 1 ? bold(piece) : escape(piece.replace(/\s+/g, ' ')))).join('');
}

function bold(text: string): string {
  const inner = text.trim();
  return inner === '' ? text : `**${escapeLine(inner)}**`;
}

/** Printed lines as they are; a fence inside must not end the block. */
export function codeBlock(text: string): string {
  return `\`\`\`\n${plain(text).replace(/`(?=``)/g, '`\u200b')}\n\`\`\``;
}
