import { builder } from './builder.ts';
import { IssueFilter } from './filters.ts';
import type { Published } from './readings.ts';

const IssuePublished = builder.objectRef<Published>('IssuePublished').implement({
  description: 'An issue that came into the archive.',
  fields: (t) => ({
    cursor: t.exposeString('cursor', { description: 'Pass it as `after` to go on from here.' }),
    issue: t.prismaField({
      type: 'Issue',
      resolve: (query, { issueId }, _args, { db }) => db.issue.findUniqueOrThrow({ ...query, where: { id: issueId } }),
    }),
  }),
});

builder.queryField('changeCursor', (t) =>
  t.string({
    description: 'The cursor of the newest change: pass it as `after` to hear of everything from now on.',
    resolve: (_root, _args, { changes }) => changes.newest(),
  }),
);

builder.subscriptionField('issuePublished', (t) =>
  t.field({
    type: IssuePublished,
    description:
      'With `after`, first every issue since that cursor, then what comes; "0" is the beginning. Without it, from now on.',
    args: { after: t.arg.string(), filter: t.arg({ type: IssueFilter }) },
    subscribe: (_root, following, { changes }) => changes.follow(following),
    resolve: (published) => published,
  }),
);
