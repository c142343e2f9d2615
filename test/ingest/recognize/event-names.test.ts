import { expect, it } from 'vitest';
import { eventsIn } from '../../../src/ingest/recognize/events.ts';
import { longestName, titleOf } from '../../../src/ingest/recognize/event-titles.ts';
import { nounPhrase } from '../../../src/ingest/recognize/noun-phrases.ts';
import { passageOf } from '../../../src/ingest/recognize/passage.ts';

const namesIn = (text: string) => eventsIn(passageOf(text, 'body'), '2014-11-20').map(({ name }) => name);

it.each([
  ['Two reports, “Tides” and “Waves”, were released on 2 October in Bergen.', 'release of two reports'],
  [
    'In collaboration with the Lima Institute of Fog, the Oslo Academy and Acme Analytics, two reports, "Tides" and "Waves", were released on 27 October.',
    'release of two reports',
  ],
  [
    'They discussed the goals of the Memorandum of Understanding signed between Peru and Norway in March 2012.',
    'signing of the Memorandum of Understanding',
  ],
  [
    'Peru launched an international cooperation on fog nets on 2 November with Chile.',
    'launch of an international cooperation on fog nets',
  ],
  ['The mayor gave her view of the tides on 3 November.', 'view of the tides'],
  ['On 19 July 2014 the first 30 shells were placed in a jar.', 'placing of the first 30 shells'],
  ['The next grove will be weighed in Lima in April 2015.', 'weighing of the next grove'],
  [
    'Eleven officials of the port, led by Rosa Quispe, visited Bergen from 4 to 6 November.',
    'visit of eleven officials of the port to Bergen',
  ],
  [
    'Rosa Quispe, director of the port, led a delegation to visit Norway on 4 November.',
    'visit of Rosa Quispe to Norway',
  ],
  ['In May she was elected a foreign member of the Fog Academy.', 'appointment as a foreign member of the Fog Academy'],
  ['Twelve bronze bells returned to the museum on 4 November.', 'return of twelve bronze bells'],
  ['What to do was asked on 9-10 May at a workshop on used nets, in the port.', 'workshop on used nets'],
  [
    'On November 4, 2014, the mayors met at the World Wind Association (WWA) Annual Meeting.',
    'World Wind Association (WWA) Annual Meeting',
  ],
])('names the event of %j', (text, name) => {
  expect(namesIn(text)).toEqual([name]);
});

it.each([
  'It is the subject of a project which the Oslo Hospital started on 4 July.',
  'On Monday the two met in Bergen.',
  'The port reported on 3 November that the tide was high.',
])('has no name of its own for the event of %j', (text) => {
  expect(namesIn(text)).toEqual([undefined]);
});

it.each([
  ['The capacity of the port reached 40 ships', 'the capacity of the port'],
  ['projects led by Peru', 'projects'],
  ['a course in Science and Technology in Lima', 'a course in Science and Technology'],
  ['a memorandum in Yangling on nets', 'a memorandum'],
  ['an archive of 4,000 cores', 'an archive of 4,000 cores'],
  ['its report on 3 May', 'report'],
])('reads the noun phrase that %j begins with', (words, phrase) => {
  expect(nounPhrase(words)).toBe(phrase);
});

it.each(['of the port', 'and Peru', 'between Peru and Chile', 'they', 'on 3 May', 'after the ships'])(
  'reads no noun phrase in %j',
  (words) => {
    expect(nounPhrase(words)).toBeUndefined();
  },
);

it.each([
  ['signing of a memorandum of understanding', ['A', 'B'], 'memorandum of understanding between A and B'],
  ['signing of a memorandum of understanding', ['A', 'B', 'C'], 'signing of a memorandum of understanding'],
  ['signing of an accord on nine fog nets', ['A', 'B'], 'signing of an accord on nine fog nets'],
  [undefined, ['A', 'B'], 'agreement between A and B'],
  [undefined, ['A'], 'Peru and Norway Agree'],
])('calls an agreement named %j of %j %j', (name, parties, title) => {
  expect(titleOf(name, 'agreement', { parties, headline: 'Peru and Norway Agree' })).toBe(title);
});

it('cuts a long name at the end of a phrase', () => {
  const title = titleOf(`opening of ${'a very old harbour '.repeat(5)}of the port of the old town of Lima`, 'launch', {
    parties: [],
    headline: null,
  });
  expect(title.length).toBeLessThanOrEqual(longestName);
  expect(title).toMatch(/harbour of the port$/u);
});
