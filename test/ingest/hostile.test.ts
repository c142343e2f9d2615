import { expect, it } from 'vitest';

import { laidOut, placements } from './layout.ts';

// Each is a shape on which a careless pattern or loop would take minutes.
it.each([
  ['one line of a million words', 'word '.repeat(1_000_000)],
  ['capitalized pairs without end', 'Aaa Bbb '.repeat(300_000)],
  ['open brackets that name photos', '(Photo: '.repeat(200_000)],
  ['stars', `${'*'.repeat(1_000_000)} end`],
  ['underscores', '_a'.repeat(500_000)],
  ['spaces inside', `a${' '.repeat(1_000_000)}b`],
  ['hyphens between spaces', `x${' - y'.repeat(200_000)}`],
  ['a hundred thousand short lines', 'word\n'.repeat(100_000)],
  ['headlines without stories', Array.from({ length: 30_000 }, (_, n) => `New Port Opens ${n}`).join('\n\n')],
  ['bylines without stories', 'By John Smith\n'.repeat(100_000)],
  [
    'jumps that lead nowhere',
    Array.from({ length: 5_000 }, (_, n) => `Port ${n} opened at noon today.\n\nSee page 2\n\nPort ${n} Opens\n`).join(
      '\n',
    ),
  ],
])('reads %s in seconds', { timeout: 30_000 }, (_shape, text) => {
  const { layout } = laidOut(text);
  expect(layout.lineCount).toBeGreaterThan(0);
});

it('finds a place for every line of a broken table, junk and another script', () => {
  const text =
    '国外技术协会\n\nPort Opens for Winter\n\nThe port opened on\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n\n3\n\nMonday at noon, and ships came in.\n\n<br>\n\n~~ ~~ ~~\n';
  expect(placements(laidOut(text)).filter(([, times]) => times !== 1)).toEqual([]);
});
