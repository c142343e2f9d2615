import { expect, it } from 'vitest';

import { parse } from '../../src/ingest/ingest.ts';
import { sourceOf } from '../../src/ingest/read/source.ts';
import { rounds } from '../rounds.ts';
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

const whole = (text: string) => parse(sourceOf(text, 'hostile.txt'));
const million = (piece: string) => piece.repeat(Math.ceil(1_000_000 / piece.length));
const times = (count: number, line: string) => `${line}\n`.repeat(count);

// The same, by the whole parser.
it.each<readonly [shape: string, text: string]>([
  ['a million dashes', million('-')],
  ['a hundred thousand capitals', 'A'.repeat(100_000)],
  ['brackets in brackets', million('([{')],
  ['unpaired surrogates', million('a\ud800\udfff\udc00')],
  ['digits', million('7')],
  ['spaces before a word', `${million(' ')}b`],
  ['quotes', million('"“\'')],
  ['initials', million('A. B. C. ').slice(0, 200_000)],
  ['prepositions', million('of the ').slice(0, 300_000)],
  ['birds that may be countries', 'Turkey '.repeat(30_000)],
  ['a leader that leads to no page', `a${million('. ')}5b`],
  ...['By ', 'Source: ', '(Photo: ', 'See page ', 'From page ', 'Vol. ', 'Table 1', '# ', '- ', 'NEWS', '1. '].map(
    (beginning) => [`lines that begin with ${beginning}`, times(5_000, `${beginning}x`)] as const,
  ),
])('parses %s in seconds', { timeout: 30_000 }, (_shape, text) => {
  expect(whole(text).lineCount).toBeGreaterThan(0);
});

// What the rules look for, and what the print may do between two of them.
const vocabulary =
  'By|Source:|Photo:|(|)|[|]|See page 2|From page 1|Ministry of|University|Institute of|Prof.|Dr.|Wang Wei|LI Na|CHEN|said|met|signed|agreement|was held|in|on|May 3, 2014|March 4 to|last month|Thursday|China|Turkey|U.S.|ASEAN|(CAS)|and|of the|the|,|.|...|:|-|- |–|*|**|#|##|1.|•|"|“|’s|’|\\\\|&amp;|<b>|http://a.bc|d@e.fg|\ud800|\udc00|国|\u00ad|\t|\u00a0|Vol. 3 No. 4|NEWS IN BRIEF|Table 1|12|7-9|X - rays|neu-'.split(
    '|',
  );

it.each(rounds(12, 2_000))('parses lines of its own vocabulary in disorder, round %i', (seed) => {
  let state = seed;
  const next = (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >> 8) % below;
  };
  const word = () => vocabulary[next(vocabulary.length)]!;
  const line = () => {
    const pieces = Array.from({ length: 1 + next(9) }, word);
    // One piece again and again is what a careless pattern fears most.
    if (next(12) === 0) pieces.push(...Array.from({ length: 300 }, () => pieces[0]!));
    return pieces.join([' ', '', '  ', '-'][next(4)]!);
  };
  const text = `The port opened.\n${Array.from({ length: 200 }, line).join(next(2) ? '\n' : '\n\n')}`;
  expect(placements(laidOut(text)).filter(([, at]) => at !== 1)).toEqual([]);
  for (const { facts } of whole(text).articles)
    for (const { start, end, surface } of facts.mentions) expect(text.slice(start, end)).toBe(surface);
});
