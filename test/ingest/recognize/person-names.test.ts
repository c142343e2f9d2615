import { expect, it } from 'vitest';
import { foundIn, surfacesIn } from './found.ts';

it.each([
  // Chinese names in their several spellings.
  ['Academician Zhong Nanqiao opened the meeting.', ['Zhong Nanqiao']],
  ['"The ice is thin," said Yin Hejun, minister of tides.', ['Yin Hejun']],
  ['OUYANG Ziyu and SHANGGUAN Li took notes.', ['OUYANG Ziyu', 'SHANGGUAN Li']],
  ['Zhuge Mingxi, a botanist, came late.', ['Zhuge Mingxi']],
  ["Prof. Yang Xi'an drew a map.", ["Yang Xi'an"]],
  ['Researcher Lü Bo and engineer Lyu Xin agreed.', ['Lü Bo', 'Lyu Xin']],
  ['The paper is by Cui Wan’er and Xiang Li.', ['Cui Wan’er', 'Xiang Li']],
  ['Ms. Tong keeps the keys.', ['Tong']],
  ['Wong Kar-lok, head of the Hong Kong team, agreed.', ['Wong Kar-lok']],
  ['Chen Wan-ting of Taipei and Shum Ka-yan won.', ['Chen Wan-ting', 'Shum Ka-yan']],
  ['It was led by Prof Ma Yulan, Dr Gu Feng and Mr Ai Qing.', ['Ma Yulan', 'Gu Feng', 'Ai Qing']],
  ['Jin Yutong (1931-2019) founded it.', ['Jin Yutong']],
  ['the team of Hou Dapeng at Wuhan University', ['Hou Dapeng']],
  ["Ren Jiayi's team found it.", ['Ren Jiayi']],
  ['His pupils Fang Lei and Maria Joana Tavares came.', ['Fang Lei', 'Maria Joana Tavares']],
  ['Bayanmunkh and Uyghur herders thanked Tashi Dorji, a guide.', ['Tashi Dorji']],
  ['Nyima Tsering, director of the clinic, agreed.', ['Nyima Tsering']],
  ['Dilnur Abdulla, a doctor from Kashgar, agreed.', ['Dilnur Abdulla']],
])('finds the Chinese names of %j', (text, expected) => {
  expect(surfacesIn(text, 'person')).toEqual(expected);
});

it.each([
  // Names of the rest of the world.
  ['Keiko Hoshina visited the Institute of Physics.', ['Keiko Hoshina']],
  ['The prize went to Thandiwe Nkosana from South Africa.', ['Thandiwe Nkosana']],
  ['Nick Miles-Burton will return to the UK.', ['Nick Miles-Burton']],
  ['Jean-Pierre Lefèvre of CNRS spoke.', ['Jean-Pierre Lefèvre']],
  ['Ludwig van der Meer and Anna de la Rosa sang.', ['Ludwig van der Meer', 'Anna de la Rosa']],
  ['Karl-Heinz von Aulock, vice president of the society, spoke.', ['Karl-Heinz von Aulock']],
  ['Sir Martin J. Rowley, Dame Anne O’Hara and Lord Kelso met.', ['Martin J. Rowley', 'Anne O’Hara', 'Kelso']],
  ['Prof. Dr. Ulrike Brandt-Meier gave the talk.', ['Ulrike Brandt-Meier']],
  ['J.R.R. Hargrave and W. B. Yorke wrote it.', ['J.R.R. Hargrave', 'W. B. Yorke']],
  ['Robert T. Quill Jr. was there.', ['Robert T. Quill']],
  ['Abdul Rahman bin Yusof, minister of energy of Malaysia,', ['Abdul Rahman bin Yusof']],
  ['Md. Rafiq HASAN teaches at Kunming University.', ['Md. Rafiq HASAN']],
  ['Nguyen Thi Lan, a doctoral student from Vietnam,', ['Nguyen Thi Lan']],
  ['Kim Min-jae and Park Ji-hoon, both engineers,', ['Kim Min-jae', 'Park Ji-hoon']],
  ['Yoshihiro Tanabe said so.', ['Yoshihiro Tanabe']],
  ['Bakhtiyor Karimov, a hydrologist from Tashkent,', ['Bakhtiyor Karimov']],
  ['Ambassador Sein Lwin Oo of Myanmar', ['Sein Lwin Oo']],
  ['Gholamreza Ansari-Pour told the daily', ['Gholamreza Ansari-Pour']],
  ['the Nobel laureate Barry Sharpwell and the economist Amartya Senghor', ['Barry Sharpwell', 'Amartya Senghor']],
  ['Olena Kovalenko, Pawel Nowicki and Zsófia Kerekes signed.', ['Olena Kovalenko', 'Pawel Nowicki', 'Zsófia Kerekes']],
  ['Egyptian physicist Amal El-Gohary said', ['Amal El-Gohary']],
  ['Rector Conceição Duarte and President Lula thanked them', ['Conceição Duarte', 'Lula']],
  ['Elon Musk replied.', ['Elon Musk']],
  ['Nobuhle Mthembu, who breeds maize, said so.', ['Nobuhle Mthembu']],
  ['Uzbek scientist Dilshod Rakhimov', ['Dilshod Rakhimov']],
  ['Kwabena Osei-Tutu, Ghana’s ambassador to China, came', ['Kwabena Osei-Tutu']],
  ['Carl Linnaeus and Charles Darwin would have laughed.', ['Carl Linnaeus', 'Charles Darwin']],
])('finds the names of %j', (text, expected) => {
  expect(surfacesIn(text, 'person')).toEqual(expected);
});

it.each([
  'San Pedro de Atacama and São José dos Campos',
  'the Yangtze River and Lake Tai Hu',
  'Xi’an and Lu’an, Ma’anshan and Xinyang',
  'He Long March and Shenzhou missions',
  'the Song Dynasty and the Tang Dynasty',
  'Robbert, Rector Magnificus'.slice(9),
  'Alexander von Humboldt Foundation',
  'the Max Planck Institute and the Paul Scherrer Institute',
  'Daimler Truck and Springer Nature',
  'the Marie Curie Fellowship and the Nobel Prize',
  'Guangdong Province, Zhejiang Province',
  'Gao Fen and Tian He satellites'.slice(4),
  'Big Data and Cloud Computing',
  'New Year and Spring Festival',
  'the Sri Lanka Planetarium',
  'Victoria Harbour and Hudson Bay',
  'Lin Gang Special Area',
  'Silicon Valley and Shanghai Tower',
  'Southeast Asia and Central Asia',
  'a Tesla Model and a Boeing 737',
  'Li batteries and He gas',
  'the Hubble Telescope',
  'the Jiangsu-born engineer',
  'Global Times and China Daily',
])('finds nobody in %j', (text) => {
  expect(surfacesIn(text, 'person')).toEqual([]);
});

const roles = (text: string): (string | undefined)[] => foundIn(text, 'person').map(({ role }) => role);

it.each([
  ['Yin Hejun, minister of tides, said so.', ['minister of tides']],
  ['Yin Hejun, then vice minister of tides, said so.', ['then vice minister of tides']],
  ['Ada Nwosu, who heads the Lagos Reef Centre, said so.', [undefined]],
  [
    'Bo Lindgren is an academician of the Chinese Academy of Sciences.',
    ['academician of the Chinese Academy of Sciences'],
  ],
  ['the institute’s deputy director Hou Dapeng said', ['deputy director']],
  ['Xiamen University professor Lena Okafor said', ['Xiamen University professor']],
  [
    'Hou Dapeng, a professor with Wuhan University and lead author of the study, told the daily.',
    ['professor with Wuhan University and lead author of the study'],
  ],
  [
    'Hou Dapeng, director and chief engineer of the plant, and Lena Okafor, a botanist, met.',
    ['director and chief engineer of the plant', 'botanist'],
  ],
  [
    'Hou Dapeng, professor at the School of Law, Wuhan University, said',
    ['professor at the School of Law, Wuhan University'],
  ],
  ['Hou Dapeng, CEO of Zhiyuan Robot, signed with Lena Okafor, his counterpart.', ['CEO of Zhiyuan Robot', undefined]],
  ['CEO Hou Dapeng bowed.', ['CEO']],
  ['Mr. Hou Dapeng bowed.', [undefined]],
  ['Foreign Minister Hou Dapeng bowed.', ['Foreign Minister']],
  ['Chinese mathematician Hou Dapeng bowed.', ['Chinese mathematician']],
  ['the 34-year-old engineer Hou Dapeng bowed.', ['engineer']],
  ['Hou Dapeng, 45, a botanist, bowed.', ['botanist']],
  ['As director of the plant, Hou Dapeng bowed.', ['director of the plant']],
  ['Hou Dapeng (left), director of the plant, bowed.', ['director of the plant']],
  [
    'Hou Dapeng, secretary of the Party Committee of Wuhan University, and others bowed.',
    ['secretary of the Party Committee of Wuhan University'],
  ],
])('reads the roles in %j', (text, expected) => {
  expect(roles(text)).toEqual(expected);
});
