import { describe, expect, it } from 'vitest';
import { createClient } from '../../src/bot/client.ts';
import { ApiDown, ApiFault, ApiRefused, BadInput } from '../../src/bot/errors.ts';
import { graphql } from '../../src/bot/graphql.ts';

const Cursor = graphql(`
  query Cursor {
    changeCursor
  }
`);

type Answer = (attempt: number, init: RequestInit) => Response | Promise<Response>;

/** A client of an API that answers so, and how often it was asked. */
function asking(answer: Answer) {
  const asked: RequestInit[] = [];
  const client = createClient({
    url: 'http://api.test/graphql',
    token: 'a secret',
    pauseMs: 1,
    fetch: (_url, init) => answer(asked.push(init), init),
  });
  return { asked, ask: () => client.query(Cursor, {}, { timeoutMs: 50 }) };
}

const json = (body: object, status = 200) => new Response(JSON.stringify(body), { status });
const error = (message: string, code?: string) => json({ data: null, errors: [{ message, extensions: { code } }] });
const good = () => json({ data: { changeCursor: '7' } });
const gone = () => Promise.reject(new TypeError('fetch failed'));

it('sends a document with its token and answers its data', async () => {
  const { ask, asked } = asking(good);
  expect(await ask()).toEqual({ changeCursor: '7' });
  expect(asked[0]?.headers).toMatchObject({ authorization: 'Bearer a secret' });
  expect(String(asked[0]?.body)).toContain('changeCursor');
});

describe('a read that fails on the way', () => {
  it.each<[string, Answer]>([
    ['a broken connection', gone],
    ['a status of 502', () => json({}, 502)],
    ['a status of 503', () => json({}, 503)],
    ['no answer in time', () => new Promise(() => {})],
    ['a body that does not end', () => new Response(new ReadableStream())],
  ])('by %s is asked again, and then the API is down', async (_what, answer) => {
    const mended = asking((attempt, init) => (attempt < 3 ? answer(attempt, init) : good()));
    expect(await mended.ask()).toEqual({ changeCursor: '7' });
    const { ask, asked } = asking(answer);
    await expect(ask()).rejects.toBeInstanceOf(ApiDown);
    expect(asked).toHaveLength(3);
  });
});

describe('an answer that says no', () => {
  it.each([
    [() => error('"Atlantis" is no country.', 'BAD_INPUT'), BadInput, '"Atlantis" is no country.'],
    [
      () =>
        error('Variable "$code" got invalid value "Xy"; Expected type "CountryCode". "Xy" is no country.', 'BAD_INPUT'),
      BadInput,
      '"Xy" is no country.',
    ],
    [
      () => error('Variable "$filter" got invalid value "a" at "filter.from"; "a" is no date.', 'BAD_INPUT'),
      BadInput,
      '"a" is no date.',
    ],
    [() => error('Too expensive.', 'TOO_EXPENSIVE'), ApiRefused, 'Too expensive.'],
    [() => error('A token is needed.', 'UNAUTHENTICATED'), ApiRefused, 'A token is needed.'],
    [() => json({}, 429), ApiRefused, 'fewer questions'],
    [() => error('Unexpected error.'), ApiFault, 'Unexpected error.'],
    [() => json({}), ApiFault, 'without data'],
    [() => json({}, 500), ApiFault, 'without data'],
    [() => new Response('<html>'), ApiFault, 'no JSON'],
  ])('is told apart and not asked again (%#)', async (answer, kind, message) => {
    const { ask, asked } = asking(answer);
    const thrown: unknown = await ask().catch((reason: unknown) => reason);
    expect(thrown).toBeInstanceOf(kind);
    expect((thrown as Error).message).toContain(message);
    expect(asked).toHaveLength(1);
  });
});
