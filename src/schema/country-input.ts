import { createRequire } from 'node:module';
import Fuse from 'fuse.js';
import { countriesByName } from '../ingest/gazetteer/countries.ts';
import { badInput, shown } from './errors.ts';
import { plain } from './plain.ts';

interface Territory {
  readonly cca2: string;
  readonly cca3: string;
  readonly name: { readonly common: string; readonly official: string };
  readonly altSpellings: readonly string[];
}

/** A name of a country or territory, and the country's code. */
export interface CountryName {
  readonly name: string;
  readonly code: string;
}

// Short forms in which people write to a form or a bot, beside what newspapers print.
const shortForms: Readonly<Record<string, string>> = {
  US: 'US',
  USA: 'US',
  'U.S.': 'US',
  'U.S.A.': 'US',
  America: 'US',
  UK: 'GB',
  'U.K.': 'GB',
  Britain: 'GB',
  England: 'GB',
  Scotland: 'GB',
  Wales: 'GB',
  Holland: 'NL',
  UAE: 'AE',
  Korea: 'KR',
  'North Korea': 'KP',
  Burma: 'MM',
  'Viet Nam': 'VN',
  Turkey: 'TR',
  'Ivory Coast': 'CI',
  Swaziland: 'SZ',
};

let byFolded: ReadonlyMap<string, CountryName> | undefined;
let nearest: Fuse<CountryName> | undefined;

/** Letters and digits alone, without accents: "U.S." and "us" are the same. */
export function folded(text: string): string {
  return plain(text).replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Every name under which a country may be asked for. */
export function allCountryNames(): readonly CountryName[] {
  return [...names().values()];
}

function names(): ReadonlyMap<string, CountryName> {
  if (byFolded) return byFolded;
  const map = new Map<string, CountryName>();
  const add = (name: string, code: string) => {
    const key = folded(name);
    if (key.length > 1 && !map.has(key)) map.set(key, { name, code });
  };
  // An earlier entry stands: codes before names, what people write before what registers hold.
  const world = createRequire(import.meta.url)('world-countries') as readonly Territory[];
  for (const { cca2 } of world) add(cca2, cca2);
  for (const [name, code] of Object.entries(shortForms)) add(name, code);
  for (const { cca2, name } of world) add(name.common, cca2);
  for (const [name, code] of countriesByName()) add(name, code);
  for (const { cca2, name } of world) add(name.official, cca2);
  for (const { cca2, cca3 } of world) add(cca3, cca2);
  for (const { cca2, altSpellings } of world) for (const name of altSpellings) add(name, cca2);
  return (byFolded = map);
}

/** The code of a country by its code, name or short form. A well-formed code that no country has stays as it is. */
export function countryCode(value: unknown): string {
  if (typeof value !== 'string') throw badInput(`${shown(value)} is no country; give a code or a name in quotes.`);
  const found = names().get(folded(value.slice(0, 100)));
  if (found) return found.code;
  if (/^[A-Za-z]{2}$/.test(value)) return value.toUpperCase();
  nearest ??= new Fuse(allCountryNames(), {
    keys: ['name'],
    threshold: 0.3,
    ignoreLocation: true,
    ignoreDiacritics: true,
  });
  const near = folded(value).length < 4 ? undefined : nearest.search(value.slice(0, 40), { limit: 1 })[0]?.item;
  const hint = near
    ? `; did you mean "${near.name}" (${near.code})?`
    : '; give an alpha-2 code like RU or a name like Russia.';
  throw badInput(`${shown(value)} is no country${hint}`);
}
