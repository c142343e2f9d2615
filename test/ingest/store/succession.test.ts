import { describe, expect, it } from 'vitest';
import { succeed } from '../../../src/ingest/store/succession.ts';

const article = (title: string | null, text: string, lead = text) => ({ title, text, lead });
const ferry = article(
  'Ferries Run on Ammonia',
  'Two ferries began to run on ammonia in the harbour of Bergen last week.',
);
const reef = article('Reef Survey Ends', 'Divers counted the corals of forty reefs and went home with full notebooks.');
const photo = article(null, '', 'A diver reads the temperature of the reef.');

describe('the articles of an issue that is read again', () => {
  it.each([
    ['keep their places', [ferry, reef, photo], [ferry, reef, photo], [0, 1, 2]],
    ['are found in another order', [ferry, reef], [reef, ferry], [1, 0]],
    ['are found under a mended headline', [ferry], [{ ...ferry, title: 'Ferries run on ammonia at last' }], [0]],
    [
      'are found with another text under the same headline',
      [reef],
      [{ ...reef, text: 'Nothing of it was kept.' }],
      [0],
    ],
    ['make room for a new one', [ferry], [reef, ferry], [undefined, 0]],
    ['are not confused with others', [ferry], [reef], [undefined]],
    ['are each succeeded once', [ferry], [ferry, ferry], [0, undefined]],
    ['may all be new', [], [ferry], [undefined]],
  ])('%s', (_, before, after, expected) => {
    expect(succeed(before, after)).toEqual(expected);
  });
});
