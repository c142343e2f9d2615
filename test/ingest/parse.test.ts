import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'parse-'));
afterAll(() => rmSync(folder, { recursive: true }));

const put = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const good = put(
  'good.txt',
  'Port Opens for Winter\n\nThe port of Bergen opened for the winter on Monday. Ships came in at once.\n',
);

const runWith = (env: NodeJS.ProcessEnv, ...args: readonly string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', join(import.meta.dirname, '../../src/ingest/parse.ts'), ...args], {
    encoding: 'utf8',
    env: { ...process.env, FORCE_COLOR: undefined, NO_COLOR: undefined, MAX_FILE_MB: '1', ...env },
  });
const run = (...args: readonly string[]) => runWith({}, ...args);

describe('the command line', () => {
  it('prints one document for one file and an array for several', () => {
    const one = run(good);
    expect(JSON.parse(one.stdout)).toMatchObject({
      source: { name: 'good.txt' },
      articles: [{ title: 'Port Opens for Winter' }],
    });
    expect(one.status).toBe(0);
    expect(JSON.parse(run(good, good).stdout)).toHaveLength(2);
  });

  it('says one line of each file that is no text, and goes on with the others', () => {
    const bad = [
      put('a.pdf', '%PDF-1.7\n'),
      put('b.txt', ''),
      put('c.txt', Buffer.from([0, 1, 2, 3, 4, 5, 6, 7, 8, 14, 15, 16])),
      put('d.txt', 'x'.repeat(1_100_000)),
      put('e.xyz', 'words'),
      join(folder, 'none.txt'),
    ];
    const { stdout, stderr, status } = run(...bad, good);
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject([{ source: { name: 'good.txt' } }]);
    const lines = stderr.split('\n').filter((line) => /a\.pdf|b\.txt|c\.txt|d\.txt|e\.xyz|none\.txt/.test(line));
    expect(lines).toHaveLength(6);
    for (const [at, what] of ['PDF', 'empty', 'binary', 'too large', 'kind', 'no such file'].entries())
      expect(lines[at]).toContain(what);
  });

  it('explains files for a person, in colour only where that is asked for', () => {
    const { stdout, status } = run('--explain', good, good);
    expect(stdout.match(/^ *1 +A1 +title +\S.* +Port Opens for Winter$/gm)).toHaveLength(2);
    expect(stdout).not.toContain('\u001b');
    expect(status).toBe(0);
    expect(runWith({ FORCE_COLOR: '1' }, '--explain', good).stdout).toContain('\u001b[1m');
  });

  it('makes a page of one file', () => {
    const { stdout, status } = run('--html', good);
    expect(stdout).toMatch(/^<!doctype html>[^]*Port Opens for Winter[^]*<\/html>\s*$/);
    expect(status).toBe(0);
  });

  it.each([
    [['--explian', good], '--explian is no option; there are --explain, --html and --help.'],
    [['--html', good, good], '--html makes a page of one file, and 2 were named.'],
    [['--html', '--explain', good], '--explain and --html cannot go together; choose one of them.'],
    [['--html=yes', good], '--html=yes is no option; there are --explain, --html and --help.'],
  ])('says in a sentence what is wrong with %j', (args, sentence) => {
    const { stdout, stderr, status } = run(...args);
    expect(stdout).toBe('');
    expect(stderr.replace(/^npm warn.*\n/gm, '')).toBe(`${sentence}\n`);
    expect(status).toBe(1);
  });

  it('tells how it is used', () => {
    expect(run('--help')).toMatchObject({ status: 0, stderr: expect.stringContaining('--explain') as unknown });
    expect(run()).toMatchObject({ status: 1, stderr: expect.stringContaining('Usage') as unknown });
  });
});
