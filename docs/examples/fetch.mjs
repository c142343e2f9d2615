// node docs/examples/fetch.mjs: the newest issue, with what every client needs: the code of an error, when to try again, the cost.
const url = process.env.API_URL ?? 'http://127.0.0.1:4000/graphql';
const query =
  'query ($first: Int!) { latestIssue { title articles(first: $first) { totalCount nodes { headline } } } }';

const response = await fetch(url, {
  method: 'POST',
  headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json' },
  body: JSON.stringify({ query, variables: { first: 5 } }),
});
const { data, errors, extensions } = await response.json();
if (errors) {
  const wait = response.headers.get('Retry-After');
  throw new Error(`${errors[0].extensions.code}: ${errors[0].message}${wait ? ` Try again in ${wait} seconds.` : ''}`);
}
const { title, articles } = data.latestIssue;
process.stdout.write(`${title}: ${articles.nodes.map(({ headline }) => headline).join('; ')}\n`);
process.stdout.write(`${extensions.cost.requested} of ${extensions.cost.allowed} points\n`);
