import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Archive, Db, Location } from '../prisma/db.ts';
import { openDb, withDb } from '../prisma/db.ts';
import { exportArchive } from '../prisma/transfer/export.ts';
import { importArchive } from '../prisma/transfer/import.ts';
import { linesIn } from '../prisma/transfer/lines.ts';
import { tablesOf } from '../prisma/transfer/tables.ts';
import { ingestSource } from '../src/ingest/store.ts';
import { clientOf } from './client.ts';
import { emptyFolder, freshDb, freshFolder, freshLocation } from './db.ts';
import { edition, ferries } from './ingest/edition.ts';
import { environmentOf, run, start } from './process.ts';
import { rounds } from './rounds.ts';
import { seedIssue, seedOrganization } from './schema/seed.ts';

const at = new Date('2026-01-01T00:00:00Z');
const options = { parser: 'test', at };

async function exported(db: Db): Promise<string> {
  const lines: string[] = [];
  await exportArchive(db, { ...options, write: (line) => void lines.push(line) });
  return lines.map((line) => `${line}\n`).join('');
}

/** In pieces that end anywhere, within a character too. */
async function* pieces(file: string | Buffer, size = 1000): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(file);
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

const taken = (db: Db, file: string | Buffer) => importArchive(db, pieces(file));

/** The file with other lines, and the counts and checksum that fit them, as whoever alters it on purpose would have it. */
function forged(file: string, alter: (lines: readonly string[]) => readonly string[]): string {
  const lines = alter(file.trimEnd().split('\n').slice(0, -1));
  const tables: Record<string, { rows: number; sha256: string }> = {};
  for (const name of Object.keys(JSON.parse(file.trimEnd().split('\n').at(-1)!).tables)) {
    const its = lines.filter((line) => line.startsWith(`{"table":"${name}"`));
    tables[name] = { rows: its.length, sha256: sha256(its) };
  }
  return [...lines, JSON.stringify({ tables, sha256: sha256(lines) }), ''].join('\n');
}

const sha256 = (lines: readonly string[]) =>
  createHash('sha256')
    .update(lines.map((line) => `${line}\n`).join(''))
    .digest('hex');

/** An archive with all that there can be, read by the parser and written by hand. */
async function fill(db: Db) {
  await ingestSource(db, edition());
  await ingestSource(db, edition({ number: '2', date: 'Thursday, March 10, 2022', stories: [ferries] }), {
    announce: false,
  });
  await seedOrganization(db, 'Ąžuolas Institute', { aliases: ['ĄI', 'z "quoted" \\ name'], country: 'LT' });
  await seedOrganization(db, 'azure Labs', { country: 'EE' });
  await seedIssue(db, {
    slug: 'steppe-2022-02',
    publication: 'Steppe Letters',
    date: '2022-02',
    articles: [
      {
        title: 'Sources of the river 🜂',
        text: 'Where the river begins was found by "geographers".\n\tA tab,\u0001 a control and U+E000 \uE000 stay.\u2028',
        countries: ['RU'],
        organizations: ['Ąžuolas Institute'],
        people: { 'Mari Tamm': 'guide' },
        events: [
          { name: 'a walk', start: '2022-02-01', end: '2022-02-03', country: 'RU', organizations: ['azure Labs'] },
        ],
      },
      { title: null, kind: 'PHOTO', caption: 'Ice on the river.' },
    ],
  });
}

let source: Archive;
let file: string;
beforeAll(async () => {
  source = await openDb({ folder: await freshFolder() });
  await fill(source.db);
  file = await exported(source.db);
  return () => source.close();
});

const lineOf = (text: string) => file.slice(0, file.indexOf(text)).split('\n').length;

describe('an export', () => {
  it('names its format, version, parser, schema and time first', () => {
    expect(JSON.parse(file.split('\n')[0]!)).toEqual({
      format: 'broadsheet-archive',
      version: 1,
      parser: 'test',
      schema: expect.stringMatching(/^\d{14}_/),
      exportedAt: '2026-01-01T00:00:00.000Z',
    });
  });

  it('ends with the counts and checksums of the tables and of all lines before', async () => {
    const lines = file.trimEnd().split('\n');
    const { tables, sha256: sum } = JSON.parse(lines.at(-1)!);
    expect(sum).toBe(sha256(lines.slice(0, -1)));
    expect(tables.Issue.rows).toBe(await source.db.issue.count());
    expect(tables.Mention.rows).toBe(await source.db.mention.count());
    expect(tables.Mention.sha256).toBe(sha256(lines.filter((line) => line.startsWith('{"table":"Mention"'))));
    for (const [name, { rows }] of Object.entries<{ rows: number }>(tables))
      expect([name, rows > 0]).toEqual([name, true]);
  });

  it('holds every table but what migrations and triggers make', async () => {
    const all = await source.db.$queryRaw<{ name: string }[]>`
      SELECT relname::text AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'`;
    const held = (await tablesOf(source.db)).map(({ name }) => name);
    expect(
      all
        .map(({ name }) => name)
        .filter((name) => !held.includes(name))
        .toSorted(),
    ).toEqual(['Country', 'Word', '_prisma_migrations']);
    expect(file).not.toContain('"search":');
  });

  it('is the same again as long as nothing happens', async () => {
    expect(await exported(source.db)).toBe(file);
  });
});

describe('an import', () => {
  it('makes an archive that exports the same bytes, from the embedded database to the server and back', async () => {
    const there = await freshDb();
    expect((await taken(there.db, file)).outcome).toBe('imported');
    const between = await exported(there.db);
    expect(between).toBe(file);
    const back = await openDb({ folder: await freshFolder() });
    try {
      await taken(back.db, between);
      expect(await exported(back.db)).toBe(file);
    } finally {
      await back.close();
      await there.close();
    }
  });

  it('answers every question as the archive that was exported', async () => {
    const target = await freshDb();
    await taken(target.db, file);
    const [before, after] = [clientOf(source), clientOf(target)];
    const { issues } = await before.contract('Issues', { first: 10 });
    expect(issues.totalCount).toBe(3);
    const { articles } = await before.contract('Articles', { first: 10 });
    const { organizations } = await before.contract('Organizations', { first: 10 });
    const questions: [string, object][] = [
      ['LatestIssue', {}],
      ['Issues', { first: 10 }],
      ['Articles', { first: 10 }],
      ['ArticleInFull', { id: articles.edges[0].node.id }],
      ['Search', { query: 'ammonia or river', first: 10 }],
      ['Search', { query: 'amonia fery', first: 10 }], // the words come from a table that is left out
      ['ByCountry', { code: 'NO', first: 10 }],
      ['Countries', {}],
      ['Organizations', { first: 10 }],
      ['OrganizationInFull', { id: organizations.nodes[0].id }],
      ['Events', { first: 10 }],
      ['Suggest', { kind: 'ORGANIZATION', text: 'azur' }],
    ];
    for (const [name, variables] of questions) {
      expect(await after.contract(name, variables)).toEqual(await before.contract(name, variables));
    }
    const words = ({ db }: Archive) => db.word.findMany({ where: { articles: { gt: 0 } }, orderBy: { word: 'asc' } });
    expect(await words(target)).toEqual(await words(source));
    await target.close();
  });

  it('keeps the cursors of the change log, and what comes next follows', async () => {
    const target = await freshDb();
    await taken(target.db, file);
    const log = ({ db }: Archive) => db.change.findMany({ orderBy: { cursor: 'asc' } });
    expect(await log(target)).toEqual(await log(source));
    await ingestSource(target.db, edition({ number: '3', date: 'Thursday, March 17, 2022' }));
    expect((await log(target)).map(({ cursor }) => cursor)).toEqual([1n, 2n, 3n]);
    expect(await ingestSource(target.db, edition())).toMatchObject({ outcome: 'unchanged' });
    await target.close();
  });

  it('leaves an archive alone that holds just these rows', async () => {
    const target = await freshDb();
    await taken(target.db, file);
    expect(await taken(target.db, file)).toMatchObject({ outcome: 'unchanged' });
    expect(await exported(target.db)).toBe(file);
    await target.close();
  });

  it('takes an empty archive', async () => {
    const target = await freshDb();
    const nothing = await exported(target.db);
    expect(nothing.split('\n')).toHaveLength(3);
    expect((await taken(target.db, nothing)).outcome).toBe('imported');
    await target.close();
  });

  it('takes more rows than go to the database together, and long texts', async () => {
    const target = await freshDb();
    const person = (number: number) => ({
      id: `p${number}`,
      slug: `p${number}`,
      name: number % 1000 === 0 ? `N${'o'.repeat(1_500_000)}` : `Person ${number}`,
      key: `${number}`,
    });
    await target.db.person.createMany({ data: Array.from({ length: 2500 }, (_, number) => person(number)) });
    const many = await exported(target.db);
    await target.close();
    const empty = await freshDb();
    await importArchive(empty.db, pieces(many, 65_536));
    expect(await exported(empty.db)).toBe(many);
    await empty.close();
  });
});

describe('a file is refused, and nothing is written,', () => {
  let target: Archive;
  beforeAll(async () => {
    target = await freshDb();
    return () => target.close();
  });

  const refusal = async (altered: string | Buffer) => {
    const error = await taken(target.db, altered).then(
      () => new Error('it was taken'),
      (thrown: Error) => thrown,
    );
    expect(await target.db.issue.count()).toBe(0);
    expect(await target.db.publication.count()).toBe(0);
    expect(error.message).not.toContain('\n');
    expect(error.message.length).toBeLessThan(400);
    return error.message;
  };
  const total = () => file.trimEnd().split('\n').length;
  const withLine = (line: string) => forged(file, (lines) => [...lines.slice(0, 3), line, ...lines.slice(3)]);

  it('where a byte is another one', async () => {
    const bytes = Buffer.from(file);
    bytes[file.indexOf('Cleaner Ferries')] = 'K'.charCodeAt(0);
    expect(await refusal(bytes)).toBe(
      `Line ${total()} of the file has another checksum than the lines before it: the file was altered; nothing was imported.`,
    );
  });

  it('where any byte is another one', async () => {
    const bytes = Buffer.from(file);
    for (const round of rounds(2, 200)) {
      const altered = Buffer.from(bytes);
      const place = Math.floor(((round - Math.random()) / rounds(2, 200).length) * bytes.length);
      altered[place] = bytes[place]! ^ 1;
      expect(await refusal(altered)).toMatch(/^Line \d+ of the file .*; nothing was imported\.$/);
    }
  });

  it('where it ends within a line', async () => {
    expect(await refusal(file.slice(0, -1))).toContain(`Line ${total()} of the file is cut off`);
    const within = file.indexOf('{"table":"Article"') + 20;
    expect(await refusal(file.slice(0, within))).toContain(
      `Line ${lineOf('{"table":"Article"')} of the file is cut off`,
    );
  });

  it('where it ends between two lines', async () => {
    const start = file.indexOf('{"table":"Article"');
    expect(await refusal(file.slice(0, start))).toBe(
      `Line ${lineOf('{"table":"Article"') - 1} of the file is the last, but not the last line of an export: the file is cut off; nothing was imported.`,
    );
  });

  it('where a line is missing, or stands twice', async () => {
    const without = file.split('\n').filter((line) => !line.startsWith('{"table":"Photo"'));
    expect(await refusal(without.join('\n'))).toContain('counts 1 rows of "Photo", but 0 stand before it');
    const twice = file.replace(/^\{"table":"Photo".*\n/m, (line) => line + line);
    expect(await refusal(twice)).toContain('holds a row of Photo that the database refuses (');
  });

  it.each([
    ['', 'Line 1 of the file is missing: the file is empty; nothing was imported.'],
    ['{}\n', 'Line 1 of the file is not the first line of an export; nothing was imported.'],
    ['null\n', 'Line 1 of the file is not the first line of an export; nothing was imported.'],
    ['%PDF-1.7\n', 'Line 1 of the file is not JSON; nothing was imported.'],
    ['\n', 'Line 1 of the file is not JSON; nothing was imported.'],
  ])('being %j', async (altered, sentence) => {
    expect(await refusal(altered)).toBe(sentence);
  });

  it('of another version or schema', async () => {
    expect(await refusal(file.replace('"version":1', '"version":2'))).toContain("names the format's version 2");
    expect(await refusal(file.replace(/"schema":"\w+"/, '"schema":"19990101000000_old"'))).toContain(
      'Line 1 of the file names the schema "19990101000000_old", and this archive has "',
    );
  });

  it.each([
    ['is not JSON', 'x'.repeat(1 << 20), 'is not JSON'],
    ['is no row', '[]', 'is neither a row nor the last line of an export'],
    ['is nested deeply', '['.repeat(100_000) + ']'.repeat(100_000), 'is n'],
    ['names no table', '{"table":"Secret","row":{}}', 'names the table "Secret", which no export holds'],
    ['names a table of the database', '{"table":"pg_authid","row":{}}', 'names the table "pg_authid"'],
    ['names a derived table', '{"table":"Word","row":{"word":"a","articles":1}}', 'names the table "Word"'],
    ['names a table a megabyte long', `{"table":"${'x'.repeat(1 << 20)}","row":{}}`, 'names the table "xxx'],
    ['lacks a column', '{"table":"Person","row":{"id":"x"}}', 'lacks the column slug of Person'],
    [
      'has a column too many',
      '{"table":"Person","row":{"id":"x","slug":"x","name":"x","key":"x","role":null,"__proto__":1}}',
      'has the column "__proto__", which Person has not',
    ],
    [
      'has a NUL',
      String.raw`{"table":"Person","row":{"id":"x","slug":"x","name":"\u0000","key":"x","role":null}}`,
      'holds a row of Person that the database refuses',
    ],
    [
      'has what is no text',
      '{"table":"Publication","row":{"id":"x","slug":"x","name":null}}',
      'holds a row of Publication that the database refuses',
    ],
  ])('whose fourth line %s', async (_, line, sentence) => {
    expect(await refusal(withLine(line))).toMatch(/^Line 4 of the file /);
    expect(await refusal(withLine(line))).toContain(sentence);
  });

  it('whose row refers to none', async () => {
    const orphan = forged(file, (lines) => lines.filter((line) => !line.startsWith('{"table":"Publication"')));
    expect(await refusal(orphan)).toMatch(/^Line \d+ of the file holds a row of Issue that the database refuses/);
  });

  it('whose log has a gap', async () => {
    const gap = forged(file, (lines) => lines.map((line) => line.replace('"cursor":2', '"cursor":7')));
    expect(await refusal(gap)).toContain('The rows of Change would be stored otherwise than the file has them');
  });

  it('with lines after the last', async () => {
    expect(await refusal(`${file}{}\n`)).toContain(
      `Line ${total() + 1} of the file follows the last line of the export`,
    );
  });

  it('that is no UTF-8', async () => {
    const bytes = Buffer.from(file);
    bytes[file.indexOf('Steppe')] = 0xff;
    expect(await refusal(bytes)).toMatch(/^Line \d+ of the file is no UTF-8/);
  });

  it('where a line is longer than any can be, before all of it is read', async () => {
    const endless = async function* () {
      for (;;) yield Buffer.alloc(1 << 16, 'x');
    };
    const read = async () => {
      for await (const line of linesIn(endless(), 1 << 20)) expect(line).toBeUndefined();
    };
    await expect(read()).rejects.toThrow('Line 1 of the file is longer than 1048576 bytes');
  });

  it('where the archive holds other rows, or more', async () => {
    const other = await freshDb();
    await seedIssue(other.db, { slug: 'mine', publication: 'Mine' });
    const before = await exported(other.db);
    await expect(taken(other.db, file)).rejects.toThrow(
      /^Line 2 of the file is not in the archive, which is not empty: name an empty one in DATABASE_URL or DATA_DIR; nothing was imported\.$/,
    );
    expect(await exported(other.db)).toBe(before);
    await other.close();
    const more = await freshDb();
    await taken(more.db, file);
    await seedIssue(more.db, { slug: 'zz' });
    await expect(taken(more.db, file)).rejects.toThrow(/^Line \d+ of the file .*not empty|but the archive has more/);
    await more.close();
  });
});

describe('npm run export and npm run import', () => {
  let folder: string;
  let path: string;
  let location: Location;
  const command = (program: string, where: Location, args: readonly string[], input = '') =>
    run(`src/${program}`, args, { env: environmentOf(where), input });
  beforeAll(async () => {
    folder = await emptyFolder();
    path = join(folder, 'archive.jsonl');
    location = await freshLocation();
    await withDb(location, ({ db }) => fill(db));
  });

  it('write a file, and take it', async () => {
    const { status, out, err } = await command('export', location, [path]);
    expect([status, out]).toEqual([0, '']);
    expect(err).toMatch(/^Exported \d+ rows, SHA-256 [\da-f]{64}\.\n$/);
    expect(existsSync(`${path}.part`)).toBe(false);
    const target = await freshLocation();
    const took = await command('import', target, [path]);
    expect([took.status, took.err]).toEqual([0, err.replace('Exported', 'Imported')]);
    const again = await command('import', target, [path]);
    expect([again.status, again.err]).toEqual([0, expect.stringContaining('nothing was changed')]);
  });

  it('write standard output, and take standard input', async () => {
    const { out } = await command('export', location, []);
    const [first, ...rest] = out.split('\n');
    expect(JSON.parse(first!)).toMatchObject({ format: 'broadsheet-archive' });
    expect(rest.slice(0, -2)).toEqual(readFileSync(path, 'utf8').split('\n').slice(1, -2));
    const { status, err } = await command('import', await freshLocation(), ['-'], out);
    expect([status, err]).toEqual([0, expect.stringContaining('Imported')]);
  });

  it.each([
    ['import', [], 'No file was named.'],
    ['import', ['nowhere.jsonl'], 'nowhere.jsonl: there is no such file or folder.\n'],
    ['import', ['test'], 'test: it is a folder.\n'],
    ['import', ['a', 'b'], 'One file is taken, and 2 were named.'],
    ['import', ['package.json'], 'package.json: Line 1 of the file is not JSON; nothing was imported.\n'],
    ['import', ['--force', 'x'], '--force is no option.'],
    ['export', ['nowhere/archive.jsonl'], 'nowhere/archive.jsonl: there is no such file or folder.\n'],
    ['export', ['test'], 'test: it is no ordinary file; name another one, or - for standard output.\n'],
  ])('%s %j fails with one sentence', async (program, args, sentence) => {
    const { status, err, out } = await command(program, location, args);
    expect([status, out]).toEqual([1, '']);
    expect(err.startsWith(sentence)).toBe(true);
    expect(err).not.toContain('    at ');
  });

  it('end where their reader has gone', async () => {
    const child = start('src/export', [], environmentOf(location));
    child.stdout.destroy();
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    const status = await new Promise((resolve) => child.once('close', resolve));
    expect([status, err]).toEqual([1, '-: whoever read it has gone.\n']);
  });

  it.each(rounds(1, 10))(
    'killed within, leave the archive as it was, round %i',
    async () => {
      const target = await freshLocation();
      const whole = readFileSync(path, 'utf8');
      const child = start('src/import', ['-'], environmentOf(target));
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.stdin.write(whole.slice(0, whole.lastIndexOf('{"tables"')));
      await delay(1500 + 1500 * Math.random());
      child.kill('SIGKILL');
      await ended;
      const held = await withDb(target, async ({ db }) => [
        await db.issue.count(),
        await db.change.count(),
        await db.word.count(),
      ]);
      expect(held).toEqual([0, 0, 0]);
      const again = join(folder, 'again.jsonl');
      writeFileSync(again, whole);
      expect((await command('import', target, [again])).status).toBe(0);
    },
    120_000,
  );
});
