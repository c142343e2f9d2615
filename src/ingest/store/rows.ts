import type { ArticleKind, EventKind, MentionKind, PassageRole, Prisma } from '../../../prisma/generated/client.ts';
import { textsOf } from '../article-texts.ts';
import type { LineAt } from '../line-at.ts';
import type { Article, Issue, LineRange, Span } from '../types.ts';
import { firstDay, isoDay, lastDay } from './dates.ts';
import { claim, fold, idOf, slugOf } from './names.ts';

/** What the archive calls the entities of an issue. */
export interface EntityIds {
  readonly organizations: ReadonlyMap<string, string>;
  readonly people: ReadonlyMap<string, string>;
  readonly countries: ReadonlySet<string>;
}

/** An article that is stored under this id and slug, and the issue that it belongs to. */
export interface Placed {
  readonly article: Article;
  readonly id: string;
  readonly slug: string;
  readonly position: number;
  readonly issueId: string;
  readonly issueSortKey: string;
}

/** Sorts descending: newest date first, undated last, later ingest before earlier. */
export const issueSortKey = (date: string | null, ingestedAt: Date, id: string) =>
  `${date ? isoDay(lastDay(date)) : '0000-00-00'}/${ingestedAt.toISOString()}/${id}`;

/** Sorts descending: the newest issue's articles first, as printed. */
const articleSortKey = (issueKey: string, position: number) =>
  `${issueKey}/${String(999_999 - position).padStart(6, '0')}`;

/** Sorts ascending: by start, undated last. */
const eventSortKey = (start: string | null, id: string) => `${start ? isoDay(firstDay(start)) : '9999-99-99'}/${id}`;

/** Slugs of an article that is new to the archive, by its headline. */
export const articleSlug = (issueSlug: string, article: Article, taken: Set<string>) =>
  claim(taken, [issueSlug, slugOf(headlineOf(article))].filter(Boolean).join('-'));

/** The title, else the first words of the body, else of the first caption. */
function headlineOf({ title, body, photos }: Article): string {
  return title?.text || firstWords(body.text || photos[0]?.caption.text || 'Untitled', 80);
}

/** The first sentence or two, at most 300 characters; of a stand-alone photo its caption. */
export function leadOf({ body, photos }: Article): string {
  const [paragraph = ''] = (body.text || photos[0]?.caption.text || '').split('\n\n');
  const sentences = [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(paragraph)].slice(0, 2);
  const two = sentences
    .map(({ segment }) => segment)
    .join('')
    .trim();
  const one = sentences[0]?.segment.trim() ?? '';
  return two.length <= 300 ? two : firstWords(one, 300);
}

/** As many whole words as fit, with an ellipsis where some are left out. */
function firstWords(text: string, limit: number): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= limit) return flat;
  const cut = flat.slice(0, limit - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > 0 ? cut.slice(0, space) : cut.replace(/[\uD800-\uDBFF]$/, '')).replace(/[,;:–—-]+$/, '')}…`;
}

export function articleRow({
  article,
  id,
  slug,
  position,
  issueId,
  issueSortKey: key,
}: Placed): Prisma.ArticleCreateManyInput {
  const { body, section, kind, title, authors, credit, facts } = article;
  return {
    id,
    slug,
    issueId,
    position,
    section,
    kind: kind.toUpperCase() as ArticleKind, // the same words, in capitals
    title: title?.text || null,
    headline: headlineOf(article),
    authors: [...authors],
    credit,
    lead: leadOf(article),
    text: body.text,
    wordCount: body.text.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu)?.length ?? 0,
    blocs: [...facts.blocs],
    sortKey: articleSortKey(key, position),
  };
}

export function passageRows({ article, id }: Placed): Prisma.PassageCreateManyInput[] {
  const of = (role: PassageRole, ranges: readonly LineRange[]) =>
    ranges.map(([startLine, endLine], position) => ({ articleId: id, role, position, startLine, endLine }));
  return [
    ...of('TITLE', article.titleLines),
    ...of('BYLINE', article.bylineLines),
    ...of('CREDIT', article.creditLines),
    ...of('BODY', article.bodyLines),
  ];
}

export function photoRows({ article, id }: Placed): Prisma.PhotoCreateManyInput[] {
  return article.photos.map(({ caption, credit, lines }, position) => ({
    id: idOf('photo', id, String(position)),
    articleId: id,
    position,
    caption: caption.text,
    credit,
    startLine: Math.min(...lines.map(([first]) => first)),
    endLine: Math.max(...lines.map(([, last]) => last)),
  }));
}

/** Rows that join an article with the organizations, people and countries that it names, in order of first mention. */
export function entityRows({ article, id: articleId }: Placed, ids: EntityIds) {
  const { facts } = article;
  const organizations = unique(facts.organizations.map(({ name }) => ids.organizations.get(name)));
  const people = new Map(facts.people.map(({ name, role }) => [ids.people.get(name)!, role] as const));
  const countries = unique(facts.countries.filter((code) => ids.countries.has(code)));
  return {
    organizations: organizations.map((organizationId, position) => ({ articleId, organizationId, position })),
    people: [...people].map(([personId, role], position) => ({ articleId, personId, role, position })),
    countries: countries.map((countryCode, position) => ({ articleId, countryCode, position })),
  };
}

export function mentionRows({ article, id }: Placed, ids: EntityIds, lineAt: LineAt): Prisma.MentionCreateManyInput[] {
  return article.facts.mentions
    .filter(({ kind }) => kind !== 'bloc')
    .map(({ kind, value, surface, place, start, end, rule, candidates = [] }, position) => ({
      id: idOf('mention', id, String(position)),
      articleId: id,
      position,
      kind: kind.toUpperCase() as MentionKind, // blocs are left out
      organizationId: kind === 'organization' ? (ids.organizations.get(value) ?? null) : null,
      personId: kind === 'person' ? (ids.people.get(value) ?? null) : null,
      countryCode: kind === 'country' && ids.countries.has(value) ? value : null,
      place,
      surface,
      start,
      end,
      ...linesOf({ start, end }, lineAt),
      rule,
      candidates: [...candidates],
    }));
}

export function eventRows({ article, id: articleId }: Placed, ids: EntityIds, lineAt: LineAt) {
  const taken = new Set<string>();
  return article.facts.events.map((event) => {
    const id = idOf('event', articleId, claim(taken, `${fold(event.name)}-${event.start ?? ''}`));
    const { name, kind, start, end, city, country, sentence, evidence, date } = event;
    const row: Prisma.EventCreateManyInput = {
      id,
      articleId,
      name,
      kind: kind.toUpperCase() as EventKind, // the same words, in capitals
      start,
      end,
      dateFirst: start && firstDay(start),
      dateLast: (end ?? start) && lastDay((end ?? start)!),
      city,
      countryCode: country && ids.countries.has(country) ? country : null,
      sentence,
      ...linesOf(evidence, lineAt),
      sentenceStart: evidence.start,
      sentenceEnd: evidence.end,
      whenStart: date?.start ?? null,
      whenEnd: date?.end ?? null,
      sortKey: eventSortKey(start, id),
    };
    const countries = unique([...event.countries, country].filter((code) => code !== null && ids.countries.has(code)));
    return {
      row,
      organizations: unique(event.organizations.map((other) => ids.organizations.get(other))).map(
        (organizationId, position) => ({
          eventId: id,
          organizationId,
          position,
        }),
      ),
      countries: countries.map((countryCode, position) => ({ eventId: id, countryCode, position })),
    };
  });
}

const linesOf = ({ start, end }: Span, lineAt: LineAt) => ({
  startLine: lineAt(start),
  endLine: lineAt(Math.max(start, end - 1)),
});

const unique = <Value>(values: readonly (Value | null | undefined)[]): readonly Value[] => [
  ...new Set(values.filter((value) => value !== null && value !== undefined)),
];

/** The parts of an issue's row that its text gives, as opposed to its identity. */
export function issueFacts(issue: Issue, lineAt: LineAt) {
  const { volume, number, date } = issue.masthead;
  const repairs = issue.articles.flatMap(textsOf).flatMap((prose) => prose.repairs);
  return {
    volume,
    number,
    date: date?.value ?? null,
    dateFirst: date && firstDay(date.value),
    dateLast: date && lastDay(date.value),
    dateInferred: date?.basis === 'inferred',
    warnings: issue.messages.map(({ rule, reason, start }) => ({ line: lineAt(start), message: reason, rule })),
    repairs: repairs.map(({ rule, before, after, start, end }) => ({
      line: lineAt(start),
      rule,
      before,
      after,
      start,
      end,
    })),
    furniture: issue.furniture.map((entry) => [...entry]),
    undecided: issue.undecided.map((range) => [...range]),
  };
}
