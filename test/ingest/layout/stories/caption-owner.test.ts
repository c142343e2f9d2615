import { describe, expect, it } from 'vitest';

import { captionOwner, captionWords, isForeign } from '../../../../src/ingest/layout/stories/caption-owner.ts';
import type { Candidate } from '../../../../src/ingest/layout/stories/caption-owner.ts';

const stories: readonly (readonly [title: string, body: string])[] = [
  ['Robots Weave Brocade', 'Three weavers of Odda teach robots to weave on their looms. The looms are old.'],
  ['Seals Return to Odda', 'Seals came back to the fjord, and biologists put collars on nine of them.'],
  ['Quay for Ammonia', 'Ferries that run on ammonia call at the quay of Bergen, said Ida Holm.'],
];
const candidates = (next: readonly number[]): readonly Candidate[] =>
  stories.map(([title, body], index) => ({
    index,
    words: captionWords(`${title} . ${body}`),
    title: captionWords(title),
    credit: '',
    next: next.includes(index),
  }));
const spread = new Map<string, number>();
for (const { words } of candidates([])) for (const word of words.keys()) spread.set(word, (spread.get(word) ?? 0) + 1);
const corpus = { spread, all: stories.length };
const ownerOf = (caption: string, next: readonly number[] = []) =>
  captionOwner(captionWords(caption), candidates(next), corpus)?.index;

describe('a picture', () => {
  it.each([
    ['Ida Holm greets a ferry at the quay.', 2],
    ['A biologist strokes one of the seals with collars.', 1],
  ])('belongs to the story that %j takes up, wherever it stands', (caption, index) => {
    expect(ownerOf(caption)).toBe(index);
  });

  it('may share less with the story beside it, in the singular too', () => {
    const caption = 'A robot pulls a thread through a loom at the fair in Tromso.';
    expect(ownerOf(caption, [0, 1])).toBe(0);
  });

  it('is a story of its own where it shares a common word', () => {
    expect(ownerOf('Children from Odda launch paper rockets at a summer camp in the hills.', [0, 1])).toBeUndefined();
  });

  it('is foreign to a story with which it shares nothing', () => {
    const rockets = captionWords('Children from Hamar launch paper rockets at a summer camp in the hills.');
    expect(isForeign(rockets, candidates([])[2]!, corpus)).toBe(true);
    expect(
      isForeign(captionWords('Ida Holm greets the captain of a ferry in Bergen.'), candidates([])[2]!, corpus),
    ).toBe(false);
  });
});
