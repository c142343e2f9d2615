import { readdirSync, readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { readSource } from '../../src/ingest/read/source.ts';
import { structure } from '../../src/ingest/structure.ts';
import { laidOut, outline, placements } from './layout.ts';

const wide = (n: number) =>
  `The ferry number ${n} left the northern quay of Bergen on Monday with forty engineers and a crate of instruments on board.`;

describe('headlines above their stories', () => {
  it('are told from section labels, bylines, credits and sub-headings', () => {
    const text = [
      'News', // 1
      '',
      'Engineers Sail North', // 3
      'By HOLM Kari', // 4
      '',
      wide(1), // 6
      '',
      'a night on deck', // 8
      '',
      'The engineers slept between the crates and woke to find the quay of Tromsø in front of them.', // 10
      'Source: Harbour News', // 11
      '',
      'Opinion', // 13
      '',
      'Let the Quay Be Free', // 15
      'By Per DAHL', // 16
      '',
      'A quay belongs to those who wait on it, and nobody has ever waited longer than the engineers.', // 18
    ].join('\n');
    const { layout } = laidOut(text);
    expect(
      layout.articles.map(({ title, section, authors, credit, kind }) => [title?.text, section, authors, credit, kind]),
    ).toEqual([
      ['Engineers Sail North', 'News', ['HOLM Kari'], 'Harbour News', 'news'],
      ['Let the Quay Be Free', 'Opinion', ['Per DAHL'], null, 'column'],
    ]);
    expect(layout.articles.map(({ bodyLines }) => bodyLines)).toEqual([[[6, 10]], [[18, 18]]]);
  });

  it('are known by a table of contents, which is no article', () => {
    const text = `In this issue\n- Tides rise in the Baltic\n- Eels return to Riga\n\nTides rise in the Baltic\n\n${wide(1)}\n\nEels return to Riga\n\nEels were counted in Riga by six students with six lamps in one night of April.\n`;
    expect(outline(text)).toEqual([
      ['Tides rise in the Baltic', [[7, 7]]],
      ['Eels return to Riga', [[11, 11]]],
    ]);
  });

  it.each([
    ['Ten Weeks in a Lighthouse', 'A student of tides lives where nobody had for years', 'Ten Weeks in a Lighthouse'],
    [
      'Waters',
      'A Student of Tides Lives Where Nobody Had for Years',
      'A Student of Tides Lives Where Nobody Had for Years',
    ],
  ])('are told from what stands over or under them: %s, %s', (first, second, title) => {
    const text = `Cranes Learn to Bow\n\nBy Per DAHL\n\n${wide(1)}\n\n${first}\n\n${second}\n\nBy Kari HOLM\n\nA quay belongs to those who wait on it, and nobody has ever waited longer than the engineers.\n`;
    expect(outline(text).map(([headline]) => headline)).toEqual(['Cranes Learn to Bow', title]);
  });

  it('follow Markdown levels', () => {
    const text = `# Harbour Notes\n\n## Port\n\n### Cranes Learn to Bow\n\n${wide(1)}\n\n### Tugs Go Electric\n\nTwo tugs of Riga were given batteries, and the harbour has been quiet since April.\n`;
    expect(outline(text).map(([title]) => title)).toEqual(['Cranes Learn to Bow', 'Tugs Go Electric']);
  });
});

const column = [
  'Forty engineers of the northern', // 1
  'ferry line have moved to Tromsø,',
  'where they will mend in-',
  'struments for the winter.',
  '',
  'See page 2', // 6
  '',
  'Engineers Winter in Tromsø', // 8
  '',
  'Eels came back to the river of', // 10
  'Riga this spring. Six students',
  'counted them by lamp and found',
  'more than anyone remembered.',
  '',
  'Counting Eels by Lamplight', // 15
  '',
  'A crane that bows before the', // 17
  'wind was tried in Gdansk. It',
  'stood where four others had',
  'fallen over in March.',
  '',
  'A Crane Learns to Bow', // 22
  '',
  'From page 1', // 24
  'The instruments of the engineers',
  'are old, and the winter of Trom-',
  'sø is longer than their list.',
  '',
  'Engineers Winter in Tromsø', // 29
].join('\n');

it('tells headings from paragraphs that have a line each and no blank line between', () => {
  const text = [
    'Cranes learn to bow', // 1
    wide(1), // 2
    'It was a clear night.', // 3
    'ENERGY', // 4
    'Tugs go electric', // 5
    'Two tugs of Riga were given batteries, and the harbour has been quiet since April.', // 6
    'The pilots miss the noise.', // 7
  ].join('\n');
  expect(outline(text)).toEqual([
    ['Cranes learn to bow', [[2, 3]]],
    ['Tugs go electric', [[6, 7]]],
  ]);
});

describe('the ends of stories', () => {
  it('may be signed far to the right or with a dash', () => {
    const text = `STORKS RETURN\n\n${wide(1)}\n\n${' '.repeat(40)}Marie Klein\n\nEELS RETURN\n\n${wide(2)}\n\n— Paolo Ricci\n`;
    expect(laidOut(text).layout.articles.map(({ title, authors }) => [title?.text, authors])).toEqual([
      ['STORKS RETURN', ['Marie Klein']],
      ['EELS RETURN', ['Paolo Ricci']],
    ]);
  });
});

it('knows headlines that are underlined', () => {
  const text = `Storks return to the marsh\n--------------------------\n\n${wide(1)}\n\nEels return to the river\n------------------------\n\n${wide(2)}\n`;
  expect(outline(text).map(([title]) => title)).toEqual(['Storks return to the marsh', 'Eels return to the river']);
});

it('takes numbered headlines for headlines where most are numbered, and a link for no end of the issue', () => {
  const text = `1. Engineers sail to the north\n\n${wide(1)}\n\nRead more: http://tides.example/north\n\n2. Tugs go electric in Riga\n\n${wide(2)}\n\nWrite to us: letters@tides.example\n`;
  const { layout } = laidOut(text);
  expect(layout.articles.map(({ bodyLines }) => bodyLines)).toEqual([[[3, 3]], [[9, 9]]]);
  expect(layout.furniture.map(([first]) => first)).toEqual([5, 11]);
});

it('leaves out of headlines the numbers that count them through, and keeps other numbers', () => {
  const titles = (heads: readonly string[]) =>
    laidOut(heads.map((head, at) => `${head}\n\n${wide(at)}\n`).join('\n')).layout.articles.map(
      ({ title }) => title?.text,
    );
  expect(titles(['1. Engineers Sail North', '2. Tugs Go Electric in Riga', '3. Eels Return to the River'])).toEqual([
    'Engineers Sail North',
    'Tugs Go Electric in Riga',
    'Eels Return to the River',
  ]);
  expect(titles(['12 Engineers Sail North', 'Tugs Go Electric in Riga'])[0]).toBe('12 Engineers Sail North');
});

it('mends a misread headline by the table of contents', () => {
  const text = `In this issue\nA THOUSAND BARNS ...... 1\nEELS IN THE RIVER ..... 2\n\nA THOUSAND BARNZ\n\n${wide(1)}\n\nEELS IN THE RIVER\n\n${wide(2)}\n`;
  const { layout } = laidOut(text);
  expect(layout.articles.map(({ title }) => title?.text)).toEqual(['A THOUSAND BARNS', 'EELS IN THE RIVER']);
  expect(layout.articles[0]!.title!.repairs).toMatchObject([{ rule: 'contents', before: 'BARNZ', after: 'BARNS' }]);
});

describe('headlines below their stories', () => {
  it('are paired with what stands above them, and jumps with where they lead', () => {
    expect(outline(column)).toEqual([
      [
        'Engineers Winter in Tromsø',
        [
          [1, 4],
          [25, 27],
        ],
      ],
      ['Counting Eels by Lamplight', [[10, 13]]],
      ['A Crane Learns to Bow', [[17, 20]]],
    ]);
  });

  it('leave detached bylines to nobody, and say so', () => {
    const { layout, messages } = laidOut(column.replace('A crane that', 'By HOLM Kari\n\nBy DAHL Per\n\nA crane that'));
    expect(layout.articles.flatMap(({ authors }) => authors)).toEqual([]);
    expect(layout.undecided).toEqual([[17, 19]]);
    expect(messages.filter(({ rule }) => rule === 'byline/unassigned')).toHaveLength(2);
  });

  it('tell of a jump that nothing answers', () => {
    const { messages } = laidOut(column.slice(0, column.indexOf('From page 1')));
    expect(messages.map(({ rule }) => rule)).toContain('jump/unanswered');
  });
});

describe('digests', () => {
  it('make an item of each unrelated paragraph under the name of a field', () => {
    const text = `Port Opens for Winter\n\n${wide(1)}\n\nResearch Projects\n\nThe Institute of Tides in Bergen and Riga Technical University will measure the Baltic together from May until the autumn.\n\nIn Gdansk six cranes were fitted with sails by the Maritime Museum, which hopes that children will come to see them bow.\n`;
    expect(outline(text)).toEqual([
      ['Port Opens for Winter', [[3, 3]]],
      [null, [[7, 7]]],
      [null, [[9, 9]]],
    ]);
  });

  it('keep paragraphs together that lean on one another', () => {
    const text = `Research Projects\n\nThe Institute of Tides in Bergen and Riga Technical University will measure the Baltic together from May until the autumn.\n\nThey have done so once before, in the year of the flood, when nobody else had a boat that floated.\n`;
    expect(outline(text)).toHaveLength(1);
  });

  it('stand under a label of their own; a headline right under a section label heads one story', () => {
    const items = `${wide(1)}\n\nEels were counted in Riga by six students with six lamps in one night of April.\n`;
    expect(outline(`New Members\n\n${items}`).map(([title]) => title)).toEqual([null, null]);
    expect(outline(`Headlines\n\nNew Members\n\n${items}`).map(([title]) => title)).toEqual(['New Members']);
  });
});

describe('pictures', () => {
  const picture = 'The crane of Gdansk bows to children. (PHOTO: HARBOUR NEWS)';
  it('inside a story are the story’s, and break no sentence', () => {
    const { layout } = laidOut(
      `A Crane Learns to Bow\n\nA crane that bows before the wind was tried in\n\n${picture}\n\nwindy Gdansk, where four others had fallen over in the month of March.\n`,
    );
    expect(layout.articles).toHaveLength(1);
    expect(layout.articles[0]!.body.text).toMatch(/tried in windy Gdansk/);
    expect(layout.articles[0]!.photos.map(({ caption, credit }) => [caption.text, credit])).toEqual([
      ['The crane of Gdansk bows to children.', 'HARBOUR NEWS'],
    ]);
  });

  it('between stories that speak of other things are stories of their own', () => {
    const { layout } = laidOut(
      `Engineers Sail North\n\n${wide(1)}\n\nSource: Harbour News\n\nNuns bake biscuits in Umbria. (PHOTO: AGENCY)\n\nTugs Go Electric\n\nTwo tugs of Riga were given batteries, and the harbour has been quiet since April.\n`,
    );
    expect(layout.articles.map(({ kind }) => kind)).toContain('photo');
    expect(layout.articles.find(({ kind }) => kind === 'photo')).toMatchObject({ title: null, bodyLines: [] });
  });
});

const samples = new URL('../../samples/', import.meta.url);
const files = readdirSync(samples).filter((name) => name !== 'README.md' && /\.(?:txt|md)$/.test(name));

describe.each(files)('%s', (name) => {
  const layout = structure(readSource(readFileSync(new URL(name, samples)), name), () => undefined);

  it('has a place for every line, and only one', () => {
    expect(placements({ layout }).filter(([, times]) => times !== 1)).toEqual([]);
  });

  it('leads every run of prose back to the source letter for letter', () => {
    const all = layout.articles
      .flatMap(({ title, body, photos }) => [title, body, ...photos.map(({ caption }) => caption)])
      .filter((prose) => prose !== null);
    const runs = all.flatMap(({ text, runs: own }) =>
      own.map(({ at, start, length }) => [
        text.slice(at, at + length),
        layout.source.text.slice(start, start + length),
      ]),
    );
    expect(runs.length).toBeGreaterThan(20);
    for (const [prose, source] of runs) expect(prose).toBe(source);
  });
});
