import { graphql, type ResultOf } from '../graphql.ts';
import { clip } from '../limits.ts';
import { escapeLine } from '../markdown.ts';
import { Turning } from '../paging.ts';
import type { Menu } from '../reply.ts';
import { day, dotted, flags } from './words.ts';

/** An article as one line of a list. */
export const ArticleLine = graphql(`
  fragment ArticleLine on Article {
    id
    headline
    lead
    section
    issue {
      date
    }
    countries {
      code
    }
  }
`);

/** What a list shows of an article. */
export type ArticleLineData = ResultOf<typeof ArticleLine>;

/** A page of articles, with the pages around it. */
export const ArticlePage = graphql(
  `
    fragment ArticlePage on ArticleConnection {
      totalCount
      pageInfo {
        ...Turning
      }
      nodes {
        ...ArticleLine
      }
    }
  `,
  [ArticleLine, Turning],
);

/** Articles by number, from the first on this page. */
export function articleLines(articles: readonly ArticleLineData[], from: number): string[] {
  return articles.map(({ headline, issue, countries }, index) => {
    const rest = dotted([issue.date && day(issue.date), flags(countries)]);
    return `\`${from + index}.\` **${escapeLine(clip(headline, 160))}**${rest && ` · ${rest}`}`;
  });
}

/** The menu that opens one of the articles that a page lists. */
export function articleMenu(
  articles: readonly Pick<ArticleLineData, 'id' | 'headline' | 'lead'>[],
  from: number,
): Menu {
  return {
    placeholder: 'Open an article …',
    command: 'article',
    option: 'article',
    choices: articles.map(({ id, headline, lead }, index) => ({
      number: from + index,
      label: headline,
      description: lead,
      value: id,
    })),
  };
}
