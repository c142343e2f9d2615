import { brandWithType } from '@pothos/core';
import { builder } from './builder.ts';
import { MentionKindType } from './enums.ts';
import { Evidence, quote } from './evidence.ts';

const Entity = builder.unionType('Entity', {
  description: 'What a mention can name.',
  types: ['Country', 'Organization', 'Person'],
});

builder.prismaObject('Mention', {
  description: 'One naming of an entity in an article.',
  select: { id: true },
  fields: (t) => ({
    kind: t.expose('kind', { type: MentionKindType }),
    surface: t.exposeString('surface'),
    startLine: t.exposeInt('startLine'),
    endLine: t.exposeInt('endLine'),
    candidates: t.exposeStringList('candidates'),
    article: t.relation('article'),
    quote: t.string({
      description: 'The printed lines it stands in.',
      select: { startLine: true, endLine: true, article: { select: { issueId: true } } },
      resolve: ({ startLine, endLine, article }, _args, context) =>
        quote(context, { startLine, endLine, issueId: article.issueId }),
    }),
    evidence: t.field({
      type: Evidence,
      description: 'Where the words stand.',
      select: { startLine: true, endLine: true, start: true, end: true, article: { select: { issueId: true } } },
      resolve: ({ startLine, endLine, start, end, article: { issueId } }) => ({
        startLine,
        endLine,
        issueId,
        span: { start, end },
      }),
    }),
    entity: t.field({
      type: Entity,
      nullable: true,
      description: 'Null where it could not be decided.',
      select: (_args, _context, nested) => ({
        organization: nested(true, [], 'Organization'),
        person: nested(true, [], 'Person'),
        country: nested(true, [], 'Country'),
      }),
      resolve: ({ organization, person, country }) =>
        branded('Organization', organization) ?? branded('Person', person) ?? branded('Country', country),
    }),
  }),
});

/** Tells the union which of its types a row is. */
function branded<Row extends object>(typename: string, row: Row | null): Row | null {
  if (row) brandWithType(row, typename as never); // Pothos types it by its default schema
  return row;
}
