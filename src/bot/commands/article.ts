import { command, type Context } from '../command.ts';
import { ArticleFull, articleEmbed } from '../embeds/article.ts';
import { partsOf } from '../embeds/parts.ts';
import { hintEmbed } from '../embeds/trouble.ts';
import { escapeLine } from '../markdown.ts';
import { UnknownName } from '../errors.ts';
import { graphql } from '../graphql.ts';
import { numberedPages } from '../paging.ts';
import type { Reply } from '../reply.ts';
import { named, suggestions, type Suggestion } from '../suggestions.ts';

const ArticleInFull = graphql(
  `
    query ArticleInFull($id: ID!) {
      node(id: $id) {
        __typename
        ...ArticleFull
      }
    }
  `,
  [ArticleFull],
);

/** One article, its facts and its printed lines. */
export const article = command(
  {
    name: 'article',
    description: 'An article, its facts and its printed lines',
    options: [{ name: 'article', description: 'Its headline', required: true, complete: 'ARTICLE', maxLength: 300 }],
    example: '/article telescope',
  },
  async ({ article: text }, context) => {
    const found = await read(text, context);
    if (found !== undefined) return show(found, context);
    const suggested = await suggestions('ARTICLE', text, context.client);
    const meant = named(text, suggested) ?? (suggested.length === 1 ? suggested[0] : undefined);
    const byHeadline = meant && (await read(meant.value, context));
    if (byHeadline !== undefined) return show(byHeadline, context);
    if (suggested.length === 0) throw new UnknownName('ARTICLE', 'article', text);
    return choose(text, suggested);
  },
);

async function read(id: string, { client }: Context) {
  const { node } = await client.query(ArticleInFull, { id });
  return node?.__typename === 'Article' ? node : undefined;
}

function show(found: NonNullable<Awaited<ReturnType<typeof read>>>, { at }: Context): Reply {
  const parts = partsOf(found);
  const page = Math.min(at?.page ?? 1, parts.length);
  const ask = { command: 'article', options: { article: found.id }, at: { page } };
  return {
    embeds: [articleEmbed(found, parts[page - 1]!, page === 1)],
    pages: numberedPages(ask, parts.length),
    actions: [{ label: 'Source', how: 'reply', ask: { command: 'source', options: { article: found.id } } }],
  };
}

function choose(text: string, suggested: readonly Suggestion[]): Reply {
  const choices = suggested.map(({ label, hint, value }, index) => ({
    number: index + 1,
    label,
    ...(hint && { description: hint }),
    value,
  }));
  return {
    embeds: [
      hintEmbed(
        `Several headlines resemble “${text}”. Which one?`,
        choices.map(({ number, label }) => `\`${number}.\` ${escapeLine(label)}`),
      ),
    ],
    menu: { placeholder: 'Open an article …', command: 'article', option: 'article', choices },
  };
}
