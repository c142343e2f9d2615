import type { Found, Recognizer } from './passage.ts';

const name = String.raw`\p{Lu}[\p{L}'’]{1,20}`;
// "the people's government of Hunan province", "the government of Kyoto Prefecture", "the Osaka municipal government",
// "the government of the Xinjiang Uygur Autonomous Region", "the Guangxi Zhuang Autonomous Region government"
const government = new RegExp(
  String.raw`\b(?:[Pp]eople['’]s |[Mm]unicipal |[Cc]ity |[Pp]rovincial )?[Gg]overnment of (?:the )?(?:[Cc]ity of )?${name}(?: ${name}){0,4}(?: (?:province|city|county|prefecture|district|municipality|region)\b)?` +
    String.raw`|${name}(?: ${name})? (?:[Pp]rovincial|[Mm]unicipal|[Mm]etropolitan|[Cc]ity|[Pp]refectural|[Cc]ounty|[Dd]istrict|[Rr]egional|[Tt]ownship) (?:[Pp]eople['’]s )?government\b` +
    String.raw`|${name}(?: ${name}){0,2} (?:Special Administrative|Autonomous) Region [Gg]overnment\b`,
  'gu',
);
// "the Peruvian foreign ministry", "Japan's science ministry"
const ministry =
  /\b(?:foreign|finance|education|health|defen[cs]e|science|research|trade|commerce|environment|agriculture|interior|energy|transport|culture|industry|economy|justice|tourism)(?: and \p{Ll}{4,12})? ministry\b/gu;
const local =
  /['’]s [Gg]overnment|[Pp]rovince|[Cc]ity|[Cc]ounty|[Pp]refectur|[Dd]istrict|[Mm]unicipal|[Mm]etropolitan|[Pp]rovincial|Region|State|[Rr]egional|[Tt]ownship/u;

/** The governments of provinces, cities and counties, and ministries by their field; a country's own stands for the country. */
export const governments: Recognizer = function* ({ text, titleCase }) {
  if (text.includes(' ministry'))
    for (const { 0: value, index: start } of text.matchAll(ministry))
      if (/(?:\p{Lu}\p{L}{2,20}(?:['’]s?)?|[Tt]he) $/u.test(text.slice(Math.max(0, start - 24), start)))
        yield body(value, start);
  // The search is dear, its one sure word is rare.
  if (titleCase || !text.includes('overnment')) return;
  for (const { 0: value, index: start } of text.matchAll(government))
    if (local.test(value) && !/^(?:The|This|Each|Every|Local|In|By|At|Both|And|Its) /u.test(value))
      yield body(value, start);
};

const body = (value: string, start: number): Found => ({
  kind: 'organization',
  value,
  start,
  end: start + value.length,
  rule: 'organization/government',
});
