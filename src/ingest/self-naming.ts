import { remembering } from './remember.ts';
import type { Report } from './types.ts';

const kind =
  'Daily|Weekly|Monthly|Quarterly|News|Newsletter|Bulletin|Review|Gazette|Journal|Times|Post|Digest|Herald|Magazine|Tribune|Courier|Chronicle|Observer|Monitor|Letter|Express|Report|Sheet';
const name = String.raw`(?:the\s+)?(?<name>(?:\p{Lu}[\p{L}&-]{0,20}\s+(?:(?:and|of|for|&)\s+)?){1,5}(?:${kind}))\b(?!\s+\p{Lu}\p{Ll})`;
// Newspapers print their own name where a source speaks to them, "she told Harbour Science Weekly", and where readers do.
const patterns: readonly RegExp[] = [
  String.raw`\b(?:told|spoke to|spoke with|speaking to|speaking with|(?:an? )?(?:exclusive )?(?:interview|conversation|talk) with|interviewed by|answered|in a letter to|writes for|wrote for)\s+${name}`,
  String.raw`\b(?:[Rr]eporters?|[Cc]orrespondents?|[Jj]ournalists?|[Rr]eaders|[Ee]ditors?|[Ss]ubscribers|[Cc]olumnists?)\s+(?:of|for|from|at|to|with)\s+${name}`,
  String.raw`\b(?:[Ss]ubscri(?:be|ptions?)\s+to|[Uu]nsubscribe\s+from|[Ww]elcome\s+to|[Cc]ontribut(?:e|ions?)\s+to|©(?:\s*\d{4})?|[Cc]opyright(?:\s*\d{4})?)\s+${name}`,
].map((pattern) => new RegExp(pattern, 'gu'));

// Papers that everybody talks to: one that is named once is not the one in hand.
const others =
  /^(?:China Daily|Global Times|People.s Daily|Guangming Daily|Economic Daily|New York Times|Washington Post|Financial Times|Wall Street Journal|South China Morning Post|Shanghai Daily|BBC News|Fox News|CBS News|Xinhua News|Japan Times|Korea Times|Straits Times|Moscow Times|Science News|Nature News)$/u;
const often = 3;

interface Named {
  readonly name: string;
  /** Where it stands first. */
  readonly at: number;
  readonly length: number;
  count: number;
}

// A text that speaks to more papers than this is about papers.
const most = 20;

/** The publication that sources and readers of a text without a masthead speak to; null where none is, or several are alike. */
export function selfNaming(text: string, report: Report): string | null {
  const found = spokenTo(text);
  if (found.length > most) return null;
  const likely = found.filter(({ name: own, count }) => count >= often || !others.test(own));
  const [first, second] = likely.sort((a, b) => b.count - a.count);
  if (!first || second?.count === first.count) return null;
  report({
    rule: 'masthead/told',
    reason: `no masthead; the text speaks of ${first.name} as itself, taken as the publication`,
    start: first.at,
    end: first.at + first.length,
  });
  return first.name;
}

/** The papers that somebody speaks to, writes for or reads; of very many only the first ones. */
function spokenTo(text: string): readonly Named[] {
  const found = new Map<string, Named>();
  const isCredited = remembering((own) => credits.some((label) => text.includes(`${label}${own}`)));
  const spoken = patterns.flatMap((pattern) => [...text.matchAll(pattern)]);
  for (const { 0: words, groups, index } of spoken) {
    const printed = groups!['name']!;
    const own = printed.replace(/\s+/g, ' ');
    if (isCredited(own)) continue;
    const known = found.get(own);
    if (known) known.count += 1;
    else found.set(own, { name: own, at: index + words.length - printed.length, length: printed.length, count: 1 });
    if (found.size > most) break;
  }
  return [...found.values()];
}

// "(Source: Harbour News)": a story is credited to it, as to another paper.
const credits = ['Source: ', 'SOURCE: ', 'Sources: ', 'source: '];
