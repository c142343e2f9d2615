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

const run = (...files: readonly string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', join(import.meta.dirname, '../../src/ingest/parse.ts'), ...files], {
    encoding: 'utf8',
    env: { ...process.env, MAX_FILE_MB: '1' },
  });

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
});
