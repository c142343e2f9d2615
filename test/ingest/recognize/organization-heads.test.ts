import { expect, it } from 'vitest';
import { surfacesIn } from './found.ts';

it.each([
  // Ministries, administrations and what else governs.
  [
    'The Ministry of Ecology and Environment of China issued the list.',
    ['Ministry of Ecology and Environment of China'],
  ],
  [
    "China's Ministry of Human Resources and Social Security agreed.",
    ['Ministry of Human Resources and Social Security'],
  ],
  ['the National Medical Products Administration approved it', ['National Medical Products Administration']],
  ['the State Administration for Market Regulation fined two shops', ['State Administration for Market Regulation']],
  [
    'the National Development and Reform Commission and the Ministry of Finance',
    ['National Development and Reform Commission', 'Ministry of Finance'],
  ],
  [
    'the Science, Technology and Innovation Commission of Shenzhen Municipality',
    ['Science, Technology and Innovation Commission of Shenzhen Municipality'],
  ],
  [
    'the Shanghai Municipal Science and Technology Commission',
    ['Shanghai Municipal Science and Technology Commission'],
  ],
  [
    'the Department of Science and Technology of Guizhou Province',
    ['Department of Science and Technology of Guizhou Province'],
  ],
  [
    'the Guizhou Provincial Department of Science and Technology',
    ['Guizhou Provincial Department of Science and Technology'],
  ],
  ['the Bureau of International Cooperation of the Academy', ['Bureau of International Cooperation']],
  [
    'the Office of the National Leading Group for Rural Water',
    ['Office of the National Leading Group for Rural Water', 'National Leading Group for Rural Water'],
  ],
  ['the Chengdu Bureau of Science and Technology', ['Chengdu Bureau of Science and Technology']],
  ['the National Forestry and Grassland Administration', ['National Forestry and Grassland Administration']],
  ['the China Meteorological Administration said', ['China Meteorological Administration']],
  ['the General Administration of Customs', ['General Administration of Customs']],
  ['the Supreme Court of Norway', ['Supreme Court of Norway']],
  ['the CPC Guizhou Provincial Committee', ['CPC Guizhou Provincial Committee']],
  [
    'the Central Committee of the Communist Party of China',
    ['Central Committee of the Communist Party of China', 'Communist Party of China'],
  ],
  [
    'the Standing Committee of the National People’s Congress',
    ['Standing Committee of the National People’s Congress', 'National People’s Congress'],
  ],
  ['the Embassy of Kenya in China', ['Embassy of Kenya in China']],
  ['the Kenyan Embassy in Beijing', ['Kenyan Embassy in Beijing']],
  ['the Chinese Embassy in Nairobi', ['Chinese Embassy in Nairobi']],
  ['the Consulate General of Chile in Chengdu', ['Consulate General of Chile']],
  [
    'the Government of Yunnan Province and the Xishuangbanna prefectural government',
    ['Government of Yunnan Province', 'Xishuangbanna prefectural government'],
  ],
  ['the Yunnan Provincial Government', ['Yunnan Provincial Government']],
  [
    'the Huzhou municipal government and the Deqing county government',
    ['Huzhou municipal government', 'Deqing county government'],
  ],
  ['the Management Committee of the Optics Valley', ['Management Committee of the Optics Valley']],
])('finds who governs in %j', (text, expected) => {
  expect(surfacesIn(text, 'organization')).toEqual(expected);
});

it.each([
  // Academies, institutes, laboratories, centres.
  [
    'the Chinese Academy of Tropical Agricultural Sciences (CATAS)',
    ['Chinese Academy of Tropical Agricultural Sciences'],
  ],
  ['Guangdong Academy of Forestry', ['Guangdong Academy of Forestry']],
  [
    'the Institute of Botany under the Chinese Academy of Sciences',
    ['Institute of Botany', 'Chinese Academy of Sciences'],
  ],
  ['the Institute of Botany, Chinese Academy of Sciences', ['Institute of Botany', 'Chinese Academy of Sciences']],
  [
    'the Xinjiang Institute of Ecology and Geography of the Chinese Academy of Sciences',
    ['Xinjiang Institute of Ecology and Geography of the Chinese Academy of Sciences', 'Chinese Academy of Sciences'],
  ],
  ['the Laboratory of Soil Physics at Wuhan University', ['Laboratory of Soil Physics', 'Wuhan University']],
  [
    'the State Key Laboratory of Loess and Quaternary Geology',
    ['State Key Laboratory of Loess and Quaternary Geology'],
  ],
  ['the Peng Cheng Laboratory and Zhijiang Lab', ['Peng Cheng Laboratory', 'Zhijiang Lab']],
  [
    'the International Center for Agricultural Research in the Dry Areas',
    ['International Center for Agricultural Research in the Dry Areas'],
  ],
  ['the International Maize and Wheat Improvement Center', ['International Maize and Wheat Improvement Center']],
  ['the National Center for Nanoscience and Technology', ['National Center for Nanoscience and Technology']],
  ['the UK Centre for Ecology and Hydrology', ['UK Centre for Ecology and Hydrology']],
  ['the Chengdu Research Base of Giant Panda Breeding', ['Chengdu Research Base of Giant Panda Breeding']],
  ['the Purple Mountain Observatory', ['Purple Mountain Observatory']],
  ['the National Astronomical Observatories of China', ['National Astronomical Observatories of China']],
  ['the Yunnan Astronomical Observatory', ['Yunnan Astronomical Observatory']],
  ['the Xishuangbanna Tropical Botanical Garden', ['Xishuangbanna Tropical Botanical Garden']],
  ['the Royal Botanic Gardens, Kew', ['Royal Botanic Gardens, Kew']],
  ['the Zhejiang Museum of Natural History', ['Zhejiang Museum of Natural History']],
  ['the Haibei Alpine Research Station', ['Haibei Alpine Research Station']],
  ['the National Library of Peru', ['National Library of Peru']],
  ['the Norwegian Polar Institute in Tromsø', ['Norwegian Polar Institute']],
])('finds who does research in %j', (text, expected) => {
  expect(surfacesIn(text, 'organization')).toEqual(expected);
});

it.each([
  // Universities, their schools, hospitals.
  ['the University of Science and Technology of China', ['University of Science and Technology of China']],
  [
    'the University of Chinese Academy of Sciences',
    ['University of Chinese Academy of Sciences', 'Chinese Academy of Sciences'],
  ],
  ['the Hong Kong University of Science and Technology', ['Hong Kong University of Science and Technology']],
  ['Northwest A&F University', ['Northwest A&F University']],
  ["Xi'an Jiaotong-Liverpool University", ["Xi'an Jiaotong-Liverpool University"]],
  ['Harbin Institute of Technology, Shenzhen', ['Harbin Institute of Technology']],
  ['China University of Mining and Technology', ['China University of Mining and Technology']],
  ['China Medical University in Shenyang', ['China Medical University']],
  ['the University of California, Berkeley', ['University of California, Berkeley']],
  ['the University of Texas at Austin', ['University of Texas at Austin']],
  [
    'Johns Hopkins University and Saint Petersburg State University',
    ['Johns Hopkins University', 'Saint Petersburg State University'],
  ],
  ['Lomonosov Moscow State University', ['Lomonosov Moscow State University']],
  ['the School of Life Sciences at Tsinghua University', ['School of Life Sciences', 'Tsinghua University']],
  ['the School of Environment, Tsinghua University', ['School of Environment', 'Tsinghua University']],
  [
    'the College of Resources and Environment of Huazhong Agricultural University',
    ['College of Resources and Environment of Huazhong Agricultural University', 'Huazhong Agricultural University'],
  ],
  ['Peking Union Medical College Hospital', ['Peking Union Medical College Hospital']],
  ['West China Hospital of Sichuan University', ['West China Hospital of Sichuan University', 'Sichuan University']],
  [
    'the Second Affiliated Hospital of Zhejiang University School of Medicine',
    ['Second Affiliated Hospital of Zhejiang University School of Medicine', 'Zhejiang University School of Medicine'],
  ],
  ['Great Ormond Street Hospital in London', ['Great Ormond Street Hospital']],
  ["Shanghai Children's Medical Center", ["Shanghai Children's Medical Center"]],
  ['the No. 4 Middle School of Guiyang', ['No. 4 Middle School of Guiyang']],
  ['Imperial College London and University College Dublin', ['Imperial College London', 'University College Dublin']],
  ['ETH Zurich and EPFL', ['ETH Zurich', 'EPFL']],
  ['Trinity College Dublin', ['Trinity College Dublin']],
])('finds who teaches and heals in %j', (text, expected) => {
  expect(surfacesIn(text, 'organization')).toEqual(expected);
});

it.each([
  // Societies, unions, foundations, bodies between states.
  ['the China Association for Science and Technology', ['China Association for Science and Technology']],
  ['the Chinese Society of Agricultural Machinery', ['Chinese Society of Agricultural Machinery']],
  ['the National Natural Science Foundation of China', ['National Natural Science Foundation of China']],
  ['the Silk Road Fund and the Green Climate Fund', ['Silk Road Fund', 'Green Climate Fund']],
  ['the Alliance of International Science Organizations', ['Alliance of International Science Organizations']],
  ['the International Union of Geological Sciences', ['International Union of Geological Sciences']],
  ['the World Federation of Engineering Organizations', ['World Federation of Engineering Organizations']],
  ['the International Council for Science', ['International Council for Science']],
  ['the Bill & Melinda Gates Foundation', ['Bill & Melinda Gates Foundation']],
  ['the United Nations Population Fund', ['United Nations Population Fund']],
  ['the United Nations Office for Outer Space Affairs', ['United Nations Office for Outer Space Affairs']],
  [
    'the Food and Agriculture Organization of the United Nations',
    ['Food and Agriculture Organization of the United Nations'],
  ],
  ['the World Wide Fund for Nature', ['World Wide Fund for Nature']],
  ['the All-China Federation of Trade Unions', ['All-China Federation of Trade Unions']],
  ["the All-China Women's Federation", ["All-China Women's Federation"]],
  [
    "the Chinese People's Association for Friendship with Foreign Countries",
    ["Chinese People's Association for Friendship with Foreign Countries"],
  ],
  ['the Zhongguancun Hydrogen Energy Alliance', ['Zhongguancun Hydrogen Energy Alliance']],
  ['the Chamber of Commerce of Lima', ['Chamber of Commerce of Lima']],
  ['the European Chamber of Commerce in China', ['European Chamber of Commerce in China']],
  ['the Confederation of Danish Industry', ['Confederation of Danish Industry']],
  ['the Square Kilometre Array Observatory', ['Square Kilometre Array Observatory']],
  ['the Intergovernmental Oceanographic Commission', ['Intergovernmental Oceanographic Commission']],
  ['the Russian Academy of Sciences and its Siberian Branch', ['Russian Academy of Sciences']],
  ['the Third World Academy of Sciences', ['Third World Academy of Sciences']],
])('finds who gathers others in %j', (text, expected) => {
  expect(surfacesIn(text, 'organization')).toEqual(expected);
});

it.each([
  // Companies, presses.
  ['Sany Heavy Industry Co., Ltd. built it.', ['Sany Heavy Industry Co., Ltd.']],
  ['Beijing Drainage Group Co. Ltd. and Aqualia S.A. signed.', ['Beijing Drainage Group Co. Ltd.', 'Aqualia S.A.']],
  [
    'China Three Gorges Corporation and the State Grid Corporation of China',
    ['China Three Gorges Corporation', 'State Grid Corporation of China'],
  ],
  ['China Railway Construction Corporation Limited', ['China Railway Construction Corporation Limited']],
  ['the Aero Engine Corporation of China', ['Aero Engine Corporation of China']],
  ['Walvax Biotechnology and Etiran, a vaccine maker from Jakarta,', ['Walvax Biotechnology', 'Etiran']],
  ['the robot maker Fourier Intelligence', ['Fourier Intelligence']],
  ['FAW Jiefang and Daimler Truck signed a memorandum.', ['FAW Jiefang', 'Daimler Truck']],
  ['the Danish company Vestergaard Frandsen', ['Vestergaard Frandsen']],
  ['Higher Education Press and Springer Nature', ['Higher Education Press', 'Springer Nature']],
  ['BGI Genomics, DeepBlue and NetEase took part', ['BGI Genomics', 'DeepBlue', 'NetEase']],
  ['Deutsche Telekom and Air France', ['Deutsche Telekom', 'Air France']],
  ['Beijing Genomics Institute', ['Beijing Genomics Institute']],
  ['the Industrial and Commercial Bank of China', ['Industrial and Commercial Bank of China']],
  [
    'the China Academy of Railway Sciences Corporation Limited',
    ['China Academy of Railway Sciences Corporation Limited'],
  ],
  ['Kunming Metallurgical Holdings', ['Kunming Metallurgical Holdings']],
  ['Vattenfall AB and Neste Oyj', ['Vattenfall AB', 'Neste Oyj']],
  ['China National Nuclear Corporation (CNNC)', ['China National Nuclear Corporation']],
  ['the Jiangxi-based Hongdu Aviation Industry Group', ['Hongdu Aviation Industry Group']],
])('finds who trades in %j', (text, expected) => {
  expect(surfacesIn(text, 'organization')).toEqual(expected);
});

it.each([
  // Abroad, in its own tongue.
  ['the Universidad Nacional Autónoma de México', ['Universidad Nacional Autónoma de México']],
  ['the Pontificia Universidad Católica de Chile', ['Pontificia Universidad Católica de Chile']],
  ['the Max Planck Institute for Solar System Research', ['Max Planck Institute for Solar System Research']],
  ['the Max Planck Society and the Leibniz Association', ['Max Planck Society', 'Leibniz Association']],
  ['the Centro de Investigaciones Oceánicas', ['Centro de Investigaciones Oceánicas']],
  ['the École Normale Supérieure de Lyon', ['École Normale Supérieure de Lyon']],
  ['the Fraunhofer Institute for Solar Energy Systems', ['Fraunhofer Institute for Solar Energy Systems']],
  ['the Technical University of Munich', ['Technical University of Munich']],
  ['KU Leuven and the Karolinska Institute', ['KU Leuven', 'Karolinska Institute']],
  ['the Sapienza University of Rome', ['Sapienza University of Rome']],
  ['the Universidade Federal do Rio de Janeiro', ['Universidade Federal do Rio de Janeiro']],
  ['the Institut Pasteur of Shanghai', ['Institut Pasteur of Shanghai']],
  ['the Università degli Studi di Padova', ['Università degli Studi di Padova']],
  ['the Oswaldo Cruz Foundation', ['Oswaldo Cruz Foundation']],
  [
    'the Commonwealth Scientific and Industrial Research Organisation',
    ['Commonwealth Scientific and Industrial Research Organisation'],
  ],
  ['the Paul Scherrer Institute', ['Paul Scherrer Institute']],
  ['the Potsdam Institute for Climate Impact Research', ['Potsdam Institute for Climate Impact Research']],
  ['the Helmholtz Centre for Ocean Research Kiel', ['Helmholtz Centre for Ocean Research Kiel']],
  ['the Joint Institute for Nuclear Research in Dubna', ['Joint Institute for Nuclear Research']],
  ['the Bandung Institute of Technology', ['Bandung Institute of Technology']],
])('finds bodies abroad in %j', (text, expected) => {
  expect(surfacesIn(text, 'organization')).toEqual(expected);
});

it.each([
  // Lists that share a head.
  ['Peking, Fudan and Tsinghua universities', ['Peking', 'Fudan', 'Tsinghua universities']],
  ['the Ministries of Health of Chile and Peru', ['Ministries of Health of Chile', 'Peru']],
  ['the Universities of Oslo and Bergen', ['Universities of Oslo', 'Bergen']],
  ['Oslo and Bergen Universities', ['Oslo', 'Bergen Universities']],
])('finds those that share a head in %j', (text, expected) => {
  expect(surfacesIn(text, 'organization')).toEqual(expected);
});

it.each([
  'the Lancang-Mekong Cooperation Special Fund Project',
  'the National Key Research and Development Program of China',
  'the Belt and Road Initiative',
  'the Outline of the National Plan for Medium and Long Term',
  'the 14th Five-Year Plan period',
  'the Yangtze River Delta and the Greater Bay Area',
  'the Three Gorges Dam and the Hong Kong-Zhuhai-Macao Bridge',
  'the Tiangong Space Station circles the Earth',
  'The Long March 5B carrier rocket lifted off from the Wenchang Spacecraft Launch Site.',
  'Beijing Daxing International Airport',
  'Jiuzhaigou National Park',
  'He studied Law and Economics at college.',
  'The Nobel Prize in Physics and the Friendship Award',
  'the Paris Agreement and the Montreal Protocol',
  'Chang’e-5, Tianwen-1 and Zhurong',
  'The Chinese Spring Festival',
  'researchers from several universities and hospitals',
  'the journal Nature Communications published it',
  'Its findings appeared in Science Advances and the Journal of Hydrology.',
  'Department heads met.',
  'The College of the future',
  'University professors and Hospital staff',
  'Vice President of the Academy',
  'an Office manager',
  'Party members and Government officials',
  'World Water Day',
  'the UN Convention to Combat Desertification was read aloud',
  'the Summer School on Urban Trees',
  'the General Assembly of trees',
])('finds no body in %j', (text) => {
  expect(surfacesIn(text, 'organization')).toEqual([]);
});
