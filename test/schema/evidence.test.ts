import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sourceOf } from '../../src/ingest/read/source.ts';
import { ingestSource } from '../../src/ingest/store.ts';
import type { TestClient } from '../client.ts';
import { clientOf } from '../client.ts';
import type { TestArchive } from '../db.ts';
import { freshDb } from '../db.ts';
import { editionText } from '../ingest/edition.ts';

interface Place {
  readonly startLine: number;
  readonly endLine: number;
  readonly startColumn: number | null;
  readonly endColumn: number | null;
  readonly quote: string;
}

interface Told {
  readonly article: {
    readonly mentions: readonly { readonly surface: string; readonly evidence: Place }[];
    readonly events: readonly {
      readonly sentence: string;
      readonly evidence: Place;
      readonly dateEvidence: Place | null;
    }[];
    readonly repairs: readonly { readonly before: string; readonly evidence: Place | null }[];
    readonly passages: readonly { readonly role: string; readonly evidence: { readonly quote: string } }[];
  };
}

const place = '{ startLine endLine startColumn endColumn quote }';
const query = `query ($slug: String!) { article(slug: $slug) {
  mentions { surface evidence ${place} }
  events { sentence evidence ${place} dateEvidence ${place} }
  repairs { before evidence ${place} }
  passages { role evidence { quote } }
} }`;

/** The words that a place means, out of the lines that it quotes. */
const wordsAt = ({ quote, startColumn, endColumn }: Place) => {
  const lines = quote.split('\n');
  const last = lines.at(-1)!.slice(0, endColumn!);
  return lines.length === 1
    ? last.slice(startColumn!)
    : [lines[0]!.slice(startColumn!), ...lines.slice(1, -1), last].join('\n');
};

const stories = [
  [
    'Ports Agree on Cleaner Ferries',
    'The Norwegian Maritime Auth-\nority (NMA) and the Danish Institute of\nCoastal Physics agreed on March 1, 2022 in Bergen, Norway, to build six ferries.',
  ],
] as const;

describe.each([
  ['line feeds', '\n'],
  ['carriage returns and line feeds', '\r\n'],
  ['carriage returns', '\r'],
])('in a text whose lines end in %s', (_name, ending) => {
  let archive: TestArchive;
  let client: TestClient;
  let told: Told['article'];
  beforeAll(async () => {
    archive = await freshDb();
    client = clientOf(archive);
    await ingestSource(archive.db, sourceOf(editionText({ stories }).replaceAll('\n', ending), 'harbour.md'));
    const { data } = await client.ask<{ articles: { nodes: { slug: string }[] } }>('{ articles { nodes { slug } } }');
    told = (await client.ask<Told>(query, { slug: data.articles.nodes[0]!.slug })).data.article;
  });
  afterAll(async () => {
    client.server.close();
    await archive.close();
  });

  it('every mention tells where its words stand', () => {
    expect(told.mentions.length).toBeGreaterThan(2);
    for (const { surface, evidence } of told.mentions) expect(wordsAt(evidence)).toBe(surface.replace(/\r\n?/g, '\n'));
  });

  it('an event tells where its sentence and its date stand', () => {
    const [event] = told.events;
    expect(wordsAt(event!.evidence)).toMatch(/^The Norwegian Maritime Auth-\nority .* six ferries\.$/s);
    expect(wordsAt(event!.dateEvidence!)).toBe('March 1, 2022');
  });

  it('a repair tells where the mended words stand', () => {
    const hyphen = told.repairs.find(({ evidence }) => evidence !== null && wordsAt(evidence).startsWith('-'));
    expect(hyphen?.evidence).toMatchObject({ startLine: 9 });
  });

  it('an article tells of each of its parts', () => {
    expect(told.passages.map(({ role, evidence }) => [role, evidence.quote.split('\n')[0]])).toEqual([
      ['TITLE', '## Ports Agree on Cleaner Ferries'],
      ['BODY', 'The Norwegian Maritime Auth-'],
    ]);
  });
});
