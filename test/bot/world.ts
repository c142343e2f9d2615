import { ingestSource } from '../../src/ingest/store.ts';
import { createClient, type Client } from '../../src/bot/client.ts';
import type { Log } from '../../src/bot/log.ts';
import { clientOf, token } from '../client.ts';
import { freshDb } from '../db.ts';
import { edition, ferries, reefs } from '../ingest/edition.ts';

/** What a reader may be attacked with: mentions, markup, a reversed text, an escape of the terminal. */
export const hostile = [
  'Survey of @everyone and <@1234> finds *stars* in `code`',
  'Ask @here or <@&99> about [the link](https://example.org), said \u202eHelge Moen\u202c of the University of Bergen \u001b[31mtoday\u001b[0m in Bergen, Norway.',
  '# This is no heading and ||this|| hides nothing, the university wrote.',
] as const;

const buoys = Array.from({ length: 17 }, (_, index) => [
  `Buoy Number ${index + 1} Reports from the Barents Sea`,
  `Researchers from Norway and Russia put a buoy of the series ${index + 1} into the water near Murmansk on February ${index + 1}, 2022.`,
  `It measures how salt the water is, and the University of Tromso reads it every ${index + 2} hours.`,
]) as unknown as readonly (readonly [string, ...string[]])[];

const log = Array.from(
  { length: 60 },
  (_, index) =>
    `On day ${index + 1} the crew of the sailing school wrote down the wind, the waves and what the cook of Iceland had made of the fish.`,
);

/** A newsletter with enough to page through, and one before it. */
export const editions = [
  edition({ number: '1', date: 'Thursday, February 3, 2022', stories: [ferries] }),
  edition({ number: '2', stories: [ferries, reefs, hostile, ...buoys, ['The Log of a Long Voyage', ...log]] }),
];

/** An archive with two issues, the real server over it, and the bot's own client of that, without a port. */
export async function openWorld() {
  const archive = await freshDb();
  for (const source of editions) await ingestSource(archive.db, source);
  const { server } = clientOf(archive);
  return { client: createClient({ url: 'http://api.test/graphql', fetch: server.fetch, token }), server, archive };
}

/** A log that is read by the test. */
export function keptLog() {
  const kept: { level: string; details: object; message: string }[] = [];
  const keep = (level: string) => (details: object, message: string) => void kept.push({ level, details, message });
  const written: Log = { info: keep('info'), warn: keep('warn'), error: keep('error') };
  return { log: written, kept };
}

/** A client whose API can be taken away and given back. */
export function switchable(client: Client) {
  const state: { fault?: () => Promise<never> } = {};
  const faulty: Client = { query: (...asked) => (state.fault ? state.fault() : client.query(...asked)) };
  return { client: faulty, state };
}
