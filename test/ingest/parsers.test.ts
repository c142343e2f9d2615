import { afterEach, expect, it } from 'vitest';
import { parse } from '../../src/ingest/ingest.ts';
import type { Parsers, ParsersOptions } from '../../src/ingest/parsers.ts';
import { createParsers } from '../../src/ingest/parsers.ts';
import { sourceOf } from '../../src/ingest/read/source.ts';
import { editionText } from './edition.ts';

const open: Parsers[] = [];
const parsersWith = (options: ParsersOptions) => {
  const parsers = createParsers(options);
  open.push(parsers);
  return parsers;
};
afterEach(() => Promise.all(open.splice(0).map((parsers) => parsers.close())));

const edition = (number: number) => sourceOf(editionText({ number: String(number) }), `${number}.md`);

it('makes of each text what this thread would, of more texts than there are threads', async () => {
  const { parse: aside } = parsersWith({ threads: 2 });
  const sources = [1, 2, 3, 4, 5].map(edition);
  expect(await Promise.all(sources.map(aside))).toEqual(sources.map(parse));
});

it('begins anew after a rest that ended its threads', async () => {
  const { parse: aside } = parsersWith({ threads: 1, idle: 0 });
  for (const number of [1, 2]) {
    expect((await aside(edition(number))).masthead.number).toBe(String(number));
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
});

it('says in a sentence of which text there was too little memory, and reads the others', async () => {
  const { parse: aside } = parsersWith({ threads: 1, heap: 128 });
  const huge = sourceOf('Ada Nwosu of Lima University met Nils Vik on May 3, 2014.\n\n'.repeat(40_000), 'huge.txt');
  const [before, lost, after] = await Promise.allSettled([edition(1), huge, edition(2)].map(aside));
  expect([before!.status, after!.status]).toEqual(['fulfilled', 'fulfilled']);
  expect(lost).toMatchObject({
    status: 'rejected',
    reason: { message: 'huge.txt could not be read: it needs more memory than there is.' },
  });
});

it('stops a text that takes too long, and one that is not read when it closes', async () => {
  const hasty = parsersWith({ threads: 1, patience: 1 });
  await expect(hasty.parse(edition(1))).rejects.toThrow('1.md could not be read: it was stopped before its end.');
  const closing = parsersWith({ threads: 1 });
  const unread = Promise.allSettled([edition(1), edition(2)].map(closing.parse));
  await closing.close();
  expect((await unread).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
});
