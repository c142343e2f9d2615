// node docs/examples/sse.mjs: the next issue that the archive has, from the beginning of its log, over server-sent events.
import { createClient } from 'graphql-sse';

const client = createClient({ url: process.env.API_URL ?? 'http://127.0.0.1:4000/graphql' });
const query = 'subscription ($after: String) { issuePublished(after: $after) { cursor issue { title } } }';

for await (const { data } of client.iterate({ query, variables: { after: '0' } })) {
  process.stdout.write(`${data.issuePublished.cursor} ${data.issuePublished.issue.title}\n`);
  break; // or keep the cursor, and pass it as `after` when you come back
}
client.dispose();
