import { citiesByName } from './cities.ts';
import { countriesByName } from './countries.ts';
import { chineseProvinces } from './provinces.ts';

/** Whether words name a country, its people, a province of China or a big city. */
export const isPlace = (words: string): boolean =>
  countriesByName().has(words) || citiesByName().has(words) || chineseProvinces.has(words);
