import { describe, expect, it } from 'vitest';
import { readLine } from '../../../src/bot/terminal/line.ts';

describe('a line', () => {
  it.each([
    ['/search quantum country:Russia from:2021', 'search', { query: 'quantum', country: 'Russia', from: '2021' }],
    ['/search country:Russia quantum computing', 'search', { query: 'quantum computing', country: 'Russia' }],
    ['/search "heavy ions" to:2021-11', 'search', { query: '"heavy ions"', to: '2021-11' }],
    ['/search query:"heavy ions" -muon', 'search', undefined],
    ['/search query:"heavy ions"', 'search', { query: 'heavy ions' }],
    ['/search quantum country:"South Korea"', 'search', { query: 'quantum', country: 'South Korea' }],
    ['/search quantum country: Russia', 'search', { query: 'quantum', country: 'Russia' }],
    ['/search quantum COUNTRY:Russia', 'search', { query: 'quantum', country: 'Russia' }],
    ['/by-country Russia', 'by-country', { country: 'Russia' }],
    ['/by-country South Korea', 'by-country', { country: 'South Korea' }],
    ['/by-country "South Korea"', 'by-country', { country: 'South Korea' }],
    ['/by-country country:Russia', 'by-country', { country: 'Russia' }],
    ['/article China: a long march', 'article', { article: 'China: a long march' }],
    ['/article Mars:first light', 'article', { article: 'Mars:first light' }],
    ['/latest', 'latest', {}],
    ['/latest harbour-weekly', 'latest', { publication: 'harbour-weekly' }],
    ['  /help  ', 'help', {}],
    ['quantum computing', 'search', { query: 'quantum computing' }],
    ['quantum country:Russia', 'search', { query: 'quantum', country: 'Russia' }],
    ['see https://example.org', 'search', { query: 'see https://example.org' }],
    ['/organization Institute of Physics, Riga', 'organization', { name: 'Institute of Physics, Riga' }],
    ['/search naïve 新华社', 'search', { query: 'naïve 新华社' }],
  ])('%j asks for /%s', (line, command, options) => {
    if (options === undefined) expect(() => readLine(line)).toThrow('"query" is given twice');
    else expect(readLine(line)).toEqual({ command, options });
  });

  it.each([
    ['/serch quantum', 'There is no command /serch; /help lists those there are.'],
    ['/', 'A slash wants the name of a command behind it; /help lists them.'],
    [
      '/search quantum contry:Russia',
      '/search has no option "contry" (it has query, country, organization, publication, from, to)',
    ],
    ['/search "heavy ions', 'A quotation mark is not closed.'],
    ['/search a country:Russia country:China', 'The option "country" is given twice.'],
    ['/help me', '/help takes no options, but got me.'],
  ])('%j says what is wrong', (line, sentence) => {
    expect(() => readLine(line)).toThrow(sentence);
  });

  it.each(['/search  from:2021', '/search'])('%j leaves the query to be asked for', (line) => {
    expect(readLine(line).options).not.toHaveProperty('query');
  });
});
