import { remembering } from '../remember.ts';

/** Capital abbreviations that are never an organization. */
const notBodies = new Set(
  'AI IT PhD CEO CTO CFO DNA RNA GDP COVID STEM MOU MoU TV USD RMB EUR CNY UTC GMT GPS IoT VR AR XR ICT NGO NGOS PPP LED CO CO2 AM PM BC AD II III IV VI VII VIII IX XI R&D S&T S&TI STI HIV AIDS SARS MERS 3D 2D 4G 5G 6G IP IQ ID OK FM PC US UK UAE USA EU DPRK ROK PRC ASEAN AU BRICS RCEP BRI VIP FAQ PDF HTML HTTP URL QR LNG PV EV EVS NEV UAV UAVS API GPU CPU ICU MRI CT PET PCR TCM SDG SDGS SDGs KM KG MW GW KW TNT SOS SUV ESG DOI ISBN ISSN NO VOL PHOTO SOURCE XINHUA WIFI WI-FI'.split(
    ' ',
  ),
);

/** Whether capitals stand for a thing or a field, as "ICT" and "DNA" do. */
export const isPlainAbbreviation = (word: string): boolean => notBodies.has(word);

/** Whether a word is made like an acronym: "WMO", "CNSA", "ROSCOSMOS", "UTokyo" is not. */
export const isAcronym = (word: string): boolean => /^.[^a-z]/.test(word) && isMadeLikeOne(word);

const isMadeLikeOne = remembering(
  (word) =>
    /^(?=.{2,10}$)\p{Lu}[\p{Lu}\d&-]*\p{Lu}[\p{Lu}\d]*s?$/u.test(word) &&
    !notBodies.has(word) &&
    !notBodies.has(word.toUpperCase()),
);

/** The acronym in brackets right after a name that ends at `end`: "… of Oceanography (SIO)". */
export function acronymAfter(text: string, end: number, name: string): string | undefined {
  const match =
    /^ ?\(\s?(?:the |hereafter |short for |or )?["“]?([\p{Lu}\d][\p{L}\d&.-]{1,14}(?: [\p{Lu}][\p{L}]{1,12}){0,2})["”]?\s?\)/u.exec(
      text.slice(end, end + 60),
    );
  const acronym = match?.[1];
  if (acronym === undefined || /^\d+$/u.test(acronym)) return undefined;
  if (isAcronym(acronym)) return acronym;
  return abbreviates(acronym, name) ? acronym : undefined;
}

/** Whether the capitals of a short form stand in that order at the name's words: "LIF Peru", "UTokyo", "UniBo". */
function abbreviates(short: string, name: string): boolean {
  const initials = name.split(/[\s-]+/u).map((word) => word.charAt(0));
  const capitals = short.match(/\p{Lu}/gu) ?? [];
  if (capitals.length < 2) return false;
  let at = 0;
  for (const capital of capitals) {
    at = initials.indexOf(capital, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
