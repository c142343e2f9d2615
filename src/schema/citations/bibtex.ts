import { tame } from '../web/tame.ts';
import type { Work } from './work.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** An article as an entry of BibTeX. Names, titles and the newsletter's name stand in a second pair of braces, so that nothing takes them apart. */
export function bibtexOf(work: Work): string {
  const { slug, headline, authors, credit, section, container, volume, number, date, dateInferred, url } = work;
  const [year, month, day] = date?.split('-') ?? [];
  const notes = [
    dateInferred && date && 'date inferred from the text',
    section && `section: ${section}`,
    credit && `source: ${credit}`,
  ].filter((note) => typeof note === 'string');
  const fields: readonly (readonly [name: string, value: string | null | undefined])[] = [
    ['author', authors.length > 0 ? authors.map(whole).join(' and ') : null],
    ['title', whole(headline)],
    ['journal', whole(container)],
    ['volume', volume && tex(volume)],
    ['number', number && tex(number)],
    ['year', year],
    // The macros are for BibTeX's styles to spell; the day joins its month, as BibTeX's manual has it.
    ['month', month && (day ? `${months[Number(month) - 1]} # "~${Number(day)}"` : months[Number(month) - 1])],
    ['note', notes.length > 0 ? tex(notes.join('; ')) : null],
    ['url', url && verbatim(url)],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value ? [`  ${name} = ${name === 'month' ? value : `{${value}}`},\n`] : [],
  );
  return `@article{${slug},\n${lines.join('')}}\n`;
}

const whole = (text: string): string => `{${tex(text)}}`;

/** Within braces a URL needs no escapes but of what would end it. */
const verbatim = (url: string): string => url.replace(/[{}\\\s]/g, encodeURIComponent);

const commands: Readonly<Record<string, string>> = {
  '\\': '{\\textbackslash}',
  '{': '{\\textbraceleft}',
  '}': '{\\textbraceright}',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
};

/** Text as TeX prints it; letters beyond ASCII stay, as every TeX of today reads UTF-8. */
const tex = (text: string): string => tame(text).replace(/[\\{}~^#$%&_]/g, (sign) => commands[sign] ?? `\\${sign}`);
