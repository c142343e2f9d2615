import type { Furnishing } from './furnishing.ts';
import { foreignShare } from '../letters.ts';

const chromeWords =
  /^(?:we\s?chat(?:\s+(?:account|id|qr code))?|e-?paper|qr code|scan (?:me|here|for more|to (?:read|see|follow|subscribe)|the (?:qr )?code).{0,40}|weibo|facebook|twitter|instagram|linkedin|youtube|advert(?:isement|isements)?|ad|sponsored|click here.{0,30}|back to top|top|home|share|print|read more|view (?:in browser|online).{0,20}|unsubscribe.{0,30}|subscribe.{0,30}|follow us.{0,40}|web(?:site)?|app|download.{0,20})\W{0,3}$/i;

// What converters leave in a picture's place.
const placeholder =
  /^[[(<]\s*(?:logo|images?|pictures?|photos?|figure|graphic|icon|banner|advertisement|qr[ -]?code|barcode|map|chart)(?:\s*\d{1,3})?(?: (?:omitted|removed|here|placeholder))?\s*[\])>]$/i;

/** Whether a line is running text at a glance. */
const isMostlyLetters = (text: string) => /^(?:[A-Za-z'’,-]+[ .;:]+){6}/.test(text);

/** Why a line holds no words of the newsletter; null where it may. */
export function junkOf(text: string): Furnishing | null {
  if (
    text.length > 60 &&
    /[a-z]{4}[^a-z]+[a-z]{4}/.test(text.slice(0, 40)) &&
    !/^(?:www|http|[(!])/i.test(text) &&
    isMostlyLetters(text)
  )
    return null;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return /\d/.test(text) ? null : { what: 'junk', rule: 'junk/signs' };
  if (letters >= 2 && !/\p{Script=Latin}/u.test(text)) return { what: 'junk: another script', rule: 'junk/script' };
  if (foreignShare(text) > 0.5 && !/[\p{Script=Latin}]{4}/u.test(text))
    return { what: 'junk: another script', rule: 'junk/mixed script' };
  if (placeholder.test(text)) return { what: 'junk: a picture left out', rule: 'junk/placeholder' };
  if (chromeWords.test(text)) return { what: 'imprint: label', rule: 'imprint/label' };
  if (/^(?:!\[?\]?|\(?https?:\/\/\S{3,300}\)?|www\.\S{3,200}|\S+@\S+\.\w{2,6})$/i.test(text))
    return { what: 'imprint: address', rule: 'imprint/address' };
  if (text.length <= 3 && letters > 0 && !/^(?:[A-Z]{2,3}|[IVX]+)$/.test(text))
    return { what: 'junk', rule: 'junk/stray letters' };
  return text.length > 12 && letters / text.length < 0.3 && !/\d{4}/.test(text)
    ? { what: 'junk', rule: 'junk/few letters' }
    : null;
}

/** Rows of a table: cells divided by tabs or bars. */
export function isTableRow(raw: string): boolean {
  const cells = raw.split('\t').length - 1;
  if (cells >= 2) return true;
  const row = raw.trim();
  return /^\|.*\|$/.test(row) || /^\|?\s*:?-{3,}:?\s*\|/.test(row);
}
