const sourceLine =
  /^[([【]?\s*(?:(?:sources?|origin|via|original(?: source)?)\s*[:：|]|(?:(?:re)?printed|adapted|excerpted|taken|reproduced)\s+from\b\s*[:：]?|first\s+(?:published|appeared|printed)\s+(?:in|by|on)\b\s*[:：]?|based\s+on\s+an?\s+(?:report|article|story)\s+(?:in|by|from|of)\b\s*[:：]?)\s*(?<who>\S.{0,400})$/i;
// In brackets, "from" alone says it.
const fromLine = /^[([]\s*(?:from|via)\s*[:：]?\s*(?<who>\p{Lu}[^()[\]]{2,80})[)\]]\.?$/u;
const agencies =
  "Xinhua|Reuters|AFP|AP|Associated Press|Bloomberg|CNN|BBC|TASS|Interfax|Kyodo|Yonhap|Bernama|ANSA|EFE|DPA|UPI|PTI|IANS|Antara|Anadolu|CGTN|China Daily|People[’']s Daily|Global Times|Agencies";
const agencyLine = new RegExp(
  String.raw`^(?:[([–—-]\s*)(?<who>(?:${agencies})(?:(?:,|/|\s+and|\s*&)\s*(?:${agencies}))*)\s*[)\]]?\.?$`,
  'i',
);
// "— Harbour Daily": a dash and a paper.
const paperLine =
  /^(?:[–—]|--)\s*(?<who>(?:\p{Lu}[\p{L}'’&.-]*\s+(?:of\s+|and\s+|the\s+)?){1,5}(?:Daily|News|Times|Post|Weekly|Review|Journal|Agency|Press|Herald|Gazette|Evening News|Morning Post|Bulletin|Online|Network|Television|Radio|Net))\.?$/u;
const inlineAgency = new RegExp(String.raw`[.!?"”]\s*\((?<who>(?:${agencies}))\)\s*$`, 'i');

const shapes = [
  ['credit/source', sourceLine],
  ['credit/from', fromLine],
  ['credit/agency', agencyLine],
  ['credit/paper', paperLine],
] as const;

/** Whether a source credit begins with this line: "Source: Xinhua", "(Sources: a, b, and c)", "(Xinhua)". */
export const creditOf = (text: string): string | null => readCredit(text)?.who ?? null;

/** The name that a source credit gives, and the rule that knew it for one. */
export function readCredit(text: string): { readonly who: string; readonly rule: string } | null {
  const [rule, pattern] = shapes.find(([, shape]) => shape.test(text)) ?? [];
  const who = pattern?.exec(text)?.groups?.['who'];
  // "Adapted from …" may go on in small letters, as a sentence does.
  if (rule === undefined || who === undefined || (/^\p{Ll}/u.test(who) && !/^[([]?\s*sources?/i.test(text)))
    return null;
  return { who: credited(who), rule };
}

/** The agency that an article's last words credit: "… on Monday. (Xinhua)". */
export function closingCredit(text: string): string | null {
  return inlineAgency.exec(text.slice(-60))?.groups?.['who'] ?? null;
}

/** Whether a credit that begins with this line runs on: its bracket is open, or it stops where no name can. */
export function creditRunsOn(text: string): boolean {
  return (/^[([]/.test(text) && !/[)\]]/.test(text)) || /(?:\b(?:and|of|for|the|in)|[,&-])$/.test(text);
}

/** The name that a credit gives, brackets and a closing full stop left out. */
export function credited(who: string): string {
  const bare = who
    .trim()
    .replace(/[\])】]\s*\.?$/, (close) => (who.includes('(') && close.startsWith(')') && open(who) ? close : ''));
  return bare.replace(/(?<!\b(?:Co|Ltd|Inc|Corp))\.$/, '').trim();
}

/** Whether a bracket inside the name is closed by its last one: "Institute of Botany (IB)". */
const open = (who: string) => (who.match(/\(/g)?.length ?? 0) >= (who.match(/\)/g)?.length ?? 0);
