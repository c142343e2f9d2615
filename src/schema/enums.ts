import { ArticleKind, EventKind, MentionKind, OrganizationKind } from '../../prisma/generated/enums.ts';
import { builder } from './builder.ts';

/** What an article is, as newspapers tell apart. */
export const ArticleKindType = builder.enumType('ArticleKind', {
  description: 'What an article is, as newspapers tell apart.',
  values: Object.values(ArticleKind),
});
/** What an event is. */
export const EventKindType = builder.enumType('EventKind', {
  description: 'What an event is.',
  values: Object.values(EventKind),
});
/** What a body is. */
export const OrganizationKindType = builder.enumType('OrganizationKind', {
  description: 'What a body is.',
  values: Object.values(OrganizationKind),
});
/** What a mention names. */
export const MentionKindType = builder.enumType('MentionKind', {
  description: 'What a mention names.',
  values: Object.values(MentionKind),
});
