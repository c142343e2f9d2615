import { Prisma } from '../../prisma/generated/client.ts';
import { articles, articlesOf } from './article.ts';
import type { Row } from './builder.ts';
import { builder } from './builder.ts';
import { events, eventsOf } from './event.ts';
import type { Fetch, Listing } from './listing.ts';
import { countAt, listOf } from './listing.ts';
import { OrganizationConnection, OrganizationEdge, fetchOrganizations } from './organization.ts';

builder.prismaNode('Country', {
  nullable: true,
  id: { field: 'code' },
  select: { code: true },
  fields: (t) => ({
    code: t.expose('code', { type: 'CountryCode' }),
    name: t.exposeString('name'),
    articleCount: t.relationCount('articles'),
    organizations: t.connection(
      {
        type: 'Organization',
        description: 'Its organizations, those of most articles first.',
        resolve: listOf({ listing: organizationsOfCountry, fetch: fetchOrganizations, typeName: 'Organization' }),
      },
      OrganizationConnection,
      OrganizationEdge,
    ),
    partners: t.connection(
      {
        type: 'Country',
        description:
          'Countries that are named in the same articles or take part in the same events, most shared articles first.',
        resolve: listOf({ listing: partners, fetch: fetchCountries, typeName: 'Country' }),
      },
      { name: 'PartnerCountryConnection' },
      {
        name: 'PartnerCountryEdge',
        fields: (edge) => ({
          sharedArticleCount: edge.int({
            description: 'How many articles name both.',
            resolve: countAt(0),
          }),
          sharedEventCount: edge.int({
            description: 'In how many events both take part.',
            resolve: countAt(1),
          }),
        }),
      },
    ),
  }),
});

const fetchCountries: Fetch<Row<'Country'>> = async (db, query, ids) => {
  const rows: Row<'Country'>[] = await db.country.findMany({ ...query, where: { code: { in: ids } } });
  return rows.map((row) => Object.assign(row, { id: row.code }));
};

const partners: Listing = {
  name: 'partner countries',
  from: Prisma.sql`(
    SELECT code, -count(*) FILTER (WHERE kind = 'article')::int AS articles, -count(*) FILTER (WHERE kind = 'event')::int AS events FROM (
      SELECT other."countryCode" AS code, 'article' AS kind FROM "ArticleCountry" own
      JOIN "ArticleCountry" other ON other."articleId" = own."articleId" WHERE own."countryCode" = parent.id
      UNION ALL
      SELECT other."countryCode", 'event' FROM "EventCountry" own
      JOIN "EventCountry" other ON other."eventId" = own."eventId" WHERE own."countryCode" = parent.id
    ) AS shared WHERE code <> parent.id GROUP BY code) AS partner`,
  where: [],
  id: Prisma.sql`partner.code`,
  order: [Prisma.sql`partner.articles`, Prisma.sql`partner.events`, Prisma.sql`partner.code COLLATE "C"`],
  shape: 'nnt',
  descending: false,
};

articlesOf('Country', 'Those that name it, newest issue first.', {
  ...articles,
  from: Prisma.sql`"ArticleCountry" j JOIN "Article" a ON a.id = j."articleId"`,
  where: [Prisma.sql`j."countryCode" = parent.id`],
});

const organizationsOfCountry: Listing = {
  name: 'organizations of country',
  from: Prisma.sql`(
    SELECT o.id, o.key, (SELECT -count(*)::int FROM "ArticleOrganization" j WHERE j."organizationId" = o.id) AS articles
    FROM "Organization" o WHERE o."countryCode" = parent.id) AS o`,
  where: [],
  id: Prisma.sql`o.id`,
  order: [Prisma.sql`o.articles`, Prisma.sql`o.key COLLATE "C"`],
  shape: 'nt',
  descending: false,
};

eventsOf('Country', 'Those it takes part in or hosts, in order of start.', {
  ...events,
  where: [
    Prisma.sql`(e."countryCode" = parent.id
      OR EXISTS (SELECT FROM "EventCountry" j WHERE j."eventId" = e.id AND j."countryCode" = parent.id))`,
  ],
});

builder.queryFields((t) => ({
  country: t.prismaField({
    type: 'Country',
    nullable: true,
    description: 'By code or name, `country(code: "Holland")`; null for a code that no country has.',
    args: { code: t.arg({ type: 'CountryCode', required: true }) },
    resolve: (query, _root, { code }, { db }) => db.country.findUnique({ ...query, where: { code } }),
  }),
  countries: t.prismaField({
    type: ['Country'],
    description: 'Every country with an article, most articles first.',
    resolve: (query, _root, _args, { db }) =>
      db.country.findMany({
        ...query,
        where: { articles: { some: {} } },
        orderBy: [{ articles: { _count: 'desc' } }, { name: 'asc' }],
      }),
  }),
}));
