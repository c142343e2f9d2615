const sourceLine =
  /^[([【]?\s*(?:(?:sources?|origin|via|original(?: source)?|from(?=\s?[:：]))\s*[:：|]|(?:(?:re)?printed|adapted|excerpted|taken|reproduced|compiled|translated|abridged|edited)\s+from\b\s*[:：]?|first\s+(?:published|appeared|printed)\s+(?:in|by|on)\b\s*[:：]?|based\s+on\s+(?:an?\s+)?(?:reports?|articles?|story|stories)\s+(?:in|by|from|of)\b\s*[:：]?)\s*(?<who>\S.{0,400})$/i;
// In brackets, "from" alone says it.
const fromLine = /^[([]\s*(?:[Ff]rom|FROM|[Vv]ia)\s*[:：]?\s*(?<who>\p{Lu}[^()[\]]{2,120})[)\]]\.?$/u;
const agencies =
  "Xinhua|Reuters|AFP|AP|Associated Press|Bloomberg|CNN|BBC|TASS|Interfax|Kyodo|Yonhap|Bernama|ANSA|EFE|DPA|UPI|PTI|IANS|Antara|Anadolu|CGTN|CCTV|CNS|China News Service|China Media Group|China Daily|People[’']s Daily|Global Times|Agencies";
const agencyLine = new RegExp(
  String.raw`^(?:[([–—-]\s*)(?<who>(?:${agencies})(?:(?:,|/|\s+and|\s*&)\s*(?:${agencies}))*)\s*[)\]]?\.?$`,
  'i',
);
const media =
  '(?:Daily|News|Times|Post|Weekly|Review|Journal|Agency|News Service|Press|Herald|Gazette|Bulletin|Online|Network|Television|Radio|Net|Observer|Tribune|Telegraph|Express|Chronicle|Courier|Examiner|Messenger|Standard|Monitor|Magazine|Wire|TV|Website|Web site|App|Portal|Channel|Newspaper)';
const capital = String.raw`\p{Lu}[\p{L}\p{N}'’&.-]*\s+(?:(?:of|and|the|for|on|de|da)\s+){0,2}`;
// "Harbour Daily", "Official website of the Port Office", "Tide News, Bergen Post and ports.example".
const outlet = String.raw`(?:(?:${capital}){1,6}${media}|(?:Official\s+)?(?:[Ww]ebsite|WeChat [Aa]ccount|[Aa]ccount|[Ss]ite)\s+of\s+[^()[\]]{3,80}|${agencies}|[a-z\d-]{2,30}\.(?:com|cn|org|net|gov|edu|news)(?:\.[a-z]{2})?)`;
const outlets = String.raw`${outlet}(?:(?:\s*[,/;&]|\s+and)\s*(?:and\s+)?${outlet}){0,4}`;
// "— Harbour Daily", "(Harbour Daily)": a dash or brackets, and a paper.
const paperLine = new RegExp(
  String.raw`^(?:(?:[–—]|--|-\s)\s*(?<dashed>${outlets})\.?|[(【[]\s*(?<who>${outlets})\s*[)】\]]\.?)$`,
  'u',
);
// "— Port Office of Bergen": an office signs too, by its head word.
const officeName = String.raw`(?:\p{Lu}[\p{L}'’&.-]*\s+(?:(?:of|and|the|for|on)\s+){0,2}){1,9}\p{Lu}[\p{L}'’-]*`;
const officeLine = new RegExp(String.raw`^(?:[–—]|--|-\s)\s*(?<who>${officeName})\.?$`, 'u');
const sourceAlone = new RegExp(String.raw`^[(【[]?\s*(?:${outlets}|(?<office>${officeName}))\s*[)】\]]?\.?$`, 'u');
const viaLine = new RegExp(String.raw`^[Vv]ia\s+(?<who>${outlets})\.?$`, 'u');
// What closes an article's last paragraph.
const inline = new RegExp(
  String.raw`[.!?"”’]\s*(?:[([]\s*(?:(?:[Ss]ources?|SOURCES?|[Ff]rom|[Vv]ia)\s*[:：]?\s*(?<named>\p{Lu}[^()[\]]{2,120})|(?<who>${outlets}))[)\]]|(?:[–—]|--|-\s)\s*(?<dashed>${outlets}))\s*\.?$`,
  'u',
);

const shapes = [
  ['credit/source', sourceLine],
  ['credit/from', fromLine],
  ['credit/agency', agencyLine],
  ['credit/paper', paperLine],
  ['credit/via', viaLine],
  ['credit/office', officeLine],
] as const;

const offices =
  /\b(?:Academy|Administration|Agency|Association|Bureau|Cent(?:er|re)|College|Commission|Committee|Council|Department|Embassy|Federation|Foundation|Institute|Laboratory|Ministry|Museum|Office|Secretariat|Society|Union|University)\b/;

/** Whether a source credit begins with this line: "Source: Xinhua", "(Sources: a, b, and c)", "(Xinhua)". */
export const creditOf = (text: string): string | null => readCredit(text)?.who ?? null;

/** The name that a source credit gives, and the rule that knew it for one. */
export function readCredit(printed: string): { readonly who: string; readonly rule: string } | null {
  if (printed.length > 460) return null;
  const text = printed.replace(/（/g, '(').replace(/）/g, ')');
  for (const [rule, pattern] of shapes) {
    const groups = pattern.exec(text)?.groups;
    const who = groups?.['who'] ?? groups?.['dashed'];
    if (who === undefined || (rule === 'credit/office' && !offices.test(who))) continue;
    // "Adapted from …" may go on in small letters, as a sentence does.
    if (/^\p{Ll}/u.test(who) && !/^[([]?\s*sources?/i.test(text) && !/^[a-z\d-]+\.[a-z]/.test(who)) return null;
    return { who: credited(who), rule };
  }
  return null;
}

/** The paper, agency or office whose name is all that a text says; null where it says anything else. */
export function sourceAloneIn(text: string): string | null {
  const found = text.length <= 120 ? sourceAlone.exec(text) : null;
  const office = found?.groups?.['office'];
  return found === null || (office !== undefined && !offices.test(office)) ? null : credited(text);
}

/** The source that an article's last words credit: "… on Monday. (Xinhua)". */
export function closingCredit(text: string): string | null {
  const groups = inline.exec(text.slice(-160))?.groups;
  const who = groups?.['named'] ?? groups?.['who'] ?? groups?.['dashed'];
  return who === undefined ? null : credited(who);
}

/** Whether a credit that begins with this line runs on: its bracket is open, or it stops where no name can. */
export function creditRunsOn(text: string): boolean {
  return (/^[([]/.test(text) && !/[)\]]/.test(text)) || /(?:\b(?:and|of|for|the|in)|[,&-])$/.test(text);
}

/** The name that a credit gives, brackets and a closing full stop left out. */
export function credited(who: string): string {
  const bare = who
    .trim()
    .replace(/^[(【[]\s*(?=[^()[\]]*[)\]】]\.?$)/, '')
    .replace(/[\])】]\s*\.?$/, (close) => (who.includes('(') && close.startsWith(')') && open(who) ? close : ''));
  return bare.replace(/(?<!\b(?:Co|Ltd|Inc|Corp))\.$/, '').trim();
}

/** Whether a bracket inside the name is closed by its last one: "Institute of Botany (IB)". */
const open = (who: string) => (who.match(/\(/g)?.length ?? 0) >= (who.match(/\)/g)?.length ?? 0);
