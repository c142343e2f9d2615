import { foreignShare } from '../letters.ts';
import { markup } from '../marks.ts';
import { matchesOf } from '../../matches.ts';
import { trailingJump } from '../chunks/jumps.ts';
import { isWord } from '../words.ts';
import type { Vocabulary } from '../words.ts';

/** One change to a printed line; offsets into the line. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly after: string;
  readonly rule: string;
}

/** What a document's own habits say about its damage. */
export interface Damage {
  readonly words: Vocabulary;
  /** The word that a misread one was meant to be, or null. */
  readonly misread: (word: string) => string | null;
  /** Hyphens stand between spaces ("six - month"), so that those between small words are no dashes. */
  readonly spacedHyphens: boolean;
  /** Running headers, folded to lower case with `#` for numbers, which recognition may glue to body lines. */
  readonly headers: readonly string[];
}

const ligatures: Readonly<Record<string, string>> = { ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl', ﬅ: 'st', ﬆ: 'st' };
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  nbsp: ' ',
  quot: '"',
  '#39': "'",
  lt: '<',
  gt: '>',
  mdash: '—',
  ndash: '–',
  rsquo: '’',
  lsquo: '‘',
};
const months = /(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?\s$/i;
const functionWords = new Set(
  'and or but the a an in on at to of for with by from as is are was were which who that it this not so than then when where while if its their'.split(
    ' ',
  ),
);

const readable = /(?<![\p{L}\p{N}@./-])[\p{L}][\p{L}105]{2,40}(?![\p{L}\p{N}@/-])/gu;

interface Rule {
  readonly rule: string;
  /** What a line must hold for the pattern to be worth its time. */
  readonly sign?: RegExp;
  readonly pattern: RegExp;
  /** The replacement, or null to leave the match as it is. */
  readonly mend: (match: RegExpMatchArray, line: string, damage: Damage) => string | null;
}

const rules: readonly Rule[] = [
  { rule: 'soft-hyphen', pattern: /\u00AD(?=\S)/g, mend: () => '' },
  { rule: 'ligature', pattern: /[ﬀ-ﬆ]/g, mend: ([letter]) => ligatures[letter] ?? null },
  {
    rule: 'entity',
    pattern: /&(amp|nbsp|quot|#39|lt|gt|mdash|ndash|rsquo|lsquo);/g,
    mend: ([, name]) => entities[name!] ?? null,
  },
  { rule: 'full-width', pattern: /[！-～、。]/g, mend: fullWidth },
  {
    rule: 'apostrophe',
    sign: /['’] | ['’]s/,
    pattern: /(?<=\p{L})(?:(['’]) +(?=(?:s|t|re|ve|ll)\b)| +(['’])(?=s\b))/gu,
    mend: (match) => match[1] ?? match[2] ?? null,
  },
  {
    rule: 'hyphen-spacing',
    sign: / [-‐]|[-‐] /,
    pattern: /(?<=[\p{L}\p{N}])( ?)[-‐]( ?)(?=[\p{L}\p{N}])/gu,
    mend: hyphenSpacing,
  },
  {
    rule: 'word-hyphen',
    sign: /[-‐]/,
    pattern: /(?<![\p{L}\p{N}-])(\p{L}+)[-‐](\p{L}+)(?![\p{L}\p{N}])/gu,
    mend: wordHyphen,
  },
  {
    rule: 'number-spacing',
    sign: /\d, \d/,
    pattern: /(?<![\d,.])(\d{1,3}), (?=\d{3}(?![\d,]))/g,
    mend: (match, line) =>
      months.test(line.slice(Math.max(0, match.index! - 10), match.index)) ? null : `${match[1]},`,
  },
  {
    rule: 'host-spacing',
    sign: /\. [cegino]/,
    pattern: /(?<=[a-z0-9])\. (?=(?:com|org|net|edu|gov|cn|co|info)(?:\.[a-z]{2})?\b(?!\s+[a-z]))/g,
    mend: () => '.',
  },
  {
    rule: 'ocr',
    pattern: readable,
    mend: ([word], _line, { misread }) => misread(word),
  },
  { rule: 'quote-spacing', pattern: /(?<=[,.!?]) (?=["”](?:\s|$))/g, mend: () => '' },
  { rule: 'stop-spacing', sign: / [.,;]/, pattern: /(?<=[\p{L}\p{N})]) (?=[.,;](?:\s|$))/gu, mend: () => '' },
  { rule: 'spacing', pattern: /[\s\u00A0]{2,}|[\t\u00A0\u2000-\u200A\u3000\f]/g, mend: () => ' ' },
  { rule: 'spacing', pattern: /[\u200B-\u200D\uFEFF]/g, mend: () => '' },
];

/** The changes that make a printed line into clean text, in order and apart from one another. */
export function mends(raw: string, damage: Damage): readonly Edit[] {
  if (isClean(raw)) return ocrOnly(raw, damage);
  const edits: Edit[] = markup(raw).map(({ from, to }) => ({ from, to, after: '', rule: 'markup' }));
  const junk = inlineJunk(raw, damage);
  if (junk) edits.push(junk);
  for (const { rule, sign, pattern, mend } of rules) {
    if (sign?.test(raw) === false) continue;
    for (const match of matchesOf(raw, pattern)) {
      const after = mend(match, raw, damage);
      if (after !== null && after !== match[0])
        edits.push({ from: match.index, to: match.index + match[0].length, after, rule });
    }
  }
  edits.sort((a, b) => a.from - b.from || b.to - a.to);
  let end = 0;
  return edits.filter(({ from, to }) => {
    if (from < end) return false;
    end = Math.max(end, to);
    return true;
  });
}

// Most lines hold letters, digits and plain punctuation, and nothing that any other rule looks for.
const isClean = (raw: string) => !/[^\x20-\x7E]|[#*_<>\\\]![&-]| {2}|' |[\d,.!?] | 's|\S{40}| [.,;]|[Pp]age/.test(raw);

/** The misread words of a line that is otherwise clean. */
function ocrOnly(raw: string, { misread }: Damage): readonly Edit[] {
  const edits: Edit[] = [];
  for (const { 0: word, index } of raw.matchAll(readable)) {
    const after = misread(word);
    if (after !== null) edits.push({ from: index, to: index + word.length, after, rule: 'ocr' });
  }
  return edits;
}

function fullWidth([sign]: RegExpMatchArray & { index?: number }, line: string): string {
  if (sign === '、') return ', ';
  if (sign === '。') return '. ';
  const plain = String.fromCharCode(sign!.charCodeAt(0) - 0xfee0);
  // Full-width signs carry their own room; a number's comma has none.
  return /[,;:!?]/.test(plain) && !/\d[，：]\d/.test(line) ? `${plain} ` : plain;
}

/** "X - rays" and "COVID- 19" lost their shape, "product - Mesh" is a dash, "two- and three-storey" is meant. */
function hyphenSpacing(match: RegExpMatchArray, line: string, { words, spacedHyphens }: Damage): string | null {
  const [, before, after] = match;
  if (before === '' && after === '') return null;
  const left = /[\p{L}\p{N}]{1,40}$/u.exec(line.slice(Math.max(0, match.index! - 40), match.index))![0];
  const right = /^[\p{L}\p{N}]{1,40}/u.exec(
    line.slice(match.index! + match[0].length, match.index! + match[0].length + 40),
  )![0];
  if (before === '') return /^(?:and|or|to)$/.test(right) ? null : '-';
  if (after === '') return /^\d/.test(right) ? null : '-';
  if (functionWords.has(right) || functionWords.has(left)) return null;
  if (words.has(`${left}-${right}`.toLowerCase()) || left.length === 1) return '-';
  const lower = /^\p{Ll}/u.test(right);
  if (/^\d/.test(left) && lower) return '-';
  if (!spacedHyphens) return null;
  return lower || (/\p{Lu}$/u.test(left) && /^\d/.test(right)) || (/^\p{L}{2,5}$/u.test(left) && lower) ? '-' : null;
}

/** A hyphen inside a line that once stood at a line's end: the document knows the word without it, and not the halves. */
function wordHyphen([whole, left, right]: RegExpMatchArray, _line: string, { words }: Damage): string | null {
  const joined = `${left}${right}`.toLowerCase();
  if (!words.has(joined)) return null;
  const capitals = left === left!.toUpperCase() && right === right!.toUpperCase();
  const broken = !isWord(left!.toLowerCase()) || !isWord(right!.toLowerCase());
  if (!capitals && !(broken && isWord(joined))) return null;
  return (words.get(joined) ?? 0) > (words.get(whole.toLowerCase()) ?? 0) || capitals ? `${left}${right}` : null;
}

/** A running header or another script at the end of a line, or where to read on. */
function inlineJunk(raw: string, { headers }: Damage): Edit | null {
  const jump = trailingJump(raw);
  if (jump >= 0) return { from: jump, to: raw.length, after: '', rule: 'jump' };
  const tail = /\s(?:\d{1,3}\s)?[\u0250-\uFFFF]\S{2,40}\s*$/u.exec(raw.slice(-60));
  if (!tail || foreignShare(tail[0]) < 0.8 || raw.length < 60) return null;
  const from = Math.max(0, raw.length - 60) + tail.index;
  const seen = headers.some((header) =>
    tail[0].toLowerCase().replace(/\d+/g, '#').trim().endsWith(header.replace(/^#\s*/, '')),
  );
  return seen || foreignShare(raw) < 0.3 ? { from, to: raw.length, after: '', rule: 'junk' } : null;
}
