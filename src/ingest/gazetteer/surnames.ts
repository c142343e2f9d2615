import { wordSet } from './word-set.ts';

/** Chinese surnames in pinyin, the four hundred most borne. Source: census of 2020, list of the Ministry of Public Security. */
export const chineseSurnames: ReadonlySet<string> =
  wordSet(`Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Gao Luo Zheng Liang Xie Song Tang Deng Han Feng Cao Zeng Peng Xiao Cai Pan Tian Dong Yuan Yu Ye Jiang Du Su Wei Cheng Lu Lü Lyu Lv Ding Ren Shen Yao Jiang Cui Zhong Tan Wang Fan Jin Shi Liao Jia Xia Fu Bai Fang Zou Xiong Meng Qin Qiu Hou
  Jiang Yin Xue Yan Duan Lei Long Tao Shi Hao Gu Mao Wan Qian Dai Kang Mo Kong Shao Xiang Chang Qiao Lai Gong Wen Pang Fan Lan Yin Shi Tang Hong Zhai An Ni Yan Lu Ge Niu Wen You Bi Zhan Nie Jiao Guan Lan Shu Ji Qi Zhuang Gu Mei Sheng Tu Zuo Bao Shan Ning Ke Ruan Yue Chai Ou Mu Xin Geng Pei Qu Guan Miao Tong Che Hua Chu Jing Bian Cong Chi Dou Fei Gan Gou Hang Huo Ji Jian Ju Kuang Leng Ling Lou Man Min Ming Nan Nong Pu Qiang Rong Sha Shang She Sui Teng Wo Xi Xian Xing Yi Ying Yong Yun Zang Zha Zhen Zhi Zu Zong Zhuo Tai Si Ping Rao Sang Shuai Sima Ouyang Zhuge Shangguan Huangfu Murong Situ Dongfang Linghu Xiahou
  Weng Cen Dang Dan Ao Bu Chao Cha Di Diao E Fu Gai Guang Gui Hai Heng Hui Jie Jun Kan Lang Lian Luan Lun Pi Qing Ru Sa Suo Ti Tie Wa Xuan Yuchi Zan Ze Zhe Zi`);

/** Surnames that English reads as words of its own: they need a role, a verb of speech or a given name of two syllables. */
export const ambiguousSurnames: ReadonlySet<string> = wordSet(
  'He She An Long Song Young Man Can Men Ping Sun Gong Hang Pang Fan Tan Pan Ma Sang Bang Pi Ti Ze Hai Hua Tai Min Ming Nan Lang Dan Di E Ao Bu Ju Ke Pu Pei Wan Mu Mao Mo Lu Du You Wo Chi Che Shu Si Ling Ring Ou Lai Lei Jin Kong Gan Gui Guan Dang Da Yi Ye',
);

const initial = '(?:b|p|m|f|d|t|n|l|g|k|h|j|q|x|zh|ch|sh|r|z|c|s|y|w)';
const final =
  '(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uan|uai|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|uo|ui|ue|üe|üan|ün|er|a|o|e|i|u|ü|v)';
const syllable = `(?:${initial}${final}|an|ang|ai|ao|en|er|e|a|ou)`;
const oneGiven = new RegExp(`^${syllable}$`, 'u');
const twoGiven = new RegExp(`^${syllable}['’-]?${syllable}$`, 'u');

/** How many pinyin syllables a given name has: 1, 2, or 0 where it is none. */
export function pinyinSyllables(word: string): 0 | 1 | 2 {
  if (word.length > 14) return 0;
  const lower = word.toLowerCase();
  if (oneGiven.test(lower)) return 1;
  return twoGiven.test(lower) ? 2 : 0;
}

/** Pairs that read as a Chinese name and are none. */
export const notNames: ReadonlySet<string> = new Set([
  'Tai Chi',
  'Tai Ji',
  'Feng Shui',
  'Shen Zhou',
  'Tian Gong',
  'Tian Wen',
  'Xin Hua',
  'Wei Qi',
  'Hong Kong',
  'Xi An',
  'Hai Nan',
  'Ping An',
  'Mei Tuan',
  'Hua Wei',
  'Ma Anshan',
  'Wu Yi',
  'Tang Dynasty',
  'Han Chinese',
  'Yi Dai',
  'Lian He',
  'Fu Dan',
  'Tong Ji',
  'Bai Du',
  'Long Men',
  'Tian Shan',
  'Jin Mao',
  'Guang Dong',
  'Shang Hai',
  'Tai Shan',
  'Hua Shan',
  'Du Pont',
  'Tai Hu',
  'Xi Hu',
]);
