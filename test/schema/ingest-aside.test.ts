import { expect, it } from 'vitest';
import { createParsers } from '../../src/ingest/parsers.ts';
import type { Source } from '../../src/ingest/types.ts';
import { bearer, clientOf } from '../client.ts';
import { freshDb } from '../db.ts';
import { editionText } from '../ingest/edition.ts';

const ingest = 'mutation ($input: IngestIssueInput!) { ingestIssue(input: $input) { __typename } }';

it('answers others while a long text is read', async () => {
  const archive = await freshDb();
  const parsers = createParsers({ threads: 1 });
  try {
    let read = false;
    let reading = (): void => {};
    const begun = new Promise<void>((resolve) => (reading = resolve));
    const parse = async (source: Source) => {
      reading();
      const issue = await parsers.parse(source);
      read = true;
      return issue;
    };
    const { ask } = clientOf(archive, {}, parse);
    const story = [
      'Harbour Opens',
      'The University of Bergen said on March 2, 2022 that Norway had opened it.',
    ] as const;
    const stories = Array.from({ length: 3_000 }, () => story);
    const taken = ask(ingest, { input: { name: 'long.md', content: editionText({ stories }) } }, bearer);
    await begun;
    const { data } = await ask('{ issues(first: 1) { totalCount } }');
    expect({ ...data, read }).toEqual({ issues: { totalCount: 0 }, read: false });
    await parsers.close();
    expect((await taken).errors).toHaveLength(1);
  } finally {
    await parsers.close();
    archive.close();
  }
});
