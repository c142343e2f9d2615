import type { Chunk } from './chunks/chunks.ts';
import type { Notes } from './notes.ts';
import { ranges } from './stories/articles.ts';
import type { Draft } from './stories/drafts.ts';
import type { Decision, LineRole } from '../types.ts';

export interface Settled {
  readonly chunks: readonly Chunk[];
  /** In the order of the articles; a number stands for a picture that is a story of its own. */
  readonly stories: readonly (Draft | number)[];
  /** What each piece is that no article owns. */
  readonly labels: ReadonlyMap<number, string>;
  readonly undecided: readonly number[];
  readonly notes: Notes;
  readonly blank: (line: number) => boolean;
}

/** What every piece of the page was taken for, in order of the page. */
export function decisionsOf({ chunks, stories, labels, undecided, notes, blank }: Settled): readonly Decision[] {
  const found = new Map<number, Pick<Decision, 'role' | 'what' | 'article'>>();
  for (const [at, what] of labels) found.set(at, { role: 'furniture', what, article: null });
  for (const at of undecided) found.set(at, { role: 'undecided', article: null });
  stories.forEach((story, article) => {
    for (const [at, role] of partsOf(story)) {
      const subhead = role === 'body' && notes.get(at)?.includes('pairing/subhead');
      found.set(at, { role: subhead ? 'sub-heading' : role, article });
    }
  });
  return chunks.flatMap(({ rule, lines }, at) => {
    const decided = found.get(at);
    return decided ? [{ lines: ranges(lines, blank), ...decided, rules: [rule, ...(notes.get(at) ?? [])] }] : [];
  });
}

function* partsOf(story: Draft | number): Generator<readonly [at: number, role: LineRole]> {
  if (typeof story === 'number') return yield [story, 'caption'];
  for (const at of [...story.title, ...story.again]) yield [at, 'title'];
  for (const at of story.bylines) yield [at, 'byline'];
  for (const at of story.credits) yield [at, 'credit'];
  for (const at of story.captions) yield [at, 'caption'];
  for (const at of story.body) yield [at, 'body'];
}
