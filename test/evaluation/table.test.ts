import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

import { scoreCorpus } from './corpus.ts';
import { notesOf, tableOf } from './table.ts';

const annotation = JSON.stringify({
  publication: 'Harbin Ice Notes',
  issue: { number: '6' },
  articles: [{ title: 'Skates for Astronomers', parts: [{ lines: [1, 1] }], countries: ['RU'] }],
});

/** A folder with these annotated newsletters in it. */
function folderOf(texts: Readonly<Record<string, string>>): { gold: string; texts: readonly string[] } {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-'));
  for (const [file, text] of Object.entries(texts)) {
    writeFileSync(join(folder, `${file.split('.')[0]}.json`), annotation);
    writeFileSync(join(folder, file), text);
  }
  return { gold: folder, texts: [join(folder, 'nowhere'), folder] };
}

it('prints a row for each newsletter and one for all, a dash where nothing was to be found', () => {
  const scored = scoreCorpus(folderOf({ 'a.txt': '%PDF-1.7 of a newsletter', 'b.md': '' }));
  expect(
    tableOf(scored)
      .split('\n')
      .map((row) => row.trim().split(/\s+/).slice(0, 6)),
  ).toEqual([
    ['meta', 'lines', 'articles', 'titles', 'authors', 'sources'],
    ['a', '0.500', '0.000', '0.000', '0.000', '–'],
    ['b', '0.500', '–', '0.000', '0.000', '–'],
    ['all', '0.500', '0.000', '0.000', '0.000', '–'],
  ]);
  expect(notesOf(scored)).toBe(
    [
      'a\n  a.txt is a PDF document; plain text or Markdown is needed.\n',
      'b\n  b.md is empty; plain text or Markdown is needed.\n',
    ].join('\n'),
  );
});

it('finds none where there is no folder', () => {
  expect(scoreCorpus({ gold: join(tmpdir(), 'nowhere'), texts: [] })).toEqual([]);
});

it('says where it looked for a text that is missing', () => {
  const { gold } = folderOf({ 'a.txt': 'A line.' });
  expect(() => scoreCorpus({ gold, texts: ['/nowhere'] })).toThrow(
    'The text of a is missing; it should be one of /nowhere/a.txt, /nowhere/a.md.',
  );
});
