import { bareNames, readByline } from './bylines.ts';
import { isSectionLabel } from '../headlines/sections.ts';
import { endsInHyphen, endsOpen, endsSentence, startsLower, wordsOf } from '../letters.ts';
import { isLikelyName, namesIn } from './person-names.ts';
import type { Line } from '../../types.ts';

/** What makes a line a byline where it stands; null where it is none. */
export function bylineRule(lines: readonly Line[], index: number): string | null {
  const line = lines[index]!;
  if (line.text.length > 170) return null;
  if (isSignature(line)) return 'byline/signature';
  const byline = readByline(line.text);
  if (byline === null) return standsAlone(lines, index) && bareNames(line.text) !== null ? 'byline/names alone' : null;
  if (!line.blankBefore && /\.$/.test(line.text)) return null;
  if (!line.blankBefore && /^by\b/.test(line.text) && !standsUnderHead(lines, index, byline.names)) return null;
  return inText(lines, index) ? null : byline.rule;
}

/** Whether names stand right between what may be a headline and a line of text that is longer than they are. */
function standsUnderHead(lines: readonly Line[], index: number, names: readonly string[]): boolean {
  const [above, line, below] = [lines[index - 1], lines[index]!, lines[index + 1]];
  if (!above || !below || endsSentence(above.text) || above.text.length > 100 || startsLower(above.text)) return false;
  if (!names.every(isLikelyName) || below.text === '' || !/^["“‘(]?[\p{Lu}\d]/u.test(below.text)) return false;
  const apart = lines[index - 2];
  const opens = apart === undefined || apart.text === '' || endsSentence(apart.text) || above.heading > 0;
  return (opens || apart.text.length < 100) && below.text.length > Math.max(line.text.length, 45);
}

/** Whether the lines above and below belong to one sentence with it. */
function inText(lines: readonly Line[], index: number): boolean {
  const before = lines[index - 1];
  const below = lines[index + 1];
  if (before && before.text !== '' && (endsInHyphen(before.text) || endsOpen(before.text))) return true;
  return below !== undefined && below.text !== '' && startsLower(below.text);
}

/** Whether names without "By" stand on a line where bylines do: apart, or between a headline and its story. */
function standsAlone(lines: readonly Line[], index: number): boolean {
  const line = lines[index]!;
  if (line.text.length > 90 || inText(lines, index) || !/^[\p{Lu}([–—-]/u.test(line.text)) return false;
  const above = lines[index - 1];
  const below = lines[index + 1];
  // In the middle of a paragraph a line may happen to hold nothing but a name.
  if (above && above.text !== '' && !endsSentence(above.text) && above.text.length > 70) return false;
  if (above && above.text !== '' && below && below.text !== '')
    return (
      endsSentence(above.text) ||
      line.text.length < 30 ||
      (below.text.length > 60 && standsUnderHead(lines, index, namesIn(line.text) ?? ['']))
    );
  return true;
}

/** A name set far to the right below a story, as letters are signed. */
const isSignature = ({ raw, text, blankBefore, blankAfter }: Line) =>
  blankBefore &&
  blankAfter &&
  /^\s{16}/.test(raw) &&
  text.length < 40 &&
  /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,3}$/u.test(text);

/** The lines of a byline that begins here: names go on below it, one line each. */
export function bylineRun(lines: readonly Line[], index: number): readonly number[] {
  const run = [index];
  for (let at = index + 1; at < lines.length && at < index + 4; at += 1) {
    const { text } = lines[at]!;
    if (text === '' || (bareNames(text) === null && !/^[\p{L}\s.,]{3,60}[,&]$/u.test(lines[at - 1]!.text))) break;
    run.push(at);
  }
  return run;
}

// A longer column of names is a list: winners, members, guests.
const list = 3;

type Rules = ReadonlyMap<number, { readonly kind: string; readonly rule: string }>;

/** Lines taken for bylines that the rest of the newsletter speaks against. */
export function doubtfulBylines(lines: readonly Line[], roles: Rules): readonly number[] {
  const is = (rule: string) => [...roles].filter(([, role]) => role.rule === rule).map(([at]) => at);
  const alone = is('byline/names alone');
  const answers = answering(lines, alone);
  return [
    ...is('byline/dash').filter((at) => lines[neighbour(lines, at, -1)]?.text.match(/["”»]$/)),
    // One line of a name in a whole newsletter without other bylines may be anybody's; several names sign a story.
    ...(alone.length === 1 &&
    ![...roles.values()].some((role) => role.kind === 'byline' && role.rule !== 'byline/names alone')
      ? alone.filter((at) => (namesIn(lines[at]!.text)?.length ?? 0) < 2 || !isBetweenHeadAndText(lines, at))
      : []),
    ...alone.filter((at) => answers.has(lines[at]!.text) || isListed(at, roles) || headsProfile(lines, at)),
  ];
}

/** Whether what is above looks like a headline, and what is below is a paragraph. */
function isBetweenHeadAndText(lines: readonly Line[], at: number): boolean {
  const above = lines[neighbour(lines, at, -1)];
  const below = lines[neighbour(lines, at, 1)];
  if (above === undefined || below === undefined || at - above.number > 1 || below.number - at > 3) return false;
  if (endsSentence(above.text) || above.text.length > 100 || isSectionLabel(above.text)) return false;
  return wordsOf(above.text).length > 3 && below.text.length > Math.max(45, lines[at]!.text.length);
}

/** Names that stand below questions: who answers them. */
function answering(lines: readonly Line[], alone: readonly number[]): ReadonlySet<string> {
  const below = alone.filter((at) => lines[neighbour(lines, at, -1)]?.text.endsWith('?'));
  return new Set(below.length > 1 ? below.map((at) => lines[at]!.text) : []);
}

function isListed(at: number, roles: Rules): boolean {
  let [from, to] = [at, at];
  while (at - from < list && roles.get(from - 1)?.rule === 'byline/names alone') from -= 1;
  while (to - at < list && roles.get(to + 1)?.rule === 'byline/names alone') to += 1;
  return to - from >= list;
}

/** A name over a text that begins with it is a headline. */
function headsProfile(lines: readonly Line[], at: number): boolean {
  const below = lines[neighbour(lines, at, 1)]?.text ?? '';
  return below.toLowerCase().startsWith(lines[at]!.text.toLowerCase()) && below.length > lines[at]!.text.length + 20;
}

function neighbour(lines: readonly Line[], from: number, step: 1 | -1): number {
  let at = from + step;
  while (at > 0 && at < lines.length - 1 && lines[at]!.text === '') at += step;
  return at;
}
