import { isOrganizationHead, plainModifiers } from '../gazetteer/organization-heads.ts';
import { countriesByName } from '../gazetteer/countries.ts';
import { isPlace } from '../gazetteer/places.ts';
import { roleNouns, titles } from '../gazetteer/roles.ts';
import { isCommonWord } from '../gazetteer/words.ts';
import { matchesOf } from '../matches.ts';
import { isFunctionWord } from './phrases.ts';
import type { Found, Recognizer } from './passage.ts';

const singular: Readonly<Record<string, string>> = {
  universities: 'University',
  ministries: 'Ministry',
  academies: 'Academy',
  institutes: 'Institute',
  embassies: 'Embassy',
  colleges: 'College',
};
const heads = '[Uu]niversities|[Mm]inistries|[Aa]cademies|[Ii]nstitutes|[Ee]mbassies|[Cc]olleges';
const name = String.raw`\p{Lu}[\p{L}'’-]{1,20}(?: \p{Lu}[\p{L}'’-]{1,20})?`;
const subject = String.raw`(?: (?:of|for) \p{Lu}[\p{L}]{2,20}(?:(?: and|,) \p{Lu}[\p{L}]{2,20})?)?`;

// "Peking, Fudan and Tsinghua universities", "the Norwegian and Danish Academies of Letters"
const before = new RegExp(
  String.raw`(?<![\p{L}\p{N}’'-])((?:${name}, ){0,6}${name}),? and (?:the )?(${name}) (${heads})\b(${subject})`,
  'gu',
);
// "the Universities of Oslo and Bergen", "the Ministries of Health of Chile and Peru"
const behind = new RegExp(
  String.raw`\b(${heads})(?: of (\p{Lu}\p{L}{2,20}(?: and \p{Lu}\p{L}{2,20})?))? (?:of|in) ((?:${name}, ){0,6}${name}),? and (?:the )?(${name})`,
  'gu',
);

/** Bodies of one kind that share the word for it in a list: each gets its full name. */
export const sharedHeads: Recognizer = function* ({ text, titleCase }) {
  if (titleCase || !/(?:ies|utes|eges)\b/u.test(text)) return;
  for (const match of matchesOf(text, before)) {
    const [whole, list = '', last = '', head = '', rest = ''] = match;
    const one = singular[head.toLowerCase()]!;
    const parts = [...list.split(', '), last].map((part) => part.replace(/^(?:The|Both|And) /u, ''));
    if (!parts.every((part) => named(part) && (isAlone(part) || rest !== '')) || !mostAreStrange(parts)) continue;
    let at = match.index;
    for (const part of parts) {
      const start = text.indexOf(part, at);
      const end = part === parts.at(-1) ? match.index + whole.length : start + part.length;
      at = start + part.length;
      const aliases = one === 'University' && rest === '' ? [`University of ${part}`] : [];
      yield { ...body(`${part} ${one}${rest}`, start, end), aliases };
    }
  }
  for (const match of matchesOf(text, behind)) {
    const [whole, head = '', field, list = '', last = ''] = match;
    const one = singular[head.toLowerCase()]!;
    const parts = [...list.split(', '), last];
    if (!parts.every((part) => isPlace(part) || (field === undefined && named(part)))) continue;
    let at = match.index + head.length;
    for (const part of parts) {
      const found = text.indexOf(part, at);
      at = found + part.length;
      const start = part === parts[0] ? match.index : found;
      const end = part === parts.at(-1) ? match.index + whole.length : at;
      yield body(`${one} of ${field === undefined ? '' : `${field} of `}${part}`, start, end);
    }
  }
};

const body = (value: string, start: number, end: number): Found => ({
  kind: 'organization',
  value,
  start,
  end,
  rule: 'organization/shared head',
});

/** Whether a part of the list can be a body's own name: no word for a person or another body, no plain word. */
const named = (part: string): boolean =>
  part
    .split(' ')
    .every(
      (word) =>
        !isFunctionWord(word) && !titles.has(word) && !roleNouns.has(word.toLowerCase()) && !isOrganizationHead(word),
    ) && !part.split(' ').every((word) => plainModifiers.has(word));

/** "Peking" is a dog too: where the rest of the list is nothing but names, it is one. */
const mostAreStrange = (parts: readonly string[]): boolean =>
  2 * parts.filter((part) => isPlace(part) || part.split(' ').some((word) => !isCommonWord(word))).length >
  parts.length;

/** "Chinese and Norwegian universities" are many, "Peking and Oslo universities" are two. */
const isAlone = (part: string): boolean => !countriesByName().has(part);
