import type { Archive, Db } from '../../prisma/db.ts';
import { allCountryNames } from './country-input.ts';
import type { Finder, Named } from './fuzzy.ts';
import { finder } from './fuzzy.ts';

/** A thing that can be suggested: `value` goes into an argument, `hint` tells two of one name apart. */
export interface Suggestible extends Named {
  readonly id: string;
  readonly hint: string;
  /** Folded name or slug, for the order of equals. */
  readonly key: string;
}

/** What the archive holds by name, kept in memory and read anew when the change log has moved. */
export interface Names {
  countries(): Promise<Finder<Suggestible>>;
  organizations(): Promise<Finder<Suggestible>>;
  publications(): Promise<Finder<Suggestible>>;
  articles(): Promise<Finder<Suggestible>>;
  /** Forgets all of it at once; who has just written need not wait to be told. */
  forget(): void;
  close(): void;
}

// A half-typed headline is of something recent; searching all that was ever printed is what `search` is for.
const headlines = 5_000;

/** Keeps the names of an archive. Each list is read by one statement, when it is first asked for. */
export function createNames({ db, onChange }: Archive): Names {
  const kept = new Map<string, Promise<unknown>>();
  const forget = () => {
    kept.clear();
  };
  const remembering =
    <Value>(name: string, load: (db: Db) => Promise<Value>) =>
    () => {
      const loading = (kept.get(name) as Promise<Value> | undefined) ?? load(db); // one type to a name
      kept.set(name, loading);
      loading.catch(() => kept.get(name) === loading && kept.delete(name));
      return loading;
    };
  const close = onChange(forget);
  return {
    countries: remembering('countries', async (db) => finder(await readCountries(db))),
    organizations: remembering('organizations', async (db) => finder(await readOrganizations(db))),
    publications: remembering('publications', async (db) => finder(await readPublications(db))),
    articles: remembering('articles', async (db) => finder(await readArticles(db))),
    forget,
    close,
  };
}

async function readCountries(db: Db): Promise<Suggestible[]> {
  const rows = await db.$queryRaw<{ code: string; name: string; articles: number }[]>`
    SELECT c.code, c.name, count(j."articleId")::int AS articles
    FROM "Country" c LEFT JOIN "ArticleCountry" j ON j."countryCode" = c.code GROUP BY c.code`;
  const spellings = new Map<string, string[]>();
  for (const { name, code } of allCountryNames()) spellings.set(code, [...(spellings.get(code) ?? []), name]);
  return rows.map(({ code, name, articles }) => ({
    id: code,
    key: code,
    names: [name, ...(spellings.get(code) ?? [])],
    hint: `${code}, ${plural(articles, 'article')}`,
    weight: articles,
  }));
}

async function readOrganizations(db: Db): Promise<Suggestible[]> {
  const rows = await db.$queryRaw<
    {
      id: string;
      key: string;
      name: string;
      aliases: string[];
      kind: string;
      country: string | null;
      articles: number;
    }[]
  >`
    SELECT o.id, o.key, o.name, lower(o.kind::text) AS kind, c.name AS country,
      ARRAY(SELECT a.name FROM "OrganizationAlias" a WHERE a."organizationId" = o.id ORDER BY a.key) AS aliases,
      (SELECT count(*)::int FROM "ArticleOrganization" j WHERE j."organizationId" = o.id) AS articles
    FROM "Organization" o LEFT JOIN "Country" c ON c.code = o."countryCode"`;
  return rows.map(({ id, key, name, aliases, kind, country, articles }) => ({
    id,
    key,
    names: [name, ...aliases],
    hint: [country, kind === 'other' ? null : kind, plural(articles, 'article')].filter(Boolean).join(', '),
    weight: articles,
  }));
}

async function readPublications(db: Db): Promise<Suggestible[]> {
  const rows = await db.$queryRaw<{ slug: string; name: string; issues: number; newest: string | null }[]>`
    SELECT p.slug, p.name, count(i.id)::int AS issues, max(i.date) AS newest
    FROM "Publication" p LEFT JOIN "Issue" i ON i."publicationId" = p.id GROUP BY p.id`;
  return rows.map(({ slug, name, issues, newest }) => ({
    id: slug,
    key: slug,
    names: [name, slug],
    hint: plural(issues, 'issue') + (newest ? `, newest ${newest}` : ''),
    weight: issues,
  }));
}

async function readArticles(db: Db): Promise<Suggestible[]> {
  const rows = await db.$queryRaw<
    { id: string; key: string; headline: string; publication: string | null; date: string | null }[]
  >`
    SELECT a.id, a."sortKey" AS key, a.headline, p.name AS publication, i.date
    FROM "Article" a JOIN "Issue" i ON i.id = a."issueId" LEFT JOIN "Publication" p ON p.id = i."publicationId"
    ORDER BY a."sortKey" DESC LIMIT ${headlines}`;
  return rows.map(({ id, key, headline, publication, date }, at) => ({
    id,
    key,
    names: [headline],
    hint: [publication, date].filter(Boolean).join(', '),
    weight: -at,
  }));
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
