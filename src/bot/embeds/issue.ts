import type { APIEmbed } from 'discord.js';
import { graphql, type ResultOf } from '../graphql.ts';
import { clip, fit, limits } from '../limits.ts';
import { escapeLine, oneLine } from '../markdown.ts';
import { linkTo } from './link.ts';
import { ArticlePage, type ArticleLineData } from './list.ts';
import { colours } from './colours.ts';
import { count, day, dotted, flags } from './words.ts';

/** An issue with a page of its headlines. */
export const IssueHeadlines = graphql(
  `
    fragment IssueHeadlines on Issue {
      id
      url
      title
      date
      dateInferred
      source {
        name
      }
      articles(first: $first, after: $after, last: $last, before: $before) {
        ...ArticlePage
      }
    }
  `,
  [ArticlePage],
);

/** The headlines of an issue by section, numbered from the first on this page. */
export function issueEmbed(issue: ResultOf<typeof IssueHeadlines>, from: number): APIEmbed {
  const { url, title, date, dateInferred, articles, source } = issue;
  return {
    color: colours.issue,
    title: clip(escapeLine(title), limits.title),
    ...linkTo(url),
    description: fit(bySection(articles.nodes, from), limits.description) || 'It holds no article.',
    footer: {
      text: clip(
        dotted([
          date && `${day(date)}${dateInferred ? ' (inferred)' : ''}`,
          count(articles.totalCount, 'article'),
          source && oneLine(source.name),
        ]),
        limits.footer,
      ),
    },
  };
}

function bySection(articles: readonly ArticleLineData[], from: number): string[] {
  return articles.flatMap((article, index) => {
    const { section, headline, countries } = article;
    const marks = flags(countries);
    const line = `\`${from + index}.\` ${escapeLine(clip(headline, 160))}${marks && ` ${marks}`}`;
    const before = index === 0 ? null : articles[index - 1]!.section;
    if (section === before) return [line];
    const heading = section === null ? [] : [`__**${escapeLine(section)}**__`];
    return index === 0 ? [...heading, line] : ['', ...heading, line];
  });
}
