import { expect, it } from 'vitest';

import { documentOf, messageLines } from '../../src/ingest/format.ts';
import { parse } from '../../src/ingest/ingest.ts';
import { sourceOf } from '../../src/ingest/read/source.ts';

const text =
  'Harbour Science Weekly\n\nVol. 3 No. 1\n\n3 May 2012\n\nPorts Agree on Ferries\n\nBy HOLM Kari\n\nNorway and Denmark agreed on quieter ferries in Bergen on May 2. Both will begin at once.\n\nSee page 2\n';

it('prints an issue as its readers expect it', () => {
  const document = documentOf(parse(sourceOf(text, 'harbour.txt')));
  expect(document).toMatchObject({
    source: { name: 'harbour.txt', lines: 13 },
    publication: { name: 'Harbour Science Weekly' },
    issue: { volume: '3', number: '1', date: '2012-05-03', dateInferred: false },
    articles: [
      {
        title: 'Ports Agree on Ferries',
        section: null,
        authors: ['HOLM Kari'],
        source: null,
        titleLines: [[7, 7]],
        bylineLines: [[9, 9]],
        lines: [[11, 11]],
        photos: [],
      },
    ],
    undecided: [],
  });
  expect(document.furniture).toContainEqual([13, 13, 'jump line']);
});

it('says what it doubts with file and line', () => {
  expect(messageLines(parse(sourceOf(text, 'harbour.txt')))).toContain(
    'harbour.txt:7: nothing continues this article (jump/unanswered)',
  );
});
