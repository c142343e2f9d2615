import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Location } from '../../prisma/db.ts';
import { openDb, withDb } from '../../prisma/db.ts';
import { freshLocation } from '../db.ts';
import { environmentOf, run, start } from '../process.ts';
import { rounds } from '../rounds.ts';
import { editionText } from './edition.ts';

const ingest = (location: Location, args: readonly string[], { input = '', ...env }: Record<string, string> = {}) =>
  run('src/ingest/main', args, { env: { ...environmentOf(location), ...env }, input });

let folder: string;
let location: Location;
beforeAll(async () => {
  location = await freshLocation();
  folder = mkdtempSync(join(tmpdir(), 'broadsheet-'));
  writeFileSync(join(folder, 'a.md'), editionText());
  writeFileSync(join(folder, 'b.txt'), '%PDF-1.7 of a newsletter');
  writeFileSync(join(folder, 'c.md'), '');
  writeFileSync(join(folder, 'd.md'), editionText({ number: '2', date: 'Thursday, March 10, 2022' }));
  writeFileSync(join(folder, 'picture.png'), 'not meant');
});

describe('npm run ingest', () => {
  it('takes what can be read, says in a line what cannot, and fails', async () => {
    const { status, out, err } = await ingest(location, [folder]);
    expect(status).toBe(1);
    expect(err).toContain('b.txt is a PDF document; plain text or Markdown is needed.');
    expect(err).toContain('c.md is empty; plain text or Markdown is needed.');
    expect(err).not.toContain('    at '); // no stack
    expect(out.match(/created/g)).toHaveLength(2);
    expect(out.match(/failed/g)).toHaveLength(2);
    expect(out).toContain('Harbour Science Weekly');
    expect(out).not.toContain('picture.png');
  });

  it('changes nothing at the second time, and says so', async () => {
    const { status, out } = await ingest(location, [join(folder, 'a.md')]);
    expect([status, out.match(/unchanged/g)?.length]).toEqual([0, 1]);
  });

  it('reads standard input', async () => {
    const input = editionText({ number: '3', date: 'Thursday, March 17, 2022' });
    const { status, out } = await ingest(location, ['-'], { input });
    expect(status).toBe(0);
    expect(out).toMatch(/- .*created.*2022-03-17/);
  });

  it.each([
    [['nowhere.txt'], {}, 'nowhere.txt: there is no such file or folder.'],
    [['a.md'], { MAX_FILE_MB: 'much' }, 'MAX_FILE_MB cannot be "much": it should be a whole number from 1 to 1024.'],
    [[], {}, 'Nothing to read was named.'],
    [['--wach', 'a.md'], {}, '--wach is no option.'],
  ])('given %j and %j fails with one sentence', async (args, env, sentence) => {
    const { status, err } = await ingest(location, args, env);
    expect(status).toBe(1);
    expect(err).toContain(sentence);
    expect(err).not.toContain('    at ');
  });

  it('refuses a file beyond the limit without reading it', async () => {
    const big = join(folder, 'big.log.txt');
    writeFileSync(big, Buffer.alloc((1 << 20) + 1, 'a'));
    const { status, err } = await ingest(location, [big], { MAX_FILE_MB: '1' });
    expect(status).toBe(1);
    expect(err).toContain('big.log.txt is too large');
  });

  it('watches a folder that is empty and takes what arrives', async () => {
    const watched = mkdtempSync(join(tmpdir(), 'broadsheet-'));
    const child = start('src/ingest/main', ['--watch', watched], environmentOf(location));
    const arrived = new Promise<string>((resolve, reject) => {
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        if (text.includes('late.md')) resolve(text);
      });
      child.once('exit', () => reject(new Error('ended before the file arrived')));
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      const late = editionText({ number: '4', date: 'Thursday, March 24, 2022' });
      if (text.includes('Watching')) writeFileSync(join(watched, 'late.md'), late);
    });
    expect(await arrived).toMatch(/^created .*late\.md: Harbour Science Weekly, 2022-03-24, 2 articles/);
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });
});

describe('an ingest that is killed', () => {
  let file: string;
  let duration: number;
  let whole: Awaited<ReturnType<typeof tally>>;
  beforeAll(async () => {
    const stories = Array.from(
      { length: 100 },
      (_, index) =>
        [
          `Number ${index} of the Harbour's Many Stories`,
          `The University of Bergen said on March 2, 2022 that mast ${index} had been set up in Norway.`,
          `Mast ${index} is ${index} metres high.`,
        ] as const,
    );
    file = join(folder, 'long.md');
    writeFileSync(file, editionText({ number: '99', stories }));
    const target = await freshLocation();
    const began = performance.now();
    await ingest(target, [file]);
    duration = performance.now() - began;
    whole = await tally(target);
  });

  it('would have stored the whole issue', () => {
    expect(whole).toMatchObject({ issues: 1, changes: 1 });
    expect(whole.articles).toBeGreaterThan(75);
  });

  const moments = rounds(1, 30);
  it.each(moments)(
    'at some moment leaves it whole or not at all, and takes it the next time, round %i',
    async () => {
      const target = await freshLocation();
      const child = start('src/ingest/main', [file], environmentOf(target));
      const moment = setTimeout(() => child.kill('SIGKILL'), duration * (0.4 + 0.6 * Math.random()));
      await new Promise((resolve) => child.once('exit', resolve));
      clearTimeout(moment);
      const nothing = { issues: 0, articles: 0, mentions: 0, organizations: 0, changes: 0 };
      expect([nothing, whole]).toContainEqual(await tally(target));
      expect((await ingest(target, [file])).status).toBe(0);
      expect(await tally(target)).toEqual(whole);
    },
    120_000,
  );
});

const tally = (target: Location) =>
  withDb(target, async ({ db }) => ({
    issues: await db.issue.count(),
    articles: await db.article.count(),
    mentions: await db.mention.count(),
    organizations: await db.organization.count(),
    changes: await db.change.count(),
  }));

it('wakes those who follow the archive in another process', async () => {
  const shared = await freshLocation();
  const archive = await openDb(shared);
  try {
    const woken = new Promise<void>((resolve) => archive.onChange(resolve));
    const input = editionText({ number: '5', date: 'Thursday, March 31, 2022' });
    const [{ status }] = await Promise.all([ingest(shared, ['-'], { input }), woken]);
    expect(status).toBe(0);
    expect(await archive.db.issue.count()).toBe(1);
  } finally {
    await archive.close();
  }
});
