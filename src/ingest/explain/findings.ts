import { lineFinder, type LineAt } from '../line-at.ts';
import type { Article, Event, Issue, Mention } from '../types.ts';

/** Something that an article speaks of, and by which rule it was found in which words. */
export interface Finding {
  readonly kind: string;
  readonly name: string;
  /** Further words about it: a date, a place, a role. */
  readonly about: string;
  readonly rule: string;
  readonly lines: readonly number[];
  /** As printed where it was first found so. */
  readonly printed: string;
}

/** What an article speaks of: names in the order in which they come, one for each rule that found them, then its events. */
export function findingsOf(article: Article, lineAt: LineAt): readonly Finding[] {
  const roles = new Map(article.facts.people.map(({ name, role }) => [name, role]));
  const groups = new Map<string, Mention[]>();
  for (const mention of article.facts.mentions) {
    const key = `${mention.kind}\n${mention.value}\n${mention.rule}`;
    const group = groups.get(key);
    if (group) group.push(mention);
    else groups.set(key, [mention]);
  }
  const names = [...groups.values()].map((mentions): Finding => {
    const { kind, value, rule, surface, candidates } = mentions[0]!;
    return {
      kind,
      name: nameOf(mentions[0]!),
      about: candidates ? `may be ${candidates.join(' or ')}` : kind === 'person' ? (roles.get(value) ?? '') : '',
      rule,
      lines: [...new Set(mentions.map(({ start }) => lineAt(start)))],
      printed: oneLine(surface),
    };
  });
  return [...names, ...article.facts.events.map((event) => eventFinding(event, lineAt))];
}

const regions = new Intl.DisplayNames(['en'], { type: 'region' });

/** A mention's canonical name; a country's with its code: "China (CN)". */
export const nameOf = ({ kind, value }: Pick<Mention, 'kind' | 'value'>): string =>
  kind === 'country' ? `${regions.of(value)} (${value})` : value;

function eventFinding(event: Event, lineAt: LineAt): Finding {
  const { name, rule, date, evidence, sentence } = event;
  return {
    kind: 'event',
    name,
    about: aboutEvent(event),
    rule: date ? `${rule} + ${date.rule}` : rule,
    lines: [lineAt(evidence.start)],
    printed: oneLine(sentence),
  };
}

/** "launch, 2021-11-19, Bergen (NO)": what is known of an event beside its name. */
export function aboutEvent({ kind, start, end, city, country }: Event): string {
  const when = start === null ? null : end === null ? start : `${start}/${end}`;
  const where = city === null ? country : country === null ? city : `${city} (${country})`;
  return [kind, when, where].filter((part) => part !== null).join(', ');
}

/** "volume 3, number 12, 2021-11 (inferred, line 214)". */
export function issueWords({ masthead, source }: Pick<Issue, 'masthead' | 'source'>): string {
  const { volume, number, date } = masthead;
  const when =
    date === null
      ? null
      : date.basis === 'inferred'
        ? `${date.value} (inferred, line ${lineFinder(source.text)(date.evidence.start)})`
        : date.value;
  return [volume && `volume ${volume}`, number && `number ${number}`, when ?? 'no date']
    .filter((part) => part !== null && part !== '')
    .join(', ');
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
