import { copyFileSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildSchema } from 'graphql';
import { breaking } from './breaking.ts';

// In `npm run check`: the printed schema keeps what promised.graphql has promised. `npm run promise` makes of the printed schema
// the promise, which breaks the old one on purpose where it does.
const { keep } = parseArgs({ options: { keep: { type: 'boolean' } } }).values;
const file = (name: string) => new URL(name, import.meta.url);
const schemaOf = (name: string) => buildSchema(readFileSync(file(name), 'utf8'));

const sentences = breaking(schemaOf('promised.graphql'), schemaOf('schema.graphql'));
for (const sentence of sentences) process.stderr.write(`${keep ? 'Breaking' : 'Broken on purpose'}: ${sentence}\n`);
if (!keep) copyFileSync(file('schema.graphql'), file('promised.graphql'));
else if (sentences.length > 0) {
  process.stderr.write('Keep the old beside the new with @deprecated, or break it on purpose by `npm run promise`.\n');
  process.exitCode = 1;
}
