import type { ResultOf } from '../web/graphql.ts';
import { graphql } from '../web/graphql.ts';

const PlaceParts = graphql(`
  fragment PlaceParts on Evidence {
    startLine
    endLine
    startColumn
    endColumn
  }
`);

/** What an article's page shows. */
export const ArticlePage = graphql(
  `
    query ArticlePage($slug: String!) {
      article(slug: $slug) {
        slug
        headline
        section
        kind
        authors
        credit
        lead
        text
        wordCount
        issue {
          slug
          title
          volume
          number
          date
          dateInferred
          updatedAt
          publication {
            slug
            name
          }
          source {
            name
          }
        }
        photos {
          caption
          credit
        }
        passages {
          role
          evidence {
            startLine
            quote
          }
        }
        people {
          name
          role
          person {
            slug
          }
        }
        events {
          name
          kind
          start
          end
          city
          country {
            name
          }
          evidence {
            ...PlaceParts
          }
          dateEvidence {
            ...PlaceParts
          }
        }
        mentions {
          kind
          surface
          candidates
          evidence {
            ...PlaceParts
          }
          entity {
            __typename
            ... on Organization {
              id
              slug
              name
            }
            ... on Person {
              id
              slug
              name
            }
            ... on Country {
              code
              name
            }
          }
        }
        repairs {
          line
          rule
          before
          after
          evidence {
            ...PlaceParts
          }
        }
      }
    }
  `,
  [PlaceParts],
);

/** An article as its page needs it. */
export type PageArticle = NonNullable<ResultOf<typeof ArticlePage>['article']>;
