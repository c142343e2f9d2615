import { expect, it } from 'vitest';
import { foundIn, surfacesIn } from './found.ts';

it.each([
  ['She works at the Institute of Marine Optics.', ['Institute of Marine Optics']],
  [
    'Uppsala University, Aarhus University and Leiden University joined.',
    ['Uppsala University', 'Aarhus University', 'Leiden University'],
  ],
  ['The Ministry of Fisheries and Ocean Policy replied.', ['Ministry of Fisheries and Ocean Policy']],
  [
    'The Ministry of Education, Culture, Sports, Science and Technology replied.',
    ['Ministry of Education, Culture, Sports, Science and Technology'],
  ],
  ['Officials of the Food and Drug Safety Administration came.', ['Food and Drug Safety Administration']],
  [
    'the Norwegian Academy of Sciences and the Swedish Council on Polar Affairs',
    ['Norwegian Academy of Sciences', 'Swedish Council on Polar Affairs'],
  ],
  ['the Society of Tunnel Engineers of Korea met', ['Society of Tunnel Engineers of Korea']],
  ['the Federation of Asian Glass Societies met', ['Federation of Asian Glass Societies']],
  [
    'A Joint laboratory of Marine Chemistry and Immunotoxicity was opened.',
    ['Joint laboratory of Marine Chemistry and Immunotoxicity'],
  ],
  ['By Tove VIKEN Uppsala University has measured the ice.', ['Uppsala University']],
  ['By LI Na Harbin University has measured the ice.', ['Harbin University']],
  ['He wrote to the Swiss National Science Foundation.', ['Swiss National Science Foundation']],
  [
    'the Forschungszentrum Ilmenau and the Max-Planck-Institut für Glas met',
    ['Forschungszentrum Ilmenau', 'Max-Planck-Institut für Glas'],
  ],
  ['the Hôpital de la Trinité in Lyon and the École des Ponts met', ['Hôpital de la Trinité', 'École des Ponts']],
  [
    'the Instituto de Vidrios of the Universidade de São Bento replied',
    ['Instituto de Vidrios', 'Universidade de São Bento'],
  ],
  ['the Institut de recherche pour le développement replied', ['Institut de recherche pour le développement']],
  ['the Hospital Clínic de Girona and the Museum für Glaskunst', ['Hospital Clínic de Girona', 'Museum für Glaskunst']],
  ['Qingshan Heavy Machinery Co., Ltd. delivered it.', ['Qingshan Heavy Machinery Co., Ltd.']],
  [
    'the First Affiliated Hospital of Lanzhou Medical University',
    ['First Affiliated Hospital of Lanzhou Medical University', 'Lanzhou Medical University'],
  ],
  [
    "the Soil Department of Kenya's Ministry of Agriculture",
    ["Soil Department of Kenya's Ministry of Agriculture", 'Ministry of Agriculture'],
  ],
  [
    "hosted by the people's government of Hunan province and UNICEF",
    ["people's government of Hunan province", 'UNICEF'],
  ],
  ['Beijing Municipal Wind & Wave Commission', ['Beijing Municipal Wind & Wave Commission']],
  ['the 9th Chile-Peru Joint Committee on Desert Water meeting', ['Chile-Peru Joint Committee on Desert Water']],
  ['the turbine maker Nordwindel and Kelpix, a British start-up,', ['Nordwindel', 'Kelpix']],
  ['the Institut Pelletier and the Universidad Austral', ['Institut Pelletier', 'Universidad Austral']],
  ['the Federal University of Recife of Brazil', ['Federal University of Recife']],
  ['the Torvald Institute of Norway', ['Torvald Institute']],
  ['the Deutsche Meeresgesellschaft (DMG)', ['Deutsche Meeresgesellschaft']],
  ['the government of Kyoto Prefecture', ['government of Kyoto Prefecture']],
  ['the Cold and Dry Regions Research Institute', ['Cold and Dry Regions Research Institute']],
  [
    'the U.S. Department of Energy’s Lakeside National Laboratory',
    ['U.S. Department of Energy', 'Lakeside National Laboratory'],
  ],
  ['the Ministry of Science and ICT', ['Ministry of Science and ICT']],
  ['It was built by Fjord Railway Corporation Limited', ['Fjord Railway Corporation Limited']],
])('finds the organizations of %j', (text, expected) => {
  expect(surfacesIn(text, 'organization')).toEqual(expected);
});

it.each([
  'a university of applied arts',
  'The Centro was closed.',
  'the Hospital was in Lima',
  'University students marched',
  'The institute opened its doors.',
  'The Chinese government and the Chinese University sector grew.',
  'the National Laboratory',
  'the Aurora Science Award',
  'The Green Corridor Initiative and the Five Rivers Plan continue.',
  'The Tromsø Climate Forum was held.',
  'The African Union and ASEAN sent envoys.',
  'Working Group members met',
])('finds no organization in %j', (text) => {
  expect(surfacesIn(text, 'organization')).toEqual([]);
});

it.each([
  ['the Oslo Institute of Ice Physics (OIIP) said', ['OIIP']],
  ['the Danish Ministry of Tides', ['Ministry of Tides']],
  ['the Coral Department of the Fiji Institute of Reefs', ['Coral Department']],
  ['the Oslo Institute of Ice Physics (in Norwegian) said', []],
])('reads other names of the body in %j', (text, aliases) => {
  expect(foundIn(text, 'organization')[0]!.aliases).toEqual(aliases);
});

it('keeps what a credit line names out of the article', () => {
  expect(surfacesIn('A whale dives.\nPhoto credit: website of the Bergen Whale Museum', 'organization')).toEqual([]);
});
