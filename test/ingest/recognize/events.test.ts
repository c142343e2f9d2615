import { expect, it } from 'vitest';
import { eventsIn } from '../../../src/ingest/recognize/events.ts';
import { passageOf } from '../../../src/ingest/recognize/passage.ts';

const told = (text: string) =>
  eventsIn(passageOf(text, 'body'), '2014-11-20').map(({ kind, start, end, city, country }) => ({
    kind,
    start,
    end,
    city,
    country,
  }));

it.each([
  [
    'The 5th World Kelp Congress was held in Lima, Peru, from 4 to 7 November.',
    { kind: 'conference', start: '2014-11-04', end: '2014-11-07', city: 'Lima', country: 'PE' },
  ],
  [
    'Peru and Chile signed a memorandum of understanding in March 2013.',
    { kind: 'agreement', start: '2013-03', end: null, city: null, country: null },
  ],
  [
    'The report on tides was released on 2 October in Bergen.',
    { kind: 'release', start: '2014-10-02', end: null, city: 'Bergen', country: 'NO' },
  ],
  ['The laboratory was founded in 1998.', { kind: 'launch', start: '1998', end: null, city: null, country: null }],
  [
    'Rosa Quispe was elected president of the society on Monday.',
    { kind: 'appointment', start: '2014-11-17', end: null, city: null, country: null },
  ],
  [
    'On October 9, she won the Golden Anchor Award.',
    { kind: 'award', start: '2014-10-09', end: null, city: null, country: null },
  ],
  [
    'A delegation visited Tromsø, Norway, from May 2 to 5, 2014.',
    { kind: 'visit', start: '2014-05-02', end: '2014-05-05', city: 'Tromsø', country: 'NO' },
  ],
  [
    'The bridge was completed on 3 November.',
    { kind: 'milestone', start: '2014-11-03', end: null, city: null, country: null },
  ],
  [
    'Lima and Oslo agreed on 4 November in Bergen to count whales.',
    { kind: 'agreement', start: '2014-11-04', end: null, city: 'Bergen', country: 'NO' },
  ],
  [
    'The Fog Institute in Lima tested a net in Piura, Peru, on October 2.',
    { kind: 'other', start: '2014-10-02', end: null, city: 'Piura', country: 'PE' },
  ],
])('tells of %j', (text, expected) => {
  expect(told(text)).toEqual([expected]);
});

it.each([
  'Since 2010 the number of whales has risen.',
  'By the end of 2013 the fleet had reached 40 ships.',
  'Tides are strong in Bergen.',
  'The minister said on November 3 that tides matter.',
  'Countries should sign an agreement.',
  'On 4 February the gauge at Lima stood eleven centimetres above its mark of October.',
  'On 31 June 2010 the bridge was completed.',
  'LIMA, 3 June - After ninety years the tidal mill grinds again.',
  'OSLO, Norway, May 3 (Xinhua) -- The two academies signed a pact.',
])('tells of nothing in %j', (text) => {
  expect(told(text)).toEqual([]);
});

it('joins a remark with the meeting where it was made', () => {
  const text =
    'President Koroma said on November 5 that ports need ferries. He made the remarks at a virtual meeting with Norwegian shipowners.';
  expect(eventsIn(passageOf(text, 'body'), '2014-11-20')).toMatchObject([
    { kind: 'meeting', start: '2014-11-05', name: 'virtual meeting with Norwegian shipowners' },
  ]);
});

it.each<[text: string, events: readonly [kind: string, start: string][]]>([
  [
    'The two academies signed the pact in Oslo on May 3, and the joint laboratory opened in Wuhan on September 7.',
    [
      ['agreement', '2014-05-03'],
      ['launch', '2014-09-07'],
    ],
  ],
  [
    'He visited Oslo on May 3 and signed an agreement with the harbour in Bergen on May 5.',
    [
      ['visit', '2014-05-03'],
      ['agreement', '2014-05-05'],
    ],
  ],
  ['The forum opened on November 3 and closed on November 5.', [['conference', '2014-11-03']]],
  ['The institute was founded in 1998, and moved in 2005.', [['launch', '1998']]],
])('tells of each thing that a sentence dates in %j', (text, events) => {
  const found = eventsIn(passageOf(text, 'body'), '2014-11-20');
  expect(found.map(({ kind, start }) => [kind, start])).toEqual(events);
  for (const { sentence } of found) expect(text.slice(sentence.start, sentence.end)).toBe(text);
});

it.each<[text: string, city: string | null, country: string | null]>([
  ['The forum was held in Pingtang on November 3.', 'Pingtang', 'CN'],
  ['The forum was held in Singapore on November 3.', 'Singapore', 'SG'],
  ['The forum was held in Washington on November 3.', 'Washington', 'US'],
  ['The forum was held in Sao Paulo on November 3.', 'Sao Paulo', 'BR'],
  ['The forum was held in Sharm el-Sheikh on November 3.', 'Sharm el-Sheikh', 'EG'],
  ['The forum of the Colombian society was held in Armenia on November 3.', null, 'AM'],
  ["The forum was held in central China's Wuhan on November 3.", 'Wuhan', 'CN'],
  ['The Norwegian line opened in Skarsvik on 3 November.', 'Skarsvik', null],
  ['Two satellites were launched from Jiuquan on November 3.', 'Jiuquan', 'CN'],
  ['The forum was held in Autumn on November 3.', null, null],
])('finds where it was in %j', (text, city, country) => {
  expect(told(text)).toMatchObject([{ city, country }]);
});

it('takes the date of the clause that tells the event, not of the one that reports it', () => {
  const text = 'It was announced at the meeting on November 10 that the next congress will be held in Athens in 2016.';
  expect(told(text)).toMatchObject([{ start: '2016', city: 'Athens' }]);
});

it.each<[text: string, event: object]>([
  [
    '5 June, Nairobi: Green Ports Day, organized by the harbour.',
    { kind: 'other', name: 'Green Ports Day', start: '2014-06-05', city: 'Nairobi' },
  ],
  [
    '17 to 21 December: Forum on Tides, Bergen, Norway.',
    { kind: 'conference', name: 'Forum on Tides', start: '2014-12-17', end: '2014-12-21', city: 'Bergen' },
  ],
])('reads the entry of a calendar in %j', (text, event) => {
  expect(eventsIn(passageOf(text, 'body'), '2014-11-20')).toMatchObject([event]);
});

it.each<[text: string, kind: string, start: string]>([
  ['Nils Vik has been appointed dean as of 1 December.', 'appointment', '2014-12-01'],
  ['In April this year she became deputy director of the Fog Institute.', 'appointment', '2014-04'],
  ['The Fog Institute will publish its report in December.', 'release', '2014-12'],
  ['The line was put into trial operation on October 28.', 'launch', '2014-10-28'],
  ['Construction of the Lima branch started in August.', 'launch', '2014-08'],
  ['In February, the two academies opened a pilot furnace in Lima.', 'launch', '2014-02'],
  ['The ship is expected in Bergen in mid-December.', 'other', '2014-12'],
  ['Peru will build a port, by a pact that was signed in Oslo on October 29.', 'agreement', '2014-10-29'],
  ['Two months ago, the Ministry of Education launched a campaign.', 'launch', '2014-09'],
  ['In a conference held a week ago in Bergen, experts discussed tides.', 'conference', '2014-11'],
  ['The prize award ceremony was held in Oslo on November 3.', 'award', '2014-11-03'],
  ['The signing ceremony was held in Oslo on November 3.', 'agreement', '2014-11-03'],
  ['The closing ceremony was held in Oslo on November 3.', 'other', '2014-11-03'],
  ['The crew brought eleven metres of ice core to the station on November 1.', 'milestone', '2014-11-01'],
])('tells by its verb what happened in %j', (text, kind, start) => {
  expect(told(text)).toMatchObject([{ kind, start }]);
});

it('dates what a dateline stands over by the sentence behind it', () => {
  const text = 'LIMA, Nov. 16 (Xinhua) -- The two academies on Friday signed a pact.';
  expect(told(text)).toMatchObject([{ kind: 'agreement', start: '2014-11-14' }]);
});

it('counts nothing from a sum as of a day', () => {
  expect(told('As of 1 November, 40 states had joined the pact.')).toEqual([]);
});
