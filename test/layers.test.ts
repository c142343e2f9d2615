import { readFileSync, readdirSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, it } from 'vitest';

/** What the files of a folder may import, beside the folder itself and npm packages. */
const allowed: Record<string, readonly string[]> = {
  prisma: [],
  'src/bot': [],
  'src/ingest': ['prisma/'],
  'src/schema': [
    'prisma/',
    'src/ingest/ingest.ts',
    'src/ingest/store.ts',
    'src/ingest/store/names.ts',
    'src/ingest/types.ts',
    'src/ingest/read/',
    'src/ingest/gazetteer/',
  ],
};

/** Of src/ingest only these may know the database or the file system: the stages take plain data and answer plain data. */
const outside = [/^src\/ingest\/store(\.ts$|\/)/, /^src\/ingest\/cli\//, /^src\/ingest\/(main|parse)\.ts$/];

const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => posix.join(folder, name))
    .filter((file) => file.endsWith('.ts') && !file.startsWith('prisma/generated/'));

const importsOf = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import) ?\(?'([^']+)'/g)].map(([, target]) =>
    target!.startsWith('.') ? posix.join(posix.dirname(file), target!) : target!,
  );

it.each(Object.keys(allowed))('%s imports only what its layer may', (folder) => {
  const breaches = filesOf(folder).flatMap((file) =>
    importsOf(file)
      .filter((target) => /^(?:src|prisma|test)\//.test(target))
      .filter((target) => ![`${folder}/`, ...allowed[folder]!].some((layer) => target.startsWith(layer)))
      .map((target) => `${file} -> ${target}`),
  );
  expect(breaches).toEqual([]);
});

it('keeps the stages of the reader from the database, the file system and the protocols', () => {
  const foreign = /^(?:prisma\/|node:fs|@prisma|pg$|graphql|discord\.js)/;
  const breaches = filesOf('src/ingest')
    .filter((file) => !outside.some((pattern) => pattern.test(file)))
    .flatMap((file) =>
      importsOf(file)
        .filter((target) => foreign.test(target))
        .map((target) => `${file} -> ${target}`),
    );
  expect(breaches).toEqual([]);
});

it('lets nothing import the programs', () => {
  const programs = [
    'src/main.ts',
    'src/chat.ts',
    'src/bot-alone.ts',
    'src/export.ts',
    'src/import.ts',
    'src/ingest/main.ts',
    'src/ingest/parse.ts',
  ];
  const breaches = ['src', 'prisma']
    .flatMap(filesOf)
    .filter((file) => importsOf(file).some((target) => programs.includes(target)));
  expect(breaches).toEqual([]);
});
