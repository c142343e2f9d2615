import { internationalBodies, nationalBodies } from './known-acronyms.ts';
import { knownCompanies } from './known-companies.ts';
import { knownPhrases, type KnownOrganization } from './known-phrases.ts';

function build(): ReadonlyMap<string, KnownOrganization> {
  const known: KnownOrganization[] = [
    ...Object.entries(internationalBodies).map(([acronym, name]): KnownOrganization => ({
      name,
      kind: 'international',
      aliases: acronym === name ? [] : [acronym],
    })),
    ...Object.entries(nationalBodies).map(([acronym, [name, country]]): KnownOrganization => ({
      name,
      kind: 'institute',
      country,
      aliases: acronym === name ? [] : [acronym],
    })),
    ...knownPhrases,
    ...knownCompanies.map(([name, country]): KnownOrganization => ({ name, kind: 'company', country })),
  ];
  return new Map(known.flatMap((one) => [one.name, ...(one.aliases ?? [])].map((surface) => [surface, one] as const)));
}

let bySurface: ReadonlyMap<string, KnownOrganization> | undefined;

/** Organizations that go by a name no rule could tell from other words, by each of their forms. */
export function knownOrganizations(): ReadonlyMap<string, KnownOrganization> {
  return (bySurface ??= build());
}
