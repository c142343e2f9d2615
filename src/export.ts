import { withDb } from '../prisma/db.ts';
import { databaseVariables, locationOf, readVariables } from '../prisma/environment.ts';
import { exportArchive } from '../prisma/transfer/export.ts';
import { rowsIn } from '../prisma/transfer/format.ts';
import { sentenceOf, writeLines } from './archive-file.ts';
import { PARSER_VERSION } from './ingest/ingest.ts';
import { run } from './program.ts';
import { fileNamed } from './transfer-options.ts';

const usage = `Usage: npm run -s export -- [FILE|-]

Writes the whole archive as lines of JSON with a checksum, to FILE or standard output, for \`npm run import\`.
The archive is that of DATABASE_URL, else the folder DATA_DIR (./data).`;

// `npm run export`
await run(async () => {
  const file = fileNamed(process.argv.slice(2), usage, '-');
  if (file === null) return void process.stdout.write(`${usage}\n`);
  const location = locationOf(readVariables(databaseVariables, process.env));
  const sums = await withDb(location, ({ db }) =>
    writeLines(file, (write) => exportArchive(db, { parser: PARSER_VERSION, at: new Date(), write })).catch((error) => {
      throw new Error(sentenceOf(file, error), { cause: error });
    }),
  );
  process.stderr.write(`Exported ${rowsIn(sums)} rows, SHA-256 ${sums.sha256}.\n`);
});
