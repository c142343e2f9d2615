import type { LineRange } from '../../src/ingest/types.ts';
import type { Gold, GoldArticle } from './gold.ts';
import { sameText } from './likeness.ts';
import { pairUp } from './pairing.ts';
import type { ReadArticle, Reading } from './reading.ts';
import { type Tally, none } from './tally.ts';

/** An article with the lines of its body that count. */
export interface Body<Article> {
  readonly article: Article;
  readonly lines: ReadonlySet<number>;
}

/** The bodies that should be and those that were read. */
export interface Bodies {
  readonly wanted: readonly Body<GoldArticle>[];
  readonly given: readonly Body<ReadArticle>[];
}

/** The bodies of both sides, without blank lines and, of the parser's, without those that may stand in or out. */
export function bodiesOf(gold: Gold, reading: Reading, text: string): Bodies {
  const printed = text.split(text.includes('\n') ? '\n' : '\r');
  const isBlank = (line: number) => !printed[line - 1]?.trim();
  const wanted = gold.articles.map((article) => ({
    article,
    lines: new Set(numbersOf(article.parts.map(({ lines }) => lines)).filter((line) => !isBlank(line))),
  }));
  const body = new Set(wanted.flatMap(({ lines }) => [...lines]));
  const open = new Set(openLines(gold).filter((line) => !body.has(line)));
  const given = reading.articles.map((article) => ({
    article,
    lines: new Set(numbersOf(article.lines).filter((line) => !isBlank(line) && !open.has(line))),
  }));
  return { wanted, given };
}

/** Lines that may stand inside a body or outside: titles, captions, bylines, credits, jumps. */
function openLines({ articles, furniture }: Gold): readonly number[] {
  const titles = articles.map(({ titleLines }) => titleLines);
  const captions = articles.flatMap(({ photos }) => photos.map(({ lines }) => lines));
  const labels = furniture
    .filter(([, , what]) => /byline|source|credit|section|caption|title|jump|continu/i.test(what ?? ''))
    .map(([first, last]): LineRange => [first, last]);
  return numbersOf([...[...titles, ...captions].flatMap((range) => (range?.length ? [range] : [])), ...labels]);
}

const numbersOf = (ranges: readonly LineRange[]): readonly number[] =>
  ranges.flatMap(([first, last]) => Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i));

/** Each wanted article with the one that was read in its place: bodies that share 80 % of their lines, one to one. */
export function partners({ wanted, given }: Bodies): ReadonlyMap<GoldArticle, ReadArticle> {
  const pairs = pairUp(wanted, given, (want, have) => {
    const both = shared(want.lines, have.lines);
    const either = want.lines.size + have.lines.size - both;
    if (either === 0) return sameText(want.article.title, have.article.title);
    return both / either >= 0.8 ? both / either : 0;
  });
  return new Map(pairs.map(([want, have]) => [want.article, have.article]));
}

const shared = (one: ReadonlySet<number>, other: ReadonlySet<number>): number =>
  [...one].filter((line) => other.has(line)).length;

/** B-cubed: does each line share its article with the lines that it should? Documents weigh by their length. */
export function linesTally({ wanted, given }: Bodies): Tally {
  const [owners, readers] = [ownersOf(wanted), ownersOf(given)];
  const precision = meanShare(readers, owners);
  const recall = meanShare(owners, readers);
  const f = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  const off = (1 - f) * owners.size;
  return owners.size === 0 ? none : { right: f * owners.size, wrong: off, missed: off };
}

type Owners = ReadonlyMap<number, ReadonlySet<number>>;

/** Which body each line belongs to; a line in two belongs to the first. */
function ownersOf(bodies: readonly Body<unknown>[]): Owners {
  const owners = new Map<number, ReadonlySet<number>>();
  for (const { lines } of bodies) for (const line of lines) if (!owners.has(line)) owners.set(line, lines);
  return owners;
}

/** Over the lines of one side: how much of each line's body stands together on the other side as well. */
function meanShare(owners: Owners, others: Owners): number {
  if (owners.size === 0) return 1;
  const together = new Map<ReadonlySet<number>, Map<ReadonlySet<number>, number>>();
  const common = [...owners].flatMap(([line, own]) => {
    const other = others.get(line);
    return other ? [[own, other] as const] : [];
  });
  for (const [own, other] of common) {
    const counts = together.get(own) ?? new Map<ReadonlySet<number>, number>();
    together.set(own, counts.set(other, (counts.get(other) ?? 0) + 1));
  }
  const shares = common.map(([own, other]) => together.get(own)!.get(other)! / own.size);
  return shares.reduce((total, share) => total + share, 0) / owners.size;
}
