import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { openDb } from '../prisma/db.ts';
import { clientOf } from '../test/client.ts';
import { onServer, urlOf } from '../test/template.ts';

// `DATABASE_URL=… npx tsx bench/search.ts [ARTICLES]`: searches for words of every frequency through the API, beside the SQL that
// ranks every match and counts them, over a made archive in a database of its own; rounds are interleaved.
const server = process.env['DATABASE_URL'];
const articles = Number(process.argv[2] ?? 20_000);
const rounds = 60;

/** The `n`th of the made words, of which the first are the most frequent; "common" stands in half of the articles. */
const made = (n: string) => `'w' || translate((${n})::text, '0123456789', 'abcdefghij') || 'on'`;
const text = (words: number) => `(SELECT string_agg(${made('floor(20000 * random() ^ 4)::int')}, ' ')
  FROM generate_series(1, ${words}) WHERE n IS NOT NULL)`;

async function fill(client: pg.Client) {
  await client.query(`
    INSERT INTO "Issue" (id, slug, title, "parserVersion", "ingestedAt", date, "dateFirst", "dateLast", "sortKey")
    SELECT 'i' || n, 'i' || n, 'Issue', 'made', now(), day::text, day, day, day || '/i' || n
    FROM (SELECT n, date '2000-01-01' + n AS day FROM generate_series(0, ${Math.ceil(articles / 20)}) AS n) AS made`);
  await client.query('ALTER TABLE "Article" DISABLE TRIGGER USER');
  await client.query(`
    INSERT INTO "Article" (id, slug, "issueId", position, kind, title, headline, lead, text, "wordCount", "sortKey")
    SELECT 'a' || n, 'a' || n, 'i' || n / 20, n % 20, 'NEWS', title, title, left(body, 300), body, 180,
      date '2000-01-01' + n / 20 || '/' || lpad((99 - n % 20)::text, 2, '0') || '/' || n
    FROM (SELECT n, ${text(7)} AS title, ${text(90)} || CASE WHEN random() < .5 THEN ' common ' ELSE ' ' END || ${text(90)} AS body
      FROM generate_series(0, ${articles - 1}) AS n) AS made`);
  await client.query('ALTER TABLE "Article" ENABLE TRIGGER USER');
  await client.query(`
    INSERT INTO "Word" SELECT word, count(*) FROM "Article" a, "words_of"(a.title, a.lead, a.text) AS word GROUP BY word`);
  await client.query('VACUUM ANALYZE');
}

const Search = `query ($query: String!) { search(query: $query, first: 20) { totalCount edges { score node { id } } } }`;
const Bare = `SELECT a.id, ts_rank_cd(a.search, query) AS rank,
    (SELECT count(*) FROM "Article" b WHERE b.search @@ websearch_to_tsquery('broadsheet', $1)) AS total
  FROM "Article" a, websearch_to_tsquery('broadsheet', $1) AS query WHERE a.search @@ query
  ORDER BY rank DESC, a."sortKey" DESC LIMIT 20`;

const kinds: Readonly<Record<string, () => string>> = {
  'a rare word': () => word(15_000, 20_000),
  'two words': () => `${word(20, 400)} ${word(20, 400)}`,
  'a frequent word': () => word(5, 60),
  'a common word': () => 'common',
};

function word(from: number, to: number): string {
  const n = from + Math.floor(Math.random() * (to - from));
  return `w${[...String(n)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}on`;
}

async function timed(work: () => Promise<number>): Promise<{ readonly total: number; readonly took: number }> {
  const start = performance.now();
  const total = await work();
  return { total, took: performance.now() - start };
}

const at = (times: readonly number[], part: number) =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))]!;

async function measure(url: string) {
  const archive = await openDb({ url });
  const bare = new pg.Client({ connectionString: url, options: '-c random_page_cost=1.1' });
  await bare.connect();
  await fill(bare);
  const { ask } = clientOf(archive);
  const rows: object[] = [];
  for (const [kind, queryOf] of Object.entries(kinds)) {
    const times: { api: number[]; bare: number[] } = { api: [], bare: [] };
    for (let round = 0; round < rounds; round += 1) {
      const query = queryOf();
      const sql = await timed(async () => Number((await bare.query(Bare, [query])).rows[0]?.total ?? 0));
      const api = await timed(async () => (await ask(Search, { query })).data.search.totalCount);
      if (sql.total !== api.total) throw new Error(`${query}: ${api.total} of the API, ${sql.total} of the SQL`);
      if (round < 5) continue; // both warm up
      times.bare.push(sql.took);
      times.api.push(api.took);
    }
    const figures = { 'API p50': at(times.api, 0.5), 'SQL p50': at(times.bare, 0.5), 'API p99': at(times.api, 0.99) };
    const all = { ...figures, 'SQL p99': at(times.bare, 0.99) };
    const printed = Object.entries(all).map(([name, took]) => [name, Number(took.toFixed(1))]);
    rows.push({
      search: kind,
      ...Object.fromEntries(printed),
      'p50 ratio': (all['API p50'] / all['SQL p50']).toFixed(2),
    });
  }
  await bare.end();
  await archive.close();
  return rows;
}

if (server === undefined) {
  console.log('The searches are measured on PostgreSQL: set DATABASE_URL.');
} else {
  const name = `broadsheet_test_${randomBytes(5).toString('hex')}`;
  await onServer(server, [`CREATE DATABASE ${name}`]);
  try {
    console.log(`Searches over ${articles} made articles, in milliseconds`);
    console.table(await measure(urlOf(server, name)));
  } finally {
    await onServer(server, [`DROP DATABASE ${name} WITH (FORCE)`]);
  }
}
