// node docs/examples/ws.mjs: the same over a WebSocket. Node 20 needs `ws`; browsers and Node 22 bring a WebSocket of their own.
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';

const url = (process.env.API_URL ?? 'http://127.0.0.1:4000/graphql').replace('http', 'ws');
const client = createClient({ url, webSocketImpl: WebSocket });
const query = 'subscription ($after: String) { issuePublished(after: $after) { cursor issue { title } } }';

for await (const { data } of client.iterate({ query, variables: { after: '0' } })) {
  process.stdout.write(`${data.issuePublished.cursor} ${data.issuePublished.issue.title}\n`);
  break; // or keep the cursor, and pass it as `after` when you come back
}
await client.dispose();
