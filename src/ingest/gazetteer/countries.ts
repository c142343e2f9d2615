import { createRequire } from 'node:module';
import { countryNames, notCounted } from './country-names.ts';

interface WorldCountry {
  readonly cca2: string;
  readonly independent?: boolean;
  readonly name: { readonly common: string; readonly official: string };
  readonly demonyms: Readonly<Record<string, { readonly m: string } | undefined>>;
  readonly capital: readonly string[];
}

const load = createRequire(import.meta.url);
// Adjectives that world-countries gives to two countries or that are other words too; ours stand in country-names.ts.
const doubtful = new Set([
  'Congolese',
  'Dominican',
  'Central African',
  'American',
  'French',
  'Dutch',
  'Norwegian',
  'Indian',
  'Samoan',
  'Guinean',
  'Swazi',
  'Kirghiz',
  'Tadzhik',
  'Icelander',
  'Luxembourger',
  'Herzegovinian',
]);
const cleared: Readonly<Record<string, string>> = {
  French: 'FR',
  Norwegian: 'NO',
  Indian: 'IN',
  Indians: 'IN',
  Guinean: 'GN',
  Samoan: 'WS',
};

let names: ReadonlyMap<string, string> | undefined;
let adjectives: ReadonlyMap<string, string> | undefined;
let capitals: ReadonlyMap<string, string> | undefined;

function world(): readonly WorldCountry[] {
  // Dependent territories have codes of their own and are no countries in a newspaper's sense.
  const all = load('world-countries') as readonly WorldCountry[];
  return all.filter(
    ({ independent, cca2 }) => (independent === true || cca2 === 'PS' || cca2 === 'XK') && !notCounted.has(cca2),
  );
}

/** Adjectives and names of a country's people, as "Italian", to alpha-2 codes. */
export function countryAdjectives(): ReadonlyMap<string, string> {
  if (adjectives) return adjectives;
  const map = new Map<string, string>(Object.entries(cleared));
  for (const { cca2, demonyms } of world()) {
    for (const word of (demonyms['eng']?.m ?? '').split(/, | or /u)) {
      if (word === '' || doubtful.has(word)) continue;
      map.set(word, cca2);
      if (word.endsWith('n') || word.endsWith('i')) map.set(`${word}s`, cca2);
    }
  }
  return (adjectives = map);
}

/** Every name and adjective to the alpha-2 code of the country it names. */
export function countriesByName(): ReadonlyMap<string, string> {
  if (names) return names;
  const map = new Map<string, string>(countryAdjectives());
  for (const { cca2, name } of world()) {
    map.set(name.common, cca2).set(name.official, cca2);
    map.set(name.official.replace(/^(?:The|State of) /u, ''), cca2);
  }
  for (const [name, code] of Object.entries(countryNames)) map.set(name, code);
  return (names = map);
}

/** Capitals to the alpha-2 codes of their countries. */
export function countriesByCapital(): ReadonlyMap<string, string> {
  return (capitals ??= new Map(
    world().flatMap(({ cca2, capital }) => capital.map((city) => [city.replace(', D.C.', ''), cca2] as const)),
  ));
}
