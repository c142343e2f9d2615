import { command, type Context } from '../command.ts';
import { IssueHeadlines, issueEmbed } from '../embeds/issue.ts';
import { articleMenu } from '../embeds/list.ts';
import { hintEmbed } from '../embeds/trouble.ts';
import { BadInput, UnknownName } from '../errors.ts';
import { graphql } from '../graphql.ts';
import { firstOn, pageArguments, pagesOf } from '../paging.ts';
import type { Options } from '../reply.ts';

const size = 15;

const LatestIssue = graphql(
  `
    query LatestIssue($publication: String, $first: Int, $after: String, $last: Int, $before: String) {
      latestIssue(publication: $publication) {
        ...IssueHeadlines
      }
    }
  `,
  [IssueHeadlines],
);

const ThisIssue = graphql(
  `
    query ThisIssue($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {
      node(id: $id) {
        __typename
        ...IssueHeadlines
      }
    }
  `,
  [IssueHeadlines],
);

/** The newest issue, of all publications or of one. */
export const latest = command(
  {
    name: 'latest',
    description: 'The newest issue: its headlines by section',
    options: [{ name: 'publication', description: 'Of which newsletter', complete: 'PUBLICATION', maxLength: 100 }],
    example: '/latest',
  },
  async ({ publication, ...rest }, context) => {
    const issue = await read(publication, rest, context);
    if (issue === null) {
      if ('issue' in rest) throw new BadInput('That issue is no longer in the archive; /latest shows the newest.');
      if (publication !== undefined) throw new UnknownName('PUBLICATION', 'publication', publication);
      return { embeds: [hintEmbed('The archive holds no issue yet.')] };
    }
    const from = firstOn(context.at, size);
    // Later pages name the issue, so that they stay with it when a newer one comes.
    const ask = { command: 'latest', options: { issue: issue.id }, at: context.at };
    return {
      embeds: [issueEmbed(issue, from)],
      menu: articleMenu(issue.articles.nodes, from),
      pages: pagesOf(ask, issue.articles, size),
    };
  },
);

async function read(publication: string | undefined, { issue }: Options, { client, at }: Context) {
  const page = pageArguments(at, size);
  if (issue === undefined)
    return (await client.query(LatestIssue, { publication: publication ?? null, ...page })).latestIssue;
  const { node } = await client.query(ThisIssue, { id: issue, ...page });
  return node?.__typename === 'Issue' ? node : null;
}
