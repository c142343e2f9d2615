import { capitalShare, fold, isAllCaps, wordsOf } from '../letters.ts';
import { hasVerb } from '../verbs.ts';

// How newspapers and newsletters label their pages and columns.
const labels = new Set(
  (
    'headlines|top stories|top story|lead story|cover story|front page|focus|in focus|spotlight|news|latest news|news in brief|news briefs|newsbriefs|briefs|' +
    'brief news|in brief|briefly|short news|short takes|news flash|news roundup|roundup|week in review|week|last word|closing word|afterword|this week|this month|digest|news digest|world news|world|' +
    'international|international news|national|national news|local|local news|regional|region|regions|nation|domestic|business|economy|finance|markets|trade|' +
    'industry|technology|tech|science|science and technology|sci tech|scitech|research|research news|research highlights|research briefs|innovation|innovations|environment|climate|' +
    'energy|health|medicine|agriculture|space|education|culture|arts|life|lifestyle|travel|sport|sports|people|faces|profile|profiles|' +
    'interview|interviews|qa|questions and answers|feature|features|special|special report|special feature|in depth|indepth|analysis|opinion|opinions|comment|comments|commentary|' +
    'column|columns|columnist|editorial|editorials|editors pick|editors picks|editors choice|editors note|from the editor|letter from the editor|letters|letters to the editor|viewpoint|viewpoints|perspective|perspectives|' +
    'voices|voice|service|services|info|notices|notice board|noticeboard|announcements|events|upcoming events|calendar|diary|agenda|conferences|' +
    'exchange|exchanges|cooperation|international cooperation|collaboration|partnerships|policy|policies|policy update|policy updates|policy news|policy watch|projects|project news|case|cases|case study|case studies|' +
    'publications|new publications|reports|new reports|awards|awards and honours|awards and honors|honours|honors|prizes|appointments|obituary|obituaries|in memoriam|members|member news|membership|membership news|' +
    'news from members|society news|institute news|company news|campus|campus news|university news|photo|photos|photo news|photo story|in pictures|picture of the week|photo of the week|gallery|history|heritage|books|book review|reviews|review|' +
    'talk|dialogue|conversation|conversations|encounter|encounters|portrait|portraits|guest column|guest comment|essay|essays|also this month|also this week|also in this issue|dates|dates to note|deaths|visits|visitors|agreements|agreements and visits|' +
    'jobs|vacancies|funding|funding opportunities|opportunities|calls|open calls|calls for proposals|resources|tools|quick links|quick reads|highlights|achievements|breakthroughs|discoveries|discovery|milestones|facts|facts and figures|numbers|by the numbers|statistics|data|community|' +
    'around the world|around the country|around the region|from the field|field notes|field reports|dispatches|did you know|trivia|puzzle|weather|tides|shipping|ports|fisheries|forestry|updates|update|other news|also in the news|more news|miscellany|miscellaneous'
  )
    .split('|')
    .map(fold),
);

// What labels of fields are made of: "Joint Projects", "From the Laboratories", "People and Visits".
const fields =
  /\b(?:projects|news|breakthroughs|discoveries|diplomacy|laboratories|labs|visits|visitors|dates|notes|events|cooperation|collaborations?|people|updates|exchanges?|partnerships|publications|achievements|highlights|developments|activities|announcements|policies|policy|awards|prizes|appointments|meetings|conferences|agreements|results|findings|reports|programmes|programs|initiatives|opportunities|research|innovations?|investments?|affairs|relations|trends|launches|missions|studies|briefs|stories|members|partners|regions|countries|institutions|universities|campuses|companies|departures|arrivals|deaths|obituaries|books|papers|patents|markets|industry|sector|sectors)\b/i;

/** Whether a heading names a field of news and tells none. */
export const namesField = (text: string): boolean => isSectionLabel(withoutNumber(text)) || fields.test(text);

/** "Scholar Profile", "Voices from the North": a label's own word with one or two capitalized ones before it, or a place after it. */
const endsInLabel = (own: string): boolean => {
  if (/^(?:Voices?|News|Notes|Views|Letters) (?:of|from|around) the \p{Lu}\p{L}+$/u.test(own)) return true;
  const words = wordsOf(own);
  const last = words.at(-1) ?? '';
  return (
    words.length >= 2 &&
    words.length <= 3 &&
    capitalShare(own) === 1 &&
    !hasVerb(words.slice(0, -1)) &&
    narrow.test(last)
  );
};

// Of the labels' words those that hardly end a headline.
const narrow =
  /^(?:news|profiles?|cases?|exchanges?|info|corner|watch|column|spotlight|interviews?|features?|briefs|highlights|digest|updates?|opinion|calendar|diary|gallery|tech)$/i;

/** Whether a short line is a label that pages and columns carry, and no headline. */
export function isSectionLabel(text: string): boolean {
  const own = text.replace(/[^\p{Script=Latin}\s'’&,!/-]+/gu, ' ').trim();
  if (own.length === 0 || own.length > 48) return false;
  return (
    endsInLabel(own) ||
    labels.has(fold(own.replace(/&/g, ' and ')).replace(/^the(?=.)/, '')) ||
    /^(?:\S+ ){0,4}in (?:brief|short|a few lines)$/i.test(own)
  );
}

/** "3. HEALTH" without its number. */
export const withoutNumber = (text: string): string => text.replace(/^(?:\d{1,2}[.)]|[IVX]{1,5}\.)\s+/, '');

/** Whether a heading is counted through: "3. Health", "II. Voices". */
export const isNumbered = (text: string): boolean => /^(?:\(?\d{1,2}[.)]|[IVX]{1,5}\.|[A-H][.)])\s+\p{Lu}/u.test(text);

const ornament = String.raw`[^\p{L}\p{N}\s"“”'‘’«»()\[\].,:;!?&%$€£#+=~_/|–—-]`;
const ornamented = new RegExp(
  String.raw`^(?:${ornament}|[|=~_–—-]{1,3}\s|[*+]{1,3}\s?).*(?:${ornament}|\s[|=~_–—-]{1,3}|\s?[*+]{1,3})$`,
  'u',
);

/** Whether a heading stands between two ornaments, as labels of pages do: "★ VOICES ★". */
export const isOrnamented = (text: string): boolean => text.length < 60 && ornamented.test(text);

const ornaments = new RegExp(String.raw`^(?:${ornament}|[|=~_–—*+-]|\s)+|(?:${ornament}|[|=~_–—*+-]|\s)+$`, 'gu');

/** A heading without the ornaments around it. */
export const bare = (text: string): string => text.replace(ornaments, '');

/** A section's name as printed, what recognition made of its ornaments left out. */
export const sectionName = (text: string): string => {
  const own = withoutNumber(text)
    .replace(/[^\p{Script=Latin}\p{N}\s'’&,:!?/().-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return own.replace(/^[\s,:.-]+|[\s,:-]+$/g, '');
};

/** Whether it could be a label that no list knows: one to four words, capitals throughout. */
export const maybeSection = (text: string): boolean =>
  wordsOf(text).length <= 4 && text.length <= 40 && (isAllCaps(text) || capitalShare(text) === 1);
