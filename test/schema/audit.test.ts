import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Listening } from '../../src/schema/server.ts';
import { clientOf } from '../client.ts';
import { freshDb } from '../db.ts';

// The suite of the GraphQL over HTTP working group: https://github.com/graphql/graphql-http#audit
let listening: Listening;

beforeAll(async () => {
  listening = await clientOf(await freshDb()).server.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(() => listening.close());

const audits = serverAudits({ url: () => listening.url });

it('is audited as a whole', () => {
  expect(audits).toHaveLength(61);
});

it.each(audits)('$name ($id)', async ({ fn }) => {
  const result = await fn();
  expect('reason' in result ? result.reason : result.status).toBe('ok');
});
