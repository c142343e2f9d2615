import { describe, expect, it } from 'vitest';

import { laidOut } from '../../layout.ts';

const quay = [
  'The harbour office of Bergen opened a quay for ferries that run on ammonia last Monday. Forty captains came to see it.',
  'The quay cost nine million kroner, said Ida Holm, who heads the office. A second one is planned in Odda for the next year.',
  'Ammonia burns without soot but it stings the nose, so that every ferry carries six gauges and a large fan on its upper deck.',
];
const seals = [
  'Seals came back to the fjord of Odda this spring after eleven years, and the fishermen counted sixty on the first of May.',
  'Biologists from the University of Bergen put collars on nine of them. The collars weigh less than a spoon and last two summers.',
  'Where the seals were in between nobody knows, though a trawler met a herd of them off Iceland three winters ago.',
];
const bells = [
  'A bell that rings under water warns whales of ships near Tromso. It was cast from bronze and hangs from a buoy of oak.',
  'The first whale turned round after two strokes, wrote Per Dahl in the log of the pilot boat, and the second did not care.',
  'Eleven bells more will be hung along the coast as soon as the foundry has found enough copper for all of them.',
];

const page = (...blocks: readonly (string | readonly string[])[]) => `${blocks.flat().join('\n\n')}\n`;
const signed = (text: string) =>
  Object.fromEntries(laidOut(text).layout.articles.map(({ title, authors }) => [title?.text ?? '', authors]));

const [Quay, Seals, Bells] = [
  'Bergen Opens Quay for Ammonia',
  'Seals Return to Odda Fjord',
  'Bronze Bell Warns the Whales',
];

describe('a byline', () => {
  it('signs the headline that it stands under', () => {
    expect(signed(page(Quay, 'By Ida Holm', quay, Seals, seals, Bells, 'By Per Dahl', bells))).toMatchObject({
      [Quay]: ['Ida Holm'],
      [Bells]: ['Per Dahl'],
    });
  });

  it('signs the story below which it stands', () => {
    expect(signed(page(Quay, quay, 'By Ida Holm', Seals, seals, 'By Kari Berg', Bells, bells, 'By Per Dahl'))).toEqual({
      [Quay]: ['Ida Holm'],
      [Seals]: ['Kari Berg'],
      [Bells]: ['Per Dahl'],
    });
  });

  it('signs the story above its headline, where headlines close stories', () => {
    expect(signed(page(quay, Quay, 'By Ida Holm', seals, Seals, 'By Kari Berg', bells, Bells, 'By Per Dahl'))).toEqual({
      [Quay]: ['Ida Holm'],
      [Seals]: ['Kari Berg'],
      [Bells]: ['Per Dahl'],
    });
  });

  it('signs the story that it opens, where the first of a page has one', () => {
    expect(signed(page('By Ida Holm', quay, Quay, 'By Kari Berg', seals, Seals, 'By Per Dahl', bells, Bells))).toEqual({
      [Quay]: ['Ida Holm'],
      [Seals]: ['Kari Berg'],
      [Bells]: ['Per Dahl'],
    });
  });

  it('takes what the ones around it leave', () => {
    const text = page(Quay, 'By Ida Holm', quay, Seals, seals, 'By Kari Berg', bells, Bells, 'By Per Dahl');
    expect(signed(text)[Seals]).toEqual(['Kari Berg']);
  });
});

describe('a heap of bylines', () => {
  it('signs the long stories of its page in order, where there are as many', () => {
    expect(signed(page(quay, Quay, 'By Ida Holm', 'By Kari Berg', seals, Seals))).toEqual({
      [Quay]: ['Ida Holm'],
      [Seals]: ['Kari Berg'],
    });
  });

  it('signs none where there are more', () => {
    const { layout, messages } = laidOut(page(quay, Quay, 'By Ida Holm', 'By Per Dahl', seals, Seals, bells, Bells));
    expect(layout.articles.flatMap(({ authors }) => authors)).toEqual([]);
    expect(messages.filter(({ rule }) => rule === 'byline/unassigned')).toHaveLength(2);
  });
});
