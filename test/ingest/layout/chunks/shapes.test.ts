import { describe, expect, it } from 'vitest';

import { bylineOf } from '../../../../src/ingest/layout/chunks/bylines.ts';
import { captionOf } from '../../../../src/ingest/layout/chunks/captions.ts';
import { creditOf } from '../../../../src/ingest/layout/chunks/credits.ts';

const shown = 'Divers lower a probe off the quay of Bergen on Monday.';

describe('a picture', () => {
  it.each([
    'Photo/Kari Holm',
    '© Kari Holm',
    'Photo © Kari Holm',
    'Foto: Kari Holm',
    'Pic: Kari Holm',
    'CREDIT: Kari Holm',
    'Courtesy of Kari Holm',
    'Photo provided to Kari Holm',
    '(Drawing: Kari Holm)',
  ])('is credited by %j after what it shows', (credit) => {
    const text = `${shown} ${credit}`;
    const found = captionOf(text);
    expect(found).toMatchObject({ from: 0, credit: 'Kari Holm' });
    expect(text.slice(0, found!.to).trim()).toBe(shown);
  });

  it('may be credited to a house and a person', () => {
    expect(captionOf(`${shown} (Tide News/HOLM Kari)`)?.credit).toBe('Tide News/HOLM Kari');
  });

  it.each([shown, `${shown} It weighs 40 kg/m and hums.`, 'She did it as a courtesy to the harbour.'])(
    'is not spoken of in %j',
    (text) => {
      expect(captionOf(text)).toBeNull();
    },
  );
});

it.each([
  ['By Jane Doe (text) and Kari Holm (charts)', ['Jane Doe', 'Kari Holm']],
  ['By: Jane Doe', ['Jane Doe']],
  ['By Jane Doe in Bergen', ['Jane Doe']],
  ['By Jane Doe | Tide News', ['Jane Doe']],
  ['By Jane Doe, Staff Writer', ['Jane Doe']],
  ['Text and photos: Jane Doe', ['Jane Doe']],
  ['A report by Jane Doe', ['Jane Doe']],
  ['Jane Doe reports from Bergen', ['Jane Doe']],
  ['By the river in Bergen', null],
  ['Jane Doe reports that the quay is shut', null],
])('the byline %j names %j', (text, names) => {
  expect(bylineOf(text)).toEqual(names);
});

it.each([
  ['Reprinted from Tide News', 'Tide News'],
  ['First published in Tide News', 'Tide News'],
  ['Based on a report in Tide News', 'Tide News'],
  ['(from Tide News)', 'Tide News'],
  ['Adapted from what the divers told', null],
  ['From Bergen to Riga', null],
])('the line %j credits %j', (text, source) => {
  expect(creditOf(text)).toBe(source);
});
