import { expect, it } from 'vitest';
import { foundIn, surfacesIn } from './found.ts';

it.each([
  ['said Ingrid Solheim, director of the Tromsø Ice Institute', ['Ingrid Solheim']],
  ['Prof. Qian Yufeng of the academy spoke.', ['Qian Yufeng']],
  ['LUO Meiling wrote to Zhu Tao.', ['LUO Meiling', 'Zhu Tao']],
  ['President Koroma thanked Dr. Okafor.', ['Koroma', 'Okafor']],
  ['The glaciologist Sindre Aasvik and Ouyang Ming went home.', ['Sindre Aasvik', 'Ouyang Ming']],
  ['Adaeze Nwosu, a Nigerian botanist, told us.', ['Adaeze Nwosu']],
  ['Juan de la Vega, mayor of Cuenca, said so.', ['Juan de la Vega']],
  ['Choi Min-seo sang.', ['Choi Min-seo']],
  ['Minister of Ports and Research Anna Lindqvist came.', ['Anna Lindqvist']],
  ['Obafemi Adewale, who keeps the catalogue, said so.', ['Obafemi Adewale']],
  ['Prof. Jane Halloran FRS was there.', ['Jane Halloran']],
  ['Tanaka Hiroshi and Noriko Abe gave talks.', ['Tanaka Hiroshi', 'Noriko Abe']],
  ['By Nils VIK, Rosa QUISPE Oslo University said so.', ['Nils VIK', 'Rosa QUISPE']],
  ['He met Jean VAN DAMME in Lima.', ['Jean VAN DAMME']],
  ['It was Dr. Nils Vik and Tove Brekkhus who came.', ['Nils Vik', 'Tove Brekkhus']],
  ['Nils Vik and Harbour Control came.', ['Nils Vik']],
])('finds the people of %j', (text, expected) => {
  expect(surfacesIn(text, 'person')).toEqual(expected);
});

it.each([
  'He Can swim.',
  'Long March rockets and Tai Chi',
  'the Silk Road and the Green Valley',
  'Deputy Minister of Inland Fisheries, Head of Ports',
  'Norwegian Polar Institute, director of research',
  'The President Elect and the Director General spoke.',
  'Hong Kong and Wuhan',
])('finds nobody in %j', (text) => {
  expect(surfacesIn(text, 'person')).toEqual([]);
});

it.each([
  [
    'Ingrid Solheim, executive director of the Tromsø Ice Institute, said so.',
    'executive director of the Tromsø Ice Institute',
  ],
  ['Foreign Ministry spokesperson Qian Yufeng said so.', 'Foreign Ministry spokesperson'],
  ['According to the rector of Lima University, Rosa Quispe, it rains.', 'rector of Lima University'],
  ['Ambassador Sokhom Pheng, Minister of Health Ada Nwosu and others came.', 'Ambassador'],
  ['Qian Yufeng is vice president of the Harbour Society.', 'vice president of the Harbour Society'],
])('reads the role in %j', (text, role) => {
  expect(foundIn(text, 'person')[0]!.role).toBe(role);
});
