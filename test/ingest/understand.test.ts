import { describe, expect, it } from 'vitest';
import type { ArticleLayout, IssueLayout, Message, Prose } from '../../src/ingest/types.ts';
import { understand } from '../../src/ingest/understand.ts';

/** Flowing text of a source: line breaks become spaces, a hyphen at a line's end is undone. */
function flow(source: string, from = 0): Prose {
  const runs: { at: number; start: number; length: number }[] = [];
  let text = '';
  let at = from;
  for (const line of source.split('\n')) {
    const hyphen = line.endsWith('-');
    const length = hyphen ? line.length - 1 : line.length;
    runs.push({ at: text.length, start: at, length });
    text += line.slice(0, length) + (hyphen ? '' : ' ');
    at += line.length + 1;
  }
  return { text: text.trimEnd(), runs, repairs: [] };
}

const article = (body: Prose): ArticleLayout => ({
  title: null,
  section: null,
  kind: 'news',
  authors: [],
  credit: null,
  body,
  photos: [],
  titleLines: [],
  bylineLines: [],
  creditLines: [],
  bodyLines: [[1, 1]],
});

function layout(...texts: string[]): IssueLayout {
  const source = texts.join('\n');
  let at = 0;
  const articles = texts.map((text) => {
    const prose = flow(text, at);
    at += text.length + 1;
    return article(prose);
  });
  return {
    source: { name: 'tides.txt', text: source, sha256: '', format: 'text', messages: [] },
    lineCount: 1,
    masthead: { publication: null, volume: null, number: null, date: null },
    articles,
    furniture: [],
    undecided: [],
    decisions: [],
  };
}

const silent = (): void => {};

it('points every mention at what is printed, line breaks and hyphens and all', () => {
  const source = layout(
    'The Oslo Insti-\ntute of Ice Physics (OIIP) in Nor-\nway hired Ingrid\nSolheim, a physicist. Solheim joined OIIP on May 3, 2014.',
  );
  const [read] = understand(source, silent).articles;
  const text = source.source.text;
  expect(read!.facts.mentions.length).toBeGreaterThan(4);
  for (const { start, end, surface } of read!.facts.mentions) expect(text.slice(start, end)).toBe(surface);
  expect(read!.facts.mentions.map(({ surface, value }) => [surface, value])).toEqual([
    ['Oslo Insti-\ntute of Ice Physics', 'Oslo Institute of Ice Physics'],
    ['OIIP', 'Oslo Institute of Ice Physics'],
    ['Nor-\nway', 'NO'],
    ['Ingrid\nSolheim', 'Ingrid Solheim'],
    ['Solheim', 'Ingrid Solheim'],
    ['OIIP', 'Oslo Institute of Ice Physics'],
  ]);
});

it('carries an acronym from the article that defines it to the next', () => {
  const { articles } = understand(
    layout('The Lima Institute of Fog (LIF) opened.', 'Rain is measured by LIF in Peru.'),
    silent,
  );
  expect(articles[1]!.facts.organizations).toMatchObject([{ name: 'Lima Institute of Fog', aliases: ['LIF'] }]);
});

it('leaves an acronym of two bodies undecided and says so', () => {
  const messages: Message[] = [];
  const { articles } = understand(
    layout('The Lima Institute of Fog (LIF) opened.', 'The Lapland Institute of Frost (LIF) closed.', 'LIF said so.'),
    (message) => messages.push(message),
  );
  expect(articles[2]!.facts.organizations).toEqual([]);
  expect(articles[2]!.facts.mentions).toMatchObject([
    { surface: 'LIF', value: 'LIF', candidates: ['Lima Institute of Fog', 'Lapland Institute of Frost'] },
  ]);
  expect(messages.map(({ rule }) => rule)).toContain('resolve/ambiguous');
});

it('lets each article mean its own body by an acronym that another gives to another', () => {
  const { articles } = understand(
    layout(
      'The Lima Institute of Fog (LIF) opened. LIF grew.',
      'The Lapland Institute of Frost (LIF) closed. LIF shrank.',
    ),
    silent,
  );
  expect(articles.map(({ facts }) => facts.mentions.filter(({ surface }) => surface === 'LIF').at(-1)?.value)).toEqual([
    'Lima Institute of Fog',
    'Lapland Institute of Frost',
  ]);
});

it('leaves two people of one surname apart', () => {
  const { articles } = understand(layout('Prof. Rosa Quispe met Dr. Juan Quispe. Quispe said it rained.'), silent);
  const last = articles[0]!.facts.mentions.filter(({ kind }) => kind === 'person').at(-1);
  expect(last).toMatchObject({ surface: 'Quispe', candidates: ['Rosa Quispe', 'Juan Quispe'] });
});

it('gives an event its bodies, its countries and its sentence', () => {
  const { articles } = understand(
    layout('It rained.  The Lima Institute of Fog and Norway\nsigned an agreement on May 3, 2014 in Lima.'),
    silent,
  );
  expect(articles[0]!.facts.events).toMatchObject([
    {
      kind: 'agreement',
      start: '2014-05-03',
      city: 'Lima',
      country: 'PE',
      organizations: ['Lima Institute of Fog'],
      countries: ['NO'],
      sentence: 'The Lima Institute of Fog and Norway signed an agreement on May 3, 2014 in Lima.',
    },
  ]);
});

describe('the date of an issue that prints none', () => {
  const dated = (...texts: string[]) => understand(layout(...texts), silent).masthead.date;

  it.each([
    ['is the month of the newest event', ['It opened on March 9, 2013.', 'It closed on January 4, 2012.'], '2013-03'],
    [
      'comes from a bare date in the newest year told',
      ['In January 2013 it opened.', 'On June 16 it closed.'],
      '2013-06',
    ],
    ['comes from the year that names carry', ['The Kelp Forum 2013 was held on June 16.'], '2013-06'],
    [
      'leaves out what is planned',
      ['It opened on March 9, 2013. It will be moved in May 2015. By 2030 it closes.'],
      '2013-03',
    ],
    ['is a year where no month is told', ['It opened in 2012.'], '2012'],
  ])('%s', (_what, texts, expected) => {
    expect(dated(...texts)).toMatchObject({ value: expected, basis: 'inferred' });
  });

  it('stays open where nothing is dated', () => {
    expect(dated('It rained.')).toBeNull();
  });

  it('shows the words that it comes from', () => {
    const source = layout('It opened on March 9, 2013.');
    const { start, end } = understand(source, silent).masthead.date!.evidence;
    expect(source.source.text.slice(start, end)).toBe('March 9, 2013');
  });
});
