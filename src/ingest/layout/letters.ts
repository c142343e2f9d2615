/** Words of grammar that a headline writes small and that never end one. */
const small = new Set(
  (
    'a an the and or nor but of in on at to for from by with into onto over under between among through during against ' +
    'about after before within without upon via per as than that which who whose its their his her our your is are was were ' +
    'be been has have had will would can could may might must should not more most such this these those said off up out down it amid vs'
  ).split(' '),
);

// Many titles do end with these ("what it is made of" apart): only what cannot close a phrase counts as open.
const openers = new Set(
  (
    'a an the and or nor but of at to for from by with into onto between among during against within upon via per as than ' +
    'that which who whose its their his her our your is are was were be been has have had will would can could may might ' +
    'must should these those this including such titled called named under through in on inside behind beyond toward towards across amid without despite near'
  ).split(' '),
);

// No small word is longer than "against".
export const isSmallWord = (word: string): boolean => word.length <= 7 && small.has(word.toLowerCase());

// Most lines are plain English, and patterns without Unicode's classes read them several times faster.
const isAscii = (text: string) => !/[^\t -~]/.test(text);

/** Letters and digits only, lower case: what two printings of the same words share. */
export const fold = (text: string): string =>
  isAscii(text) ? text.toLowerCase().replace(/[^a-z0-9]+/g, '') : foldAny(text);

const foldAny = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** The words of a text as printed. */
export const wordsOf = (text: string): readonly string[] =>
  text.match(
    isAscii(text) ? /[a-z0-9](?:[a-z0-9'&.-]*[a-z0-9])?/gi : /[\p{L}\p{N}](?:[\p{L}\p{N}'’&.-]*[\p{L}\p{N}])?/gu,
  ) ?? [];

/** Whether a sentence ends here: a full stop or its like, with closing quotes or brackets after it. */
export const endsSentence = (text: string): boolean => /[.!?。！？…:][\s"'”’)\]*]{0,4}$/.test(text.slice(-8));

export const endsInHyphen = (text: string): boolean =>
  /[-‐\u00AD]$/.test(text.slice(-1)) && /[\p{L}\p{N}].$/u.test(text.slice(-3));

export const startsLower = (text: string): boolean => /^["'“‘(]?\p{Ll}/u.test(text);

/** Whether the text stops where no phrase can: after a comma, an article or a preposition. */
export function endsOpen(text: string): boolean {
  if (/[,;(&–—/]$/.test(text)) return true;
  const last = /([\p{L}'’]{1,20})$/u.exec(text.slice(-21))?.[1];
  return last !== undefined && openers.has(last.toLowerCase()) && last !== last.toUpperCase();
}

export const startsList = (text: string): boolean => /^(?:[●•▪■◆▶◦‣*·○□–-]\s|\(?\d{1,2}[.)]\s|\(?[a-z]\)\s)/.test(text);

const month = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.?';
const day = '\\d{1,2}(?:st|nd|rd|th)?';
const dates = `(?:${month} ${day}|${day} ${month}|${day}(?: ?[-–] ?| to | and )${day} ${month})`;
const calendar = new RegExp(
  `^(?:${dates})(?:(?: ?[-–] ?| to | and )(?:${dates}|${day}))?(?:,? \\d{4})?(?:, [^:.]{2,40})?(?::| [–—-]) `,
);

/** Whether it is an entry of a calendar: "May 23-24, Bergen: …". */
export const startsDate = (text: string): boolean => /^[A-Z\d]/.test(text) && calendar.test(text.slice(0, 120));

const dated =
  /^(?:On|In|At|From|During|Since|By|Between|Until|After)\s(?:the\s)?(?:early\s|late\s|mid-)?(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\b|\d{1,2}(?:st|nd|rd|th)?\s|(?:19|20)\d\d\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)/;

/** Whether a sentence begins with when it was: "On March 3, …", "In early 2022 …". */
export const tellsWhen = (text: string): boolean => dated.test(text);

/** The share of a title's longer words that begin with a capital, 0 to 1. */
export function capitalShare(text: string): number {
  const words = wordsOf(unbroken(text))
    .slice(1)
    .filter((word) => !isSmallWord(word) && /^\p{L}/u.test(word));
  if (words.length === 0) return 1;
  return words.filter((word) => /^\p{Lu}/u.test(word)).length / words.length;
}

/** A chunk's text with the words made whole that its line ends divide. */
export const unbroken = (text: string): string =>
  /[-‐\u00AD] /.test(text) ? text.replace(/(\p{L})[-‐\u00AD] (?=\p{Ll})/gu, '$1') : text;

/** Whether every letter is a capital (and there are some). */
export const isAllCaps = (text: string): boolean => !/\p{Ll}/u.test(text) && /\p{Lu}{2}/u.test(text);

/** The share of letters that belong to no Latin, Greek or Cyrillic script. */
export function foreignShare(text: string): number {
  const sample = text.slice(0, 500);
  if (isAscii(sample)) return 0;
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const foreign =
    sample.match(
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Arabic}\p{Script=Thai}]/gu,
    )?.length ?? 0;
  return letters === 0 ? 0 : foreign / letters;
}

/** Whether a sentence ends within the text and another begins. */
export function holdsSentences(text: string): boolean {
  const found = /[\p{Ll}\d)"”]{2}[.!?]["”)]?\s+["“]?\p{Lu}/u.exec(text);
  return (
    found !== null &&
    !/\b(?:vs|No|St|Dr|Mr|Mrs|Ms|Prof|Vol|Inc|Ltd|Co|Int|Fig|Jr|Sr|Gov|Sen|Gen)\.\s/i.test(
      text.slice(Math.max(0, found.index - 4), found.index + 5),
    )
  );
}
