import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ApiDown } from '../../../src/bot/errors.ts';
import { complete } from '../../../src/bot/terminal/complete.ts';
import { render } from '../../../src/bot/terminal/render.ts';
import { createSession, type Session } from '../../../src/bot/terminal/session.ts';
import { painter } from '../../../src/bot/terminal/style.ts';
import { keptLog, openWorld, switchable } from '../world.ts';

let world: Awaited<ReturnType<typeof openWorld>>;
let session: Session;
let log: ReturnType<typeof keptLog>;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.server.close());
beforeEach(() => {
  log = keptLog();
  session = createSession(world.client, log.log);
});

async function say(...lines: string[]): Promise<string> {
  let shown = '';
  for (const line of lines) {
    const reply = await session.say(line);
    shown = reply === undefined ? 'goodbye' : render(reply, { width: 100, paint: painter(false) });
  }
  return shown;
}

describe('a conversation', () => {
  it.each([
    [['/latest'], 'Harbour Science Weekly, Vol. 3 No. 2, 3 March 2022'],
    [['/latest', 'n'], 'page 2 of 2'],
    [['/latest', '/next', 'p'], 'page 1 of 2'],
    [['/search buoy', 'n', 'n', 'f'], 'page 1 of 4'],
    [['/search buoy', '3', 'source'], 'As printed: Buoy Number'],
    [['/latest', '2'], 'Divers from Kenya and Brazil finished a survey'],
    [['/latest', '2', 'a'], '│ Divers from Kenya and Brazil'],
    [['corrals', 'a'], '1. Divers Count the Corals of Forty Reefs'],
    [['/by-country Rusia', 'a'], 'RU Russia'],
    [['?'], '/search neutron country:China from:2012'],
    [['/quit'], 'goodbye'],
    [['q'], 'goodbye'],
  ])('of %j ends with %j', async (lines, expected) => {
    expect(await say(...lines)).toContain(expected);
  });

  it.each([
    [['n'], 'There is no next page.'],
    [['/help', 'p'], 'There is no page before.'],
    [['/latest', '99'], 'There is no number 99 here; there are 1 to 15.'],
    [['source'], 'Open an article first'],
    [['/serch x'], 'There is no command /serch'],
    [['/search'], '/search needs its option "query"'],
    [['/search x from:soon'], '"soon" is no date'],
  ])('of %j is told what is wrong: %s', async (lines, expected) => {
    expect(await say(...lines)).toContain(expected);
  });

  it('says when the API is away, and goes on', async () => {
    const { client, state } = switchable(world.client);
    session = createSession(client, log.log);
    state.fault = () => Promise.reject(new ApiDown('away'));
    const reply = await session.say('/latest');
    expect(reply?.failed).toBe(true);
    expect(log.kept).toHaveLength(1);
    delete state.fault;
    expect(await say('/latest')).toContain('Harbour Science Weekly');
  });
});

describe('completion', () => {
  it.each([
    ['/s', ['/search ']],
    ['/', ['/latest ', '/search ', '/by-country ', '/article ', '/organization ', '/events ', '/help ', '/quit']],
    ['/search reef c', ['country:']],
    ['/search reef country:Russ', ['country:Russia ']],
    ['/search reef country:"South Kor', ['country:"South Korea" ']],
    ['/events kind:a', ['kind:agreement ', 'kind:award ', 'kind:appointment ']],
    ['/by-country Norw', ['Norway']],
    ['/latest publication:harb', ['publication:harbour-science-weekly ']],
    ['/unheard x', []],
    ['words', []],
  ])('of %j offers %j first', async (line, expected) => {
    const [offered, part] = await complete(line, world.client);
    expect(offered.slice(0, Math.max(1, expected.length))).toEqual(expected);
    expect(line.endsWith(part)).toBe(true);
  });
});
