import { command } from '../command.ts';
import { articleMenu } from '../embeds/list.ts';
import { organizationEmbed, OrganizationPage } from '../embeds/organization.ts';
import { UnknownName } from '../errors.ts';
import { graphql } from '../graphql.ts';
import { organizationOf } from '../narrowing.ts';
import { firstOn, pageArguments, pagesOf } from '../paging.ts';

const size = 10;

const OrganizationInFull = graphql(
  `
    query OrganizationInFull($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {
      node(id: $id) {
        __typename
        ...OrganizationPage
      }
    }
  `,
  [OrganizationPage],
);

/** An organization: who it is, what was written, with whom it appears. */
export const organization = command(
  {
    name: 'organization',
    description: 'Who an organization is, what was written, with whom it appears',
    options: [
      { name: 'name', description: 'Its name or acronym', required: true, complete: 'ORGANIZATION', maxLength: 100 },
    ],
    example: '/organization CERN',
  },
  async ({ name }, { client, at }) => {
    const { id, others } = await organizationOf(name, client, 'name');
    const { node } = await client.query(OrganizationInFull, { id, ...pageArguments(at, size) });
    if (node?.__typename !== 'Organization') throw new UnknownName('ORGANIZATION', 'name', name);
    const from = firstOn(at, size);
    const ask = { command: 'organization', options: { name: id }, at };
    return {
      embeds: [organizationEmbed(node, from)],
      menu: articleMenu(node.articles.nodes, from),
      pages: pagesOf(ask, node.articles, size),
      actions: others.map((other) => ({
        label: `Or: ${other.name}`,
        how: 'update',
        ask: { command: 'organization', options: { name: other.id } },
      })),
    };
  },
);
