import { expect, it } from 'vitest';

import { captionOf } from '../../../../src/ingest/layout/chunks/captions.ts';

const read = (text: string) => {
  const parts = captionOf(text);
  return parts && [text.slice(parts.from, parts.to), parts.credit];
};

it.each([
  ['A ferry leaves the pier. (PHOTO: HARBOUR NEWS)', 'A ferry leaves the pier.', 'HARBOUR NEWS'],
  ['A ferry leaves. (Photo provided by Port of Bergen)', 'A ferry leaves.', 'Port of Bergen'],
  ['Ms. Ida Holm. (COURTESY PHOTO)', 'Ms. Ida Holm.', null],
  ['Logo of the fair Photo credit: Website of the fair', 'Logo of the fair', 'Website of the fair'],
  ['Photo credit: tides.example', '', 'tides.example'],
  [
    'Photo credit: The chairman opens the fair Source: Website of the fair',
    'The chairman opens the fair',
    'Website of the fair',
  ],
  [
    'Picture: Students bundle reeds in Umbria. © University of Perugia',
    'Students bundle reeds in Umbria.',
    'University of Perugia',
  ],
  ['Nets dry on the quay. (AFP/Marie Dubois)', 'Nets dry on the quay.', 'AFP/Marie Dubois'],
  ['Divers lower a probe in Odda. (Tide News)', 'Divers lower a probe in Odda.', 'Tide News'],
  ['Divers lower a probe in Odda. (Source: Tide News)', 'Divers lower a probe in Odda.', 'Tide News'],
  ['Divers lower a probe in Odda. (Xinhua)', 'Divers lower a probe in Odda.', 'Xinhua'],
  ['The probe off Odda. Kari Holm / Xinhua', 'The probe off Odda.', 'Kari Holm / Xinhua'],
  ['The probe off Odda. VCG', 'The probe off Odda.', 'VCG'],
  ['The probe off Odda. File photo', 'The probe off Odda.', 'File photo'],
  ['The probe off Odda. Photo Kari Holm', 'The probe off Odda.', 'Kari Holm'],
  ['The probe off Odda | Photo: Kari Holm', 'The probe off Odda', 'Kari Holm'],
  ['The probe off Odda（PHOTO: VCG）', 'The probe off Odda', 'VCG'],
  ['Photo by Kari Holm: The probe is lowered.', 'The probe is lowered.', 'Kari Holm'],
  ['Figure 3. Heights of the tide', 'Figure 3. Heights of the tide', null],
])('divides %j', (text, caption, credit) => {
  expect(read(text)).toEqual([caption, credit]);
});

it.each([
  'The photo shows a port that nobody remembers.',
  'He took the picture by the light of a candle.',
  'The quay was opened on Monday. (Xinhua)',
  'The quay was opened on Monday. (Tide News)',
  'They met again (photographs of the meeting were lost).',
])('sees no caption in %j', (text) => {
  expect(captionOf(text)).toBeNull();
});
