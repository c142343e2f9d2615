import { queryFromInfo } from '@pothos/plugin-prisma';
import { Prisma } from '../../prisma/generated/client.ts';
import { fold } from '../ingest/store/names.ts';
import { batched } from './batch.ts';
import type { Row } from './builder.ts';
import { builder } from './builder.ts';
import { ArticleFilter, articleConditions, articleRows } from './filters.ts';
import type { Fetch, Listing } from './listing.ts';
import { list, listOf, placeOf } from './listing.ts';
import { fetchOrganizations } from './organization.ts';

const undecided = Prisma.sql`n.candidates <> '{}' AND n."organizationId" IS NULL AND n."personId" IS NULL AND n."countryCode" IS NULL`;

/** Mentions that may stand for several, newest issue first, then as printed. */
const ambiguous: Listing = {
  name: 'ambiguous mentions',
  from: Prisma.sql`"Mention" n JOIN "Article" a ON a.id = n."articleId"`,
  where: [undecided],
  id: Prisma.sql`n.id`,
  order: [Prisma.sql`a."sortKey"`, Prisma.sql`-n.position`],
  shape: 'tn',
  descending: true,
};

const ofOrganization: Listing = {
  ...ambiguous,
  where: [
    undecided,
    Prisma.sql`n.candidates && ARRAY(
      SELECT o.name FROM "Organization" o WHERE o.id = parent.id
      UNION ALL SELECT l.name FROM "OrganizationAlias" l WHERE l."organizationId" = parent.id)`,
  ],
};

const fetchMentions: Fetch<Row<'Mention'>> = (db, query, ids) =>
  db.mention.findMany({ ...query, where: { id: { in: ids } } });

const MentionEdge = builder.edgeObject({ type: 'Mention', name: 'MentionEdge' });
const MentionConnection = builder.connectionObject({ type: 'Mention', name: 'MentionConnection' }, MentionEdge);

builder.queryField('ambiguousMentions', (t) =>
  t.connection(
    {
      type: 'Mention',
      description:
        'Mentions that could not be decided between several candidates, newest issue first, then as printed: `ambiguousMentions(filter: { country: "Russia" })`.',
      args: { filter: t.arg({ type: ArticleFilter, description: 'Of the articles that they stand in.' }) },
      resolve: (_root, { filter, ...args }, context, info) => {
        const listing = {
          ...ambiguous,
          from: Prisma.sql`${articleRows(filter ?? {})} JOIN "Mention" n ON n."articleId" = a.id`,
          where: [undecided, ...articleConditions(filter ?? {})],
        };
        return list({ listing, fetch: fetchMentions, typeName: 'Mention' }, args, context, info);
      },
    },
    MentionConnection,
    MentionEdge,
  ),
);

builder.objectField('Organization', 'ambiguousMentions', (t) =>
  t.connection(
    {
      type: 'Mention',
      description: 'Mentions that may mean it, and may mean another, newest issue first.',
      resolve: listOf({ listing: ofOrganization, fetch: fetchMentions, typeName: 'Mention' }),
    },
    MentionConnection,
    MentionEdge,
  ),
);

builder.prismaObjectField('Mention', 'candidateOrganizations', (t) =>
  t.field({
    type: ['Organization'],
    description: 'Organizations of the archive that bear the names of the candidates.',
    select: { candidates: true },
    resolve: async ({ candidates }, _args, context, info) => {
      const keys = candidates.map(fold);
      const query: object = queryFromInfo({ context, info, typeName: 'Organization' });
      const place = placeOf(info);
      const ids = await Promise.all(
        keys.map((key) =>
          batched(context, `candidates ${place}`, key, async (asked) => {
            const rows = await context.db.$queryRaw<{ key: string; ids: string[] }[]>`
              SELECT key, array_agg(id ORDER BY id) AS ids FROM (
                SELECT o.key, o.id FROM "Organization" o WHERE o.key = ANY(${[...asked]}::text[])
                UNION SELECT l.key, l."organizationId" FROM "OrganizationAlias" l WHERE l.key = ANY(${[...asked]}::text[])
              ) AS bearing GROUP BY key`;
            return new Map(rows.map((row) => [row.key, row.ids]));
          }),
        ),
      );
      const rows = await Promise.all(
        [...new Set(ids.flatMap((bearing) => bearing ?? []))].map((id) =>
          batched(context, `candidate rows ${place}`, id, async (asked) => {
            const found = await fetchOrganizations(context.db, query, [...asked]);
            return new Map(found.map((row) => [row.id, row]));
          }),
        ),
      );
      return rows.filter((row) => row !== undefined);
    },
  }),
);
