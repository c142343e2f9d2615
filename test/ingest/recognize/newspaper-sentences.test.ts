import { expect, it } from 'vitest';
import { surfacesIn } from './found.ts';

it.each([
  [
    'According to the Ministry of Industry and Information Technology (MIIT), the chips are safe.',
    ['Ministry of Industry and Information Technology'],
  ],
  [
    "CAS's Shanghai Institute of Optics and Fine Mechanics (SIOM) and the CAS Center for Excellence in Molecular Cell Science built it.",
    ['Shanghai Institute of Optics and Fine Mechanics', 'CAS Center for Excellence in Molecular Cell Science'],
  ],
  [
    "The Chinese Academy of Sciences' Institute of Geology and Geophysics dated the rocks.",
    ['Chinese Academy of Sciences', 'Institute of Geology and Geophysics'],
  ],
  [
    "Researchers from Zhejiang University's School of Medicine and Zhongshan Hospital affiliated to Fudan University met.",
    ['Zhejiang University', 'School of Medicine', 'Zhongshan Hospital', 'Fudan University'],
  ],
  [
    'The Sino-German Center for Research Promotion and the China-Laos Joint Laboratory for Tropical Fruits were named.',
    ['Sino-German Center for Research Promotion', 'China-Laos Joint Laboratory for Tropical Fruits'],
  ],
  [
    'Work at the Belt and Road Joint Laboratory on Marine Carbon began.',
    ['Belt and Road Joint Laboratory on Marine Carbon'],
  ],
  [
    'The Shenzhen Institutes of Advanced Technology and Tsinghua Shenzhen International Graduate School agreed.',
    ['Shenzhen Institutes of Advanced Technology', 'Tsinghua Shenzhen International Graduate School'],
  ],
  [
    'ShanghaiTech University, Westlake University and Southern University of Science and Technology (SUSTech) took part.',
    ['ShanghaiTech University', 'Westlake University', 'Southern University of Science and Technology'],
  ],
  [
    'China Aerospace Science and Technology Corporation (CASC) and the Shanghai Academy of Spaceflight Technology (SAST) said so.',
    ['China Aerospace Science and Technology Corporation', 'Shanghai Academy of Spaceflight Technology'],
  ],
  ['The China Manned Space Agency (CMSA) named the crew.', ['China Manned Space Agency']],
  [
    "The Ministry of Natural Resources' Third Institute of Oceanography sent a ship.",
    ['Ministry of Natural Resources', 'Third Institute of Oceanography'],
  ],
  [
    'The Polar Research Institute of China and the China Earthquake Administration agreed.',
    ['Polar Research Institute of China', 'China Earthquake Administration'],
  ],
  [
    'Hosted by the Foreign Affairs Office of the Hainan provincial government, it drew many.',
    ['Foreign Affairs Office of the Hainan provincial government', 'Hainan provincial government'],
  ],
  [
    "The United States' National Science Foundation (NSF) and Britain's Natural History Museum replied.",
    ['National Science Foundation', 'Natural History Museum'],
  ],
  [
    "Germany's Federal Ministry of Education and Research, Italy's National Research Council (CNR) and Russia's Kurchatov Institute agreed.",
    ['Federal Ministry of Education and Research', 'National Research Council', 'Kurchatov Institute'],
  ],
  [
    'The Al-Farabi Kazakh National University and Nazarbayev University joined.',
    ['Al-Farabi Kazakh National University', 'Nazarbayev University'],
  ],
  [
    'The Secretariat of the Convention on Biological Diversity and the Global Environment Facility paid.',
    ['Secretariat of the Convention on Biological Diversity', 'Global Environment Facility'],
  ],
  [
    'The Lancang-Mekong Environmental Cooperation Center, the SCO Secretariat and the ASEAN Secretariat met.',
    ['Lancang-Mekong Environmental Cooperation Center', 'SCO Secretariat', 'ASEAN Secretariat'],
  ],
  [
    'The Group on Earth Observations (GEO) and the International Science Council met.',
    ['Group on Earth Observations', 'International Science Council'],
  ],
  [
    'The Scientific Committee on Antarctic Research and the Organization of Islamic Cooperation met.',
    ['Scientific Committee on Antarctic Research', 'Organization of Islamic Cooperation'],
  ],
  [
    'The Wuhan Branch of the Chinese Academy of Sciences and the Palace Museum signed.',
    ['Wuhan Branch of the Chinese Academy of Sciences', 'Chinese Academy of Sciences', 'Palace Museum'],
  ],
  ['The Dunhuang Academy and the Hubei Provincial Museum lent them.', ['Dunhuang Academy', 'Hubei Provincial Museum']],
  [
    'The Publicity Department of the CPC Central Committee and the State-owned Assets Supervision and Administration Commission of the State Council agreed.',
    [
      'Publicity Department of the CPC Central Committee',
      'CPC Central Committee',
      'State-owned Assets Supervision and Administration Commission of the State Council',
    ],
  ],
  [
    "Alibaba's DAMO Academy, SenseTime and Unitree Robotics signed it with Horizon Robotics.",
    ['Alibaba', 'DAMO Academy', 'SenseTime', 'Unitree Robotics'],
  ],
  ['Ant Group and China Eastern Airlines signed a contract.', ['Ant Group', 'China Eastern Airlines']],
  [
    'State Power Investment Corporation and China General Nuclear Power Group (CGN) built it.',
    ['State Power Investment Corporation', 'China General Nuclear Power Group'],
  ],
  [
    'Contemporary Amperex Technology Co. Limited (CATL) makes batteries.',
    ['Contemporary Amperex Technology Co. Limited'],
  ],
  [
    'The Norwegian University of Science and Technology (NTNU), Uppsala University and Aalto University joined.',
    ['Norwegian University of Science and Technology', 'Uppsala University', 'Aalto University'],
  ],
  [
    'A team led by Prof. Liu Yan at the School of Public Health of Peking University found it.',
    ['School of Public Health of Peking University', 'Peking University'],
  ],
  [
    'The National Engineering Research Center for Wheat at Henan Agricultural University sowed it.',
    ['National Engineering Research Center for Wheat', 'Henan Agricultural University'],
  ],
  [
    'The University of the South Pacific and the University of the West Indies joined.',
    ['University of the South Pacific', 'University of the West Indies'],
  ],
  [
    'The Asian Institute of Technology in Thailand and Universiti Malaya sent students.',
    ['Asian Institute of Technology', 'Universiti Malaya'],
  ],
  [
    'The Islamic University of Technology and Bangladesh Agricultural University joined.',
    ['Islamic University of Technology', 'Bangladesh Agricultural University'],
  ],
  [
    'The Pakistan Academy of Sciences, COMSATS University Islamabad and the Pakistan Science Foundation met.',
    ['Pakistan Academy of Sciences', 'COMSATS University Islamabad', 'Pakistan Science Foundation'],
  ],
  [
    'The Egyptian Academy of Scientific Research and Technology and Cairo University met.',
    ['Egyptian Academy of Scientific Research and Technology', 'Cairo University'],
  ],
  [
    'The Kenya Agricultural and Livestock Research Organization (KALRO) and Jomo Kenyatta University of Agriculture and Technology met.',
    [
      'Kenya Agricultural and Livestock Research Organization',
      'Jomo Kenyatta University of Agriculture and Technology',
    ],
  ],
  ['The Ethiopian Space Science and Geospatial Institute met.', ['Ethiopian Space Science and Geospatial Institute']],
  [
    'The Brazilian Agricultural Research Corporation and the University of São Paulo met.',
    ['Brazilian Agricultural Research Corporation', 'University of São Paulo'],
  ],
  [
    'The Belarusian State University and the National Academy of Sciences of Belarus met.',
    ['Belarusian State University', 'National Academy of Sciences of Belarus'],
  ],
  [
    'The Serbian Ministry of Science, Technological Development and Innovation signed it.',
    ['Serbian Ministry of Science, Technological Development and Innovation'],
  ],
  [
    "The Hungarian Academy of Sciences' Wigner Research Centre for Physics met.",
    ['Hungarian Academy of Sciences', 'Wigner Research Centre for Physics'],
  ],
  [
    'The Czech Technical University in Prague and Masaryk University met.',
    ['Czech Technical University', 'Masaryk University'],
  ],
  [
    'The Museum of Natural History in Vienna and the Natural History Museum of Denmark met.',
    ['Museum of Natural History', 'Natural History Museum of Denmark'],
  ],
  [
    'The Swiss Federal Laboratories for Materials Science and Technology (Empa) tested it.',
    ['Swiss Federal Laboratories for Materials Science and Technology'],
  ],
  [
    'The European Organization for Nuclear Research, known as CERN, tested it.',
    ['European Organization for Nuclear Research', 'CERN'],
  ],
  [
    'The Ministry of Science and Higher Education of the Russian Federation signed it.',
    ['Ministry of Science and Higher Education of the Russian Federation'],
  ],
  [
    'The Ministry of Education, Science and Technological Development of Serbia signed it.',
    ['Ministry of Education, Science and Technological Development of Serbia'],
  ],
  [
    'The Secretary-General of the China Association for Science and Technology (CAST) spoke.',
    ['China Association for Science and Technology'],
  ],
  [
    'He is dean of the College of Engineering at China Agricultural University (CAU).',
    ['College of Engineering', 'China Agricultural University'],
  ],
  [
    'The Beijing Academy of Artificial Intelligence and Zhongguancun Laboratory trained it.',
    ['Beijing Academy of Artificial Intelligence', 'Zhongguancun Laboratory'],
  ],
  [
    'The Ministry of Commerce and the State Intellectual Property Office issued it.',
    ['Ministry of Commerce', 'State Intellectual Property Office'],
  ],
  [
    'The Office of the Central Cyberspace Affairs Commission ordered it.',
    ['Office of the Central Cyberspace Affairs Commission', 'Central Cyberspace Affairs Commission'],
  ],
  [
    "The Jiangsu Provincial People's Government and Nanjing Municipal People's Government agreed.",
    ["Jiangsu Provincial People's Government", "Nanjing Municipal People's Government"],
  ],
  [
    'Shanghai Jiao Tong University School of Medicine and Ruijin Hospital published it.',
    ['Shanghai Jiao Tong University School of Medicine', 'Ruijin Hospital'],
  ],
  [
    'The research, conducted by Beihang University and the China Institute of Atomic Energy, was published.',
    ['Beihang University', 'China Institute of Atomic Energy'],
  ],
  [
    'The Royal Swedish Academy of Engineering Sciences and Chalmers University of Technology met.',
    ['Royal Swedish Academy of Engineering Sciences', 'Chalmers University of Technology'],
  ],
  [
    'The Xinjiang Production and Construction Corps and Shihezi University planted it.',
    ['Xinjiang Production and Construction Corps', 'Shihezi University'],
  ],
  [
    "Members of the Chinese People's Political Consultative Conference spoke.",
    ["Chinese People's Political Consultative Conference"],
  ],
  [
    'The UN Environment Programme and UN-Habitat, along with the UN Industrial Development Organization, met.',
    ['UN Environment Programme', 'UN-Habitat', 'UN Industrial Development Organization'],
  ],
  ['The Standardization Administration of China released it.', ['Standardization Administration of China']],
  [
    'The China National Intellectual Property Administration (CNIPA) granted it.',
    ['China National Intellectual Property Administration'],
  ],
  [
    'The Hong Kong Polytechnic University and City University of Hong Kong joined.',
    ['Hong Kong Polytechnic University', 'City University of Hong Kong'],
  ],
  [
    'The University of Macau and the Macao Science and Technology Development Fund joined.',
    ['University of Macau', 'Macao Science and Technology Development Fund'],
  ],
])('finds the organizations of the sentence %j', (text, expected) => {
  expect(surfacesIn(text, 'organization')).toEqual(expected);
});
