import type { Db } from '../../prisma/db.ts';
import { Prisma } from '../../prisma/generated/client.ts';

type Sql = Prisma.Sql;

/** A word or a phrase of a query. */
export interface Term {
  readonly text: string;
  /** What the last word begins with, where it is left open: `sour` of `"neutron sour*"`. */
  readonly beginning: string | null;
  readonly negated: boolean;
}

// A minus counts at the beginning of a term alone. A quote that nobody closed holds all that follows.
const term = /(?<negated>(?<!\S)-)?(?:["“”„](?<phrase>[^"“”„]*)(?:["“”„]|$)|(?<word>[^\s"“”„]+))/gu;

// PostgreSQL takes no word of more than 2,046 bytes, and no printed one has as many letters as this.
const longest = 200;

/** The terms of a query: an article answers it where it holds all terms of one of the groups. */
export function groupsOf(query: string): readonly (readonly Term[])[] {
  const groups: Term[][] = [[]];
  for (const { groups: found = {} } of query.matchAll(term)) {
    if (/^(?:or|\|)$/i.test(found['word'] ?? '')) groups.push([]);
    else groups.at(-1)!.push(termOf(found));
  }
  return groups.filter((terms) => terms.length > 0);
}

function termOf({ negated, phrase, word }: Readonly<Record<string, string | undefined>>): Term {
  const text = (phrase ?? word ?? '').trim();
  const beginning =
    (text.endsWith('*') &&
      text
        .slice(0, -1)
        .split(/[^\p{L}\p{M}\p{N}]+/u)
        .at(-1)) ||
    null;
  const before = beginning === null ? text : text.slice(0, -1 - beginning.length).trim();
  return { text: before, beginning, negated: negated !== undefined };
}

/** A query as PostgreSQL takes it, words without their accents and by their stems. */
export function tsquery(query: string): Sql {
  const groups = groupsOf(query);
  if (groups.length === 0) return Prisma.sql`''::tsquery`;
  const asked = join(
    groups.map((terms) => join(terms.map(sqlOf), ' && ')),
    ' || ',
  );
  // Looked up once, not once for each article.
  return groups.flat().some(({ beginning }) => beginning !== null) ? Prisma.sql`(SELECT ${asked})` : asked;
}

/** The same for a query that is used many times: what its beginnings stand for is looked up once, by one statement. */
export async function settled(db: Db, query: string): Promise<Sql> {
  const asked = tsquery(query);
  if (
    groupsOf(query)
      .flat()
      .every(({ beginning }) => beginning === null)
  )
    return asked;
  const rows = await db.$queryRaw<{ query: string }[]>`SELECT (${asked})::text AS query`;
  return Prisma.sql`${rows[0]?.query ?? ''}::tsquery`;
}

function sqlOf({ text, beginning, negated }: Term): Sql {
  const words = Prisma.sql`phraseto_tsquery('broadsheet', ${text})`;
  const whole = beginning === null ? words : Prisma.sql`(${words} <-> "beginning"(${beginning.slice(0, longest)}))`;
  return negated ? Prisma.sql`(!! ${whole})` : whole;
}

function join(parts: readonly Sql[], operator: string): Sql {
  return Prisma.sql`(${Prisma.join([...parts], operator)})`;
}
