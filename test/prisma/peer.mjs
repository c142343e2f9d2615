// @ts-check
import { createInterface } from 'node:readline';

// Opens an archive as the program does, and does what it is told: lines on standard input, answers as JSON lines.
/** @type {typeof import('../../prisma/db.ts')} */
const { openDb } = await import(new URL('../../dist/prisma/db.js', import.meta.url).href);
/** @type {typeof import('../../prisma/away.ts')} */
const { isAway } = await import(new URL('../../dist/prisma/away.js', import.meta.url).href);
const [location = ''] = process.argv.slice(2);

/** @param {object} answer */
const say = (answer) => process.stdout.write(`${JSON.stringify(answer)}\n`);

const archive = await openDb(JSON.parse(location)).catch((/** @type {Error} */ error) => {
  say({ refused: error.message, name: error.name });
  process.exit(1);
});
const { db } = archive;
/** @type {(nothing: undefined) => void} */
let resume = () => undefined;
archive.onChange(() => say({ woken: Date.now() }));

/** @param {string} id */
const publish = (id) =>
  db.$transaction([
    db.issue.create({ data: { id, slug: id, title: id, parserVersion: '1', ingestedAt: new Date(), sortKey: id } }),
    db.change.create({ data: { kind: 'ISSUE_PUBLISHED', issueId: id } }),
  ]);

/** @type {Record<string, (argument: string) => Promise<unknown>>} */
const orders = {
  publish: async (id) => (await publish(id), id),
  count: () => db.change.count(),
  has: async (id) => (await db.issue.findUnique({ where: { id } })) !== null,
  /** Publishes as fast as it can until it is killed. */
  async storm(prefix) {
    for (let n = 0; ; n++) {
      const id = `${prefix}-${n}`;
      await publish(id).then(
        () => say({ kept: id }),
        (/** @type {Error} */ error) => say({ failed: id, message: error.message, away: isAway(error) }),
      );
    }
  },
  publications: () => db.publication.count(),
  /** Stays within a transaction until it is told to resume. */
  hang: () =>
    db.$transaction(async (transaction) => {
      await transaction.publication.create({ data: { id: 'hung', slug: 'hung', name: 'Hung' } });
      say({ hanging: true });
      await new Promise((go) => (resume = go));
      await transaction.publication.count();
    }),
  resume: async () => resume(undefined),
  async close() {
    await archive.close();
    input.close();
  },
};

const input = createInterface({ input: process.stdin });
input.on('line', (line) => {
  const [order = '', argument = ''] = line.split(' ');
  orders[order]?.(argument).then(
    (answer) => say({ order, answer: answer ?? null }),
    (/** @type {Error} */ error) => say({ order, failed: error.message, away: isAway(error) }),
  );
});
say({ open: process.pid });
