import { countriesByName } from './gazetteer/countries.ts';
import { chineseProvinces } from './gazetteer/provinces.ts';
import { remembering } from './remember.ts';

const offices = 'Department|Bureau|Commission|Office|Administration|Committee|Association|Academy';
const area = '(?: (?:(?:Zhuang|Hui|Uygur|Uyghur) )?Autonomous Region| [Pp]rovince| [Mm]unicipality)';

const governmentOf = new RegExp(
  `^(?:[Pp]eople['’]s )?[Gg]overnment of (?:the )?(?:[Cc]ity of )?(.{1,120}?)(?:${area}| [Cc]ity)?$`,
  'u',
);
const localGovernment = /^(.{1,120}?) (?:[Pp]rovincial|[Mm]unicipal|[Cc]ity) (?:[Pp]eople['’]s )?[Gg]overnment$/u;
const localOffice = new RegExp(`^(.{1,120}?) (?:Provincial|Municipal) (${offices}) (?:of|for) (.{1,120})$`, 'u');
const subjectOffice = new RegExp(`^(.{1,120}?) (?:Provincial|Municipal) (.{1,120}?) (${offices})$`, 'u');
const officeOf = new RegExp(`^(${offices}) (?:of|for) (.{1,120}?) of (?:the )?(\\p{Lu}\\p{L}{1,30})${area}?$`, 'u');
const areaBehind = new RegExp(`(?<= of (?:the )?\\p{Lu}\\p{L}{1,30})${area}$`, 'u');

const form =
  /(?:,? (?:Co|Ltd|Inc|Corp|Limited|PLC|Plc|plc|GmbH|AG|SE|AB|ASA|A\/S|LLC|SpA|Oyj|S\.p\.A|S\.A|N\.V|B\.V|Lda|LTDA|Ltda)\.?,?){1,3}$/u;

/** One spelling of what is written in several orders: "government of Hunan province" and "Hunan Provincial Government". */
function inOneOrder(name: string): string {
  const government = governmentOf.exec(name) ?? localGovernment.exec(name);
  if (government) return `${government[1]!} government`;
  const local = localOffice.exec(name);
  if (local) return `${local[3]!} ${local[2]!} of ${local[1]!}`;
  const subject = subjectOffice.exec(name);
  if (subject) return `${subject[2]!} ${subject[3]!} of ${subject[1]!}`;
  const office = officeOf.exec(name);
  if (office && chineseProvinces.has(office[3]!)) return `${office[2]!} ${office[1]!} of ${office[3]!}`;
  const company = name.replace(form, '');
  if (company !== name) return company;
  return embassy(name) ?? name.replace(areaBehind, '');
}

/** "Embassy of Peru in China", "Peruvian Embassy". China's own abroad are many, the others are told by who sent them. */
function embassy(name: string): string | undefined {
  const sender =
    /^Embassy of (?:the )?(.{1,120}?)(?: in \p{Lu}.{0,120})?$/u.exec(name)?.[1] ??
    /^(.{1,120}) Embassy(?: (?:in|to) \p{Lu}.{0,120})?$/u.exec(name)?.[1];
  const code = sender === undefined ? undefined : countriesByName().get(sender);
  return code === undefined || code === 'CN' ? undefined : `embassy ${code}`;
}

/** A name's spelling-free form: "the Chinese Academy of S&T" and "China Academy of Science and Technology" have one. */
export const organizationKey = remembering((name: string): string => {
  const words = inOneOrder(name)
    .normalize('NFKC')
    .replace(/^[Tt]he /u, '')
    .replace(/\bS&T\b/gu, 'Science and Technology')
    .replace(/ ?& ?/gu, ' and ')
    .replace(/['’]s\b/gu, '')
    .replace(/-\s/gu, '-')
    .split(/[\s,]+/u);
  const first = countriesByName().get(words[0] ?? '');
  return [first?.toLowerCase() ?? words[0], ...words.slice(1)]
    .join(' ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .replace(/centre/gu, 'center')
    .replace(/organis/gu, 'organiz');
});
