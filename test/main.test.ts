import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Location } from '../prisma/db.ts';
import { emptyFolder, freshLocation } from './db.ts';
import { editionText } from './ingest/edition.ts';
import { environmentOf, run, start } from './process.ts';

const running = new Set<ReturnType<typeof start>>();
afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
  running.clear();
});

/** Starts a server on a free port and waits for the line that says that it is ready. */
async function serve(location: Location, env: Record<string, string> = {}) {
  const child = start('src/main', [], { ...environmentOf(location), PORT: '0', ...env });
  running.add(child);
  const said = { out: '', err: '' };
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.err += text));
  await new Promise<void>((resolve, reject) => {
    child.once('exit', () => reject(new Error(said.err)));
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said.out += text;
      if (said.out.includes('\n')) resolve();
    });
  });
  const url = /^Broadsheet: (http:\/\/127\.0\.0\.1:\d+\/graphql)\n$/.exec(said.out)?.[1];
  if (!url) throw new Error(`unexpected on standard output: ${said.out}`);
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { child, said, url, ended };
}

async function ask(url: string, query: string): Promise<unknown> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return ((await answer.json()) as { data: unknown }).data;
}

describe('npm start', { timeout: 180_000 }, () => {
  it('says on one line where it serves, answers, and ends cleanly when told to', async () => {
    const { child, said, url, ended } = await serve(await freshLocation(), { SAMPLES: '0' });
    expect(await ask(url, '{ issues(first: 1) { totalCount } }')).toEqual({ issues: { totalCount: 0 } });
    expect(await (await fetch(new URL('/readyz', url))).text()).toContain('ready');
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(said.out.match(/\n/g)).toHaveLength(1);
  });

  it('reads the samples into a new embedded archive once, and tells nobody', async () => {
    const location = { folder: join(await emptyFolder(), 'data') };
    for (let start = 1; start <= 2; start += 1) {
      const { child, url, ended } = await serve(location);
      const answer = await ask(
        url,
        '{ issues(first: 100) { totalCount nodes { date articles { totalCount } } } changeCursor }',
      );
      expect(answer).toMatchObject({ issues: { totalCount: 4 }, changeCursor: '0' });
      const { issues } = answer as { issues: { nodes: { date: string; articles: { totalCount: number } }[] } };
      for (const { date, articles } of issues.nodes) {
        expect(date < '2015').toBe(true);
        expect(articles.totalCount).toBeGreaterThan(5);
      }
      child.kill('SIGTERM');
      expect(await ended).toBe(0);
    }
  });

  it('serves a second process on the same folder, and what one takes the other shows', async () => {
    const location = await freshLocation();
    const first = await serve(location, { SAMPLES: '0' });
    const second = await serve(location, { SAMPLES: '0' });
    const { status } = await run('src/ingest/main', ['-'], { env: environmentOf(location), input: editionText() });
    expect(status).toBe(0);
    for (const { url } of [first, second]) {
      expect(await ask(url, '{ latestIssue { slug } }')).toEqual({
        latestIssue: { slug: 'harbour-science-weekly-2022-03-03' },
      });
    }
  });

  it.each([
    [{ PORT: 'four' }, 'PORT cannot be "four": it should be a whole number from 0 to 65535.\n'],
    [{ DATABASE_URL: 'postgres://me:secret@127.0.0.1:1/x' }, '127.0.0.1:1'],
  ])('given %j ends at once with one line', async (env, sentence) => {
    const { status, out, err } = await run('src/main', [], {
      env: { ...environmentOf({ folder: join(tmpdir(), 'never') }), ...env },
    });
    expect([status, out, err.trim().split('\n').length]).toEqual([1, '', 1]);
    expect(err).toContain(sentence);
    expect(err).not.toContain('secret');
  });
});
