import { contents } from './contents.ts';
import { folios } from './folios.ts';
import type { Furnishing, Furnishings } from './furnishing.ts';
import { endsSentence, fold } from '../letters.ts';
import { endsWithAddress, imprintRule, nameInImprint } from './imprint.ts';
import { readIssueLine } from './issue-line.ts';
import { isTableRow, junkOf } from './junk.ts';
import { findMasthead } from './masthead.ts';
import { namesPeriodical, timesPrinted } from './newsletter-name.ts';
import { pageEdges } from './page-edges.ts';
import { tableParts } from './tables.ts';
import { isWord } from '../words.ts';
import { mendName } from '../../names.ts';
import type { Line, Masthead } from '../../types.ts';

export interface Furniture {
  readonly masthead: Masthead;
  readonly lines: Furnishings;
  /** The entries of the table of contents. */
  readonly entries: readonly string[];
}

/** Sets aside what frames the articles: masthead, table of contents, page edges, imprint, tables and junk. */
export function furnitureOf(lines: readonly Line[]): Furniture {
  const edges = new Map([...pageEdges(lines), ...folios(lines)]);
  const table = contents(lines);
  const other = plainJunk(lines);
  const makers = imprint(lines);
  const { masthead: printed, lines: top } = findMasthead(lines, new Map([...other, ...edges, ...table.lines]));
  const masthead = printed.publication === null ? { ...printed, publication: nameAmongMakers(lines, makers) } : printed;
  const all = new Map([...other, ...makers, ...edges, ...table.lines, ...namedEdges(lines, masthead), ...top]);
  for (const [index, part] of [...tableParts(lines, all), ...storyDates(lines, all)]) all.set(index, part);
  return { masthead, lines: all, entries: table.entries };
}

/** The name by which the imprint speaks of the newsletter: a periodical's, or one that stands elsewhere too. */
function nameAmongMakers(lines: readonly Line[], makers: Furnishings): string | null {
  for (const index of [...makers.keys()].sort((a, b) => a - b)) {
    const name = nameInImprint(lines[index]!.text);
    if (name !== null && (namesPeriodical(name) || timesPrinted(name, lines) >= 2)) return mendName(name, lines);
  }
  return null;
}

/** Page headers that come but once: the newsletter's name with nothing but a date or a number beside it. */
function namedEdges(lines: readonly Line[], { publication }: Masthead): Furnishings {
  const found = new Map<number, Furnishing>();
  const name = publication === null ? '' : fold(publication);
  if (name.length < 6) return found;
  lines.forEach(({ text, heading, blankBefore, blankAfter }, index) => {
    if (text.length > 120 || !fold(text).includes(name)) return;
    if (fold(text) === name && heading < 2 && blankBefore && blankAfter)
      found.set(index, { what: 'page header', rule: 'folio/newsletter name' });
    const rest = text
      .replace(/\b[A-Z]\d{1,2}\b/g, ' ')
      .replace(/[\d\W_]+/g, ' ')
      .trim();
    const beside = fold(
      rest
        .replace(/\b(?:page|vol|volume|no|issue|number|mon|tues|wednes|thurs|fri|satur|sun)(?:day)?\b/gi, '')
        .replace(monthNames, ''),
    );
    if (beside === name.replace(/\d/g, '') && (/\d/.test(text) || text.toUpperCase() === text))
      found.set(index, { what: 'page header', rule: 'folio/newsletter name' });
  });
  return found;
}

/** What a masthead says again on other pages, and days alone between blank lines that date their stories. */
function storyDates(lines: readonly Line[], known: Furnishings): Furnishings {
  const found = new Map<number, Furnishing>();
  lines.forEach(({ text, blankBefore, blankAfter }, index) => {
    if (!blankBefore && !blankAfter) return;
    if (text.length > 60 || known.has(index) || !/\d/.test(text) || /[.!?:]$/.test(text)) return;
    const { date, rest, number, volume } = readIssueLine(text);
    if (rest !== '') return;
    if (volume !== null && number !== null) found.set(index, { what: 'page header', rule: 'folio/volume and number' });
    else if (blankBefore && blankAfter && date?.length === 10 && (number ?? volume) === null)
      found.set(index, { what: 'date of a story', rule: 'folio/date alone' });
  });
  return found;
}

const monthNames = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\b/gi;

function plainJunk(lines: readonly Line[]): Furnishings {
  const found = new Map<number, Furnishing>();
  lines.forEach((line, index) => {
    if (line.raw.trim() === '') return;
    const what =
      line.text === ''
        ? { what: 'junk: markup', rule: 'junk/markup' }
        : isTableRow(line.raw)
          ? { what: 'table', rule: 'table/row' }
          : isLeftover(line.text) || endsSentenceAbove(line, lines[index - 1])
            ? null
            : junkOf(line.text);
    if (what !== null) found.set(index, what);
  });
  return found;
}

/** "and" alone in a narrow column is text. */
const isLeftover = (text: string) => /^\p{Ll}{2,3}[.,;]?$/u.test(text) && isWord(text.replace(/\W$/, ''));

/** The last word of a paragraph on a line of its own: "home." */
const endsSentenceAbove = ({ text }: Line, above: Line | undefined) =>
  above !== undefined &&
  above.text !== '' &&
  text.length < 30 &&
  /^[\p{L}\d][\p{L}\p{N}'’ -]*[.,;]["”’)]?$/u.test(text) &&
  !endsSentence(above.text);

// Who makes it, and where, stands at the end; what follows the first such line there is of the same kind.
const tail = 12;

// "HARBOUR is the largest society of …": behind the makers' names the house speaks of itself.
const selfWord =
  /^(?:the |this )?\p{Lu}[\p{L}&'’.-]*(?: [\p{L}&'’.()-]+){0,7} (?:is|are|was|has been|aims|publishes|appears|brings|covers|reports on|unites|represents|comes out)\b/iu;

function imprint(lines: readonly Line[]): Furnishings {
  const found = new Map<number, Furnishing>();
  const printed = lines.map((line, index) => ({ line, index })).filter(({ line }) => line.text !== '');
  printed.forEach(({ line, index }, at) => {
    const rule = imprintRule(line.text);
    if (rule === null || /^\s*-\s/.test(line.raw)) return;
    const closes = at >= printed.length - tail;
    const above = printed[at - 1]?.line.text ?? '';
    const apart =
      line.blankBefore ||
      found.has(index - 1) ||
      !/\p{L}/u.test(above) ||
      (at >= printed.length - 3 && /[.!?)]$/.test(above));
    if (!apart || /^\p{Ll}/u.test(line.text)) return;
    if (closes || at < 20 || line.text.length < 120) found.set(index, { what: 'imprint', rule });
  });
  const last = printed.findLastIndex(({ index }) => found.has(index));
  if (last < 0 || last < printed.length - tail) return found;
  const makers = found.get(printed[last]!.index)?.rule !== 'imprint/address';
  for (const { line, index } of printed.slice(last + 1, last + 4)) {
    if (line.text.length < 120 || endsWithAddress(line.text) || (makers && selfWord.test(line.text)))
      found.set(index, { what: 'imprint', rule: 'imprint/closing lines' });
  }
  return found;
}
