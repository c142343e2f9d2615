/**
 * Text on one line, without signs that control or turn its direction: as it may stand where nothing keeps it apart from ours, in
 * the title of a window, a feed, a calendar or a citation.
 */
export const tame = (text: string): string =>
  text
    .replace(/[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff\p{Cs}]+/gu, '')
    .replace(/[\p{Cc}\s]+/gu, (signs) => (/[\s\u0085]/.test(signs) ? ' ' : ''))
    .trim();
