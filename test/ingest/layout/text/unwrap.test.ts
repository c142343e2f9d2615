import { describe, expect, it } from 'vitest';

import { damageOf } from '../../../../src/ingest/layout/text/damage.ts';
import { splitLines } from '../../../../src/ingest/layout/lines.ts';
import { unwrap } from '../../../../src/ingest/layout/text/unwrap.ts';

/** The lines as one paragraph, mended by the words of `elsewhere` too. */
function flowing(text: string, elsewhere = '') {
  const lines = splitLines(text);
  return unwrap([lines], damageOf([...lines, ...splitLines(elsewhere)], new Map()));
}

describe('words divided at line ends', () => {
  it.each([
    ['a neu-\ntron beam', 'a neutron beam'],
    ['a market-\noriented plan', 'a market-oriented plan'],
    ['the ASEAN-\nChina summit', 'the ASEAN-China summit'],
    ['from 2021-\n2025', 'from 2021-2025'],
    ['an e-\ncommerce site', 'an e-commerce site'],
    ['the town of Qing-\nlang', 'the town of Qinglang'],
    ['two-\nand three-storey houses', 'two- and three-storey houses'],
    ['a soft\u00AD\nware house', 'a software house'],
    ['one line\nand another', 'one line and another'],
  ])('%j flows as %j', (text, prose) => {
    expect(flowing(text).text).toBe(prose);
  });

  it('are joined as the document writes them elsewhere', () => {
    expect(flowing('the sci-\ntech fair', 'a sci-tech fair').text).toBe('the sci-tech fair');
    expect(flowing('the Holm-\nberg fair', 'the Holmberg fair').text).toBe('the Holmberg fair');
  });
});

describe('damage inside a line', () => {
  it.each([
    ["the port' s quay", "the port's quay"],
    ['COVID- 19 and X - rays', 'COVID-19 and X-rays'],
    ['short- and long-term', 'short- and long-term'],
    ['the pier - Mole One - is closed', 'the pier - Mole One - is closed'],
    ['eﬃcient ﬁshing', 'efficient fishing'],
    ['above 1，200 tons', 'above 1,200 tons'],
    ['10, 000 eels', '10,000 eels'],
    ['On May 20, 100 ships came', 'On May 20, 100 ships came'],
    ['ships &amp; crews', 'ships & crews'],
    ['"so long, " he said', '"so long," he said'],
    ['see tides. com for more', 'see tides. com for more'],
    ['see tides. com', 'see tides.com'],
    ['a **bold** word', 'a bold word'],
    ['the **crew** slept. See page 4', 'the crew slept.'],
    ['the crew slept.  See page 4', 'the crew slept.'],
  ])('%j becomes %j', (text, prose) => {
    expect(flowing(text).text).toBe(prose);
  });

  it.each([
    ['the Universitv opened', 'The University and the University club', 'the University opened'],
    ['1.2 miIlion eels', '', '1.2 million eels'],
    ['in Sao Pau1o', 'the Paulo line', 'in Sao Paulo'],
    ['the town of Kravice', '', 'the town of Kravice'],
  ])('reads %j by the words of the document', (text, elsewhere, prose) => {
    expect(flowing(text, elsewhere).text).toBe(prose);
  });

  it('joins hyphens between spaces where the document is full of them', () => {
    const habit = 'a six - month plan, a high - speed line, an ultra - thin film and a co - sponsored fair';
    expect(flowing(habit).text).toBe('a six-month plan, a high-speed line, an ultra-thin film and a co-sponsored fair');
  });
});

it('lists the words that it took away at the end of a line', () => {
  expect(flowing('the crew slept. See page 4  ').repairs).toEqual([
    { rule: 'jump', before: ' See page 4  ', after: '', start: 15, end: 28 },
  ]);
});

it('keeps paragraphs apart and lists what it mended with its place', () => {
  const lines = splitLines("The port' s quay\nis long.\n\nIt is old.");
  const prose = unwrap([lines.slice(0, 2), lines.slice(3)], damageOf(lines, new Map()));
  expect(prose.text).toBe("The port's quay is long.\n\nIt is old.");
  expect(prose.repairs).toEqual([{ rule: 'apostrophe', before: "' ", after: "'", start: 8, end: 10 }]);
});
