import { command, type Command } from '../command.ts';
import { blocksOf, Printed, sourceEmbed } from '../embeds/source.ts';
import { UnknownName } from '../errors.ts';
import { graphql } from '../graphql.ts';
import { numberedPages } from '../paging.ts';

const Source = graphql(
  `
    query Source($id: ID!) {
      node(id: $id) {
        __typename
        ...Printed
      }
    }
  `,
  [Printed],
);

/** The printed lines of an article; the Source button asks it. */
export const source: Command = {
  unlisted: true,
  ...command(
    {
      name: 'source',
      description: 'The printed lines of an article',
      options: [{ name: 'article', description: 'The article', required: true, complete: 'ARTICLE' }],
      example: 'source',
    },
    async ({ article }, { client, at }) => {
      const { node } = await client.query(Source, { id: article });
      if (node?.__typename !== 'Article') throw new UnknownName('ARTICLE', 'article', article);
      const blocks = blocksOf(node);
      const page = Math.min(at?.page ?? 1, blocks.length);
      return {
        embeds: [sourceEmbed(node, blocks[page - 1]!)],
        pages: numberedPages({ command: 'source', options: { article }, at: { page } }, blocks.length),
      };
    },
  ),
};
