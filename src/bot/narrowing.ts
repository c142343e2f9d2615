import type { Client } from './client.ts';
import { dotted, range } from './embeds/words.ts';
import { BadInput, UnknownName } from './errors.ts';
import { graphql } from './graphql.ts';
import { named, suggestions } from './suggestions.ts';

/** Conditions as a person gives them: chosen from suggestions or typed freely. */
export interface Conditions {
  readonly country: string | undefined;
  readonly organization: string | undefined;
  readonly publication: string | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** Turns conditions into the API's filter and into words for the reader. */
export async function narrowing({ country, organization, publication, from, to }: Conditions, client: Client) {
  const [land, body, paper] = await Promise.all([
    country === undefined ? undefined : countryOf(country, client),
    organization === undefined ? undefined : organizationOf(organization, client),
    publication === undefined ? undefined : publicationOf(publication, client),
  ]);
  const filter = {
    country: land?.code ?? null,
    organization: body?.id ?? null,
    publication: paper?.value ?? null,
    from: from ?? null,
    to: to ?? null,
  };
  return { filter, words: dotted([land?.name, body?.name, paper?.label, range(from, to)]) };
}

const WhichCountry = graphql(`
  query WhichCountry($code: CountryCode!) {
    country(code: $code) {
      code
      name
    }
  }
`);

/** The country of a code or of any of its names. */
export async function countryOf(
  text: string,
  client: Client,
): Promise<{ readonly code: string; readonly name: string }> {
  const unknown = new UnknownName('COUNTRY', 'country', text);
  const { country } = await client.query(WhichCountry, { code: text }).catch((error: unknown) => {
    throw error instanceof BadInput ? unknown : error;
  });
  if (country === null) throw unknown;
  return country;
}

const WhichOrganization = graphql(`
  query WhichOrganization($text: String!, $id: ID!) {
    node(id: $id) {
      __typename
      ... on Organization {
        id
        name
      }
    }
    organizations(query: $text, first: 5) {
      nodes {
        id
        name
      }
    }
  }
`);

interface Named {
  readonly id: string;
  readonly name: string;
}

/** The organization of an id, or the one whose name or alias is nearest to the text, with the next nearest. */
export async function organizationOf(
  text: string,
  client: Client,
  option = 'organization',
): Promise<Named & { readonly others: readonly Named[] }> {
  const { node, organizations } = await client.query(WhichOrganization, { text, id: text });
  if (node?.__typename === 'Organization') return { ...node, others: [] };
  const [nearest, ...others] = organizations.nodes;
  if (nearest === undefined) throw new UnknownName('ORGANIZATION', option, text);
  return { ...nearest, others: nearest.name.toLowerCase() === text.trim().toLowerCase() ? [] : others };
}

async function publicationOf(text: string, client: Client) {
  const found = named(text, await suggestions('PUBLICATION', text, client));
  if (found === undefined) throw new UnknownName('PUBLICATION', 'publication', text);
  return found;
}
