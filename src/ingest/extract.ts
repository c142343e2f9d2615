import { countries } from './recognize/countries.ts';
import { foreignNames } from './recognize/foreign-names.ts';
import { actingCompanies, listedCompanies } from './recognize/companies.ts';
import { introducedCompanies } from './recognize/introduced-companies.ts';
import { governments } from './recognize/governments.ts';
import { knownNames, organizations } from './recognize/organizations.ts';
import { sharedHeads } from './recognize/shared-heads.ts';
import { people } from './recognize/people.ts';
import type { Found, Passage, Recognizer } from './recognize/passage.ts';
import { dropCredits } from './refine/media.ts';
import { nameUnits } from './refine/parents.ts';
import { dropOverlaps, type Refiner } from './refine/overlaps.ts';

const recognizers: readonly Recognizer[] = [
  organizations,
  foreignNames,
  sharedHeads,
  governments,
  knownNames,
  introducedCompanies,
  actingCompanies,
  people,
  countries,
];

// Order matters: a credit's name must be gone before it can push another out.
const refiners: readonly Refiner[] = [dropCredits, dropOverlaps, nameUnits];

/** The names that a passage's own words show; offsets are into the passage. */
export function extract(passage: Passage): readonly Found[] {
  const found = recognizers.flatMap((recognize) => [...recognize(passage)]);
  return refine(withoutMistakenCountries([...found, ...listedCompanies(passage, found)], passage.text), passage.text);
}

/** "Desert Research Center (DRC)": here the capitals are that body's, and no country's. */
function withoutMistakenCountries(found: readonly Found[], text: string): readonly Found[] {
  const taken = new Set(found.flatMap(({ kind, aliases = [] }) => (kind === 'organization' ? aliases : [])));
  return found.filter(({ kind, start, end }) => kind !== 'country' || !taken.has(text.slice(start, end)));
}

/** Repairs a passage's names, also after names known from elsewhere were added. */
export function refine(found: readonly Found[], text: string): readonly Found[] {
  return refiners.reduce<readonly Found[]>((names, one) => one(names, text), found);
}
