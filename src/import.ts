import { withDb } from '../prisma/db.ts';
import { databaseVariables, locationOf, readVariables } from '../prisma/environment.ts';
import { rowsIn } from '../prisma/transfer/format.ts';
import { importArchive } from '../prisma/transfer/import.ts';
import { bytesOf, sentenceOf } from './archive-file.ts';
import { run } from './program.ts';
import { fileNamed } from './transfer-options.ts';

const usage = `Usage: npm run import -- FILE|-

Takes what \`npm run export\` wrote, from FILE or standard input, into an empty archive: all of it or nothing.
The archive is that of DATABASE_URL, else the folder DATA_DIR (./data).`;

// `npm run import`
await run(async () => {
  const file = fileNamed(process.argv.slice(2), usage);
  if (file === null) return void process.stdout.write(`${usage}\n`);
  const location = locationOf(readVariables(databaseVariables, process.env));
  const { outcome, sums } = await withDb(location, ({ db }) =>
    importArchive(db, bytesOf(file)).catch((error) => {
      throw new Error(sentenceOf(file, error), { cause: error });
    }),
  );
  process.stderr.write(
    outcome === 'unchanged'
      ? `The archive holds just these ${rowsIn(sums)} rows already: nothing was changed.\n`
      : `Imported ${rowsIn(sums)} rows, SHA-256 ${sums.sha256}.\n`,
  );
});
