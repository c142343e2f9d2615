import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Listening } from '../../src/schema/server.ts';
import { clientOf } from '../client.ts';
import { freshDb } from '../db.ts';
import { seedIssue } from './seed.ts';

const run = promisify(execFile);
const docs = new URL('../../docs/', import.meta.url);
const commands = [...readFileSync(new URL('api.md', docs), 'utf8').matchAll(/```sh\n(.*?)```/gs)].map(
  ([, text]) => text!,
);
const hasCurl = await run('curl', ['--version']).then(
  () => true,
  () => false,
);

let listening: Listening;

beforeAll(async () => {
  const archive = await freshDb();
  await seedIssue(archive.db, {
    slug: 'one',
    publication: 'Weekly',
    articles: [{ title: 'Neutron source', text: 'x' }],
  });
  listening = await clientOf(archive).server.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(() => listening.close());

it('shows commands', () => {
  expect(commands.length).toBeGreaterThan(4);
});

it.skipIf(!hasCurl).each(commands)('%s answers', async (command) => {
  const here = command.replace('http://127.0.0.1:4000/graphql', listening.url);
  expect(here).not.toBe(command);
  const { stdout } = await run('sh', ['-c', here]);
  expect(JSON.parse(stdout)).toEqual({ data: expect.any(Object), extensions: { cost: expect.any(Object) } });
});

it.each([
  ['sse.mjs', '1 Weekly, undated\n'],
  ['ws.mjs', '1 Weekly, undated\n'],
  ['fetch.mjs', 'Weekly, undated: Neutron source\n2010 of 60000 points\n'],
  ['urql.ts', 'undated: Neutron source\n'],
])('%s does what it says', async (name, output) => {
  const path = fileURLToPath(new URL(`examples/${name}`, docs));
  const { stdout } = await run(process.execPath, ['--import', 'tsx', path], {
    env: { ...process.env, API_URL: listening.url },
  });
  expect(stdout).toBe(output);
});
