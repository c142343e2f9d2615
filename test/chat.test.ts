import { beforeAll, describe, expect, it } from 'vitest';
import { withDb } from '../prisma/db.ts';
import { ingestSource } from '../src/ingest/store.ts';
import { editions } from './bot/world.ts';
import { emptyFolder, freshLocation } from './db.ts';
import { environmentOf, run } from './process.ts';

let env: NodeJS.ProcessEnv;

beforeAll(async () => {
  const location = await freshLocation();
  await withDb(location, async ({ db }) => {
    for (const source of editions) await ingestSource(db, source);
  });
  env = { ...environmentOf(location), XDG_STATE_HOME: await emptyFolder() };
});

const chat = (args: readonly string[], input = '', more: NodeJS.ProcessEnv = {}) =>
  run('src/chat', args, { env: { ...env, ...more }, input });

describe('npm run chat', () => {
  it('answers one line and ends', async () => {
    const { status, out, err } = await chat(['/search corals']);
    expect(out).toContain('1. Divers Count the Corals of Forty Reefs');
    expect(err).toBe('');
    expect(status).toBe(0);
  });

  it.each([
    [['/serch corals'], {}, 'There is no command /serch'],
    [['/latest'], { API_URL: 'http://127.0.0.1:1/graphql' }, 'The archive does not answer'],
  ])('ends with status 1 where %j cannot be answered', async (args, more, expected) => {
    const { status, out } = await chat(args, '', more);
    expect(out).toContain(expected);
    expect(status).toBe(1);
  });

  it('answers the lines of its input, each after the one before', async () => {
    const { status, out } = await chat([], '/latest\n2\nsource\n');
    expect(out).toContain('As printed: Divers Count the Corals of Forty Reefs');
    expect(out).not.toContain('\u001b');
    expect(status).toBe(0);
  });

  it('says in one line which setting cannot be used', async () => {
    const { status, err } = await chat(['/latest'], '', { API_URL: 'nowhere' });
    expect(err).toMatch(/^API_URL cannot be .*\n$/);
    expect(status).toBe(1);
  });
});
