import type { APIEmbed, APIEmbedField } from 'discord.js';
import { graphql, type ResultOf } from '../graphql.ts';
import { clip, limits } from '../limits.ts';
import { escape, escapeLine, oneLine } from '../markdown.ts';
import { colours } from './colours.ts';
import { eventItem, EventItem } from './event.ts';
import { field } from './field.ts';
import { linkTo } from './link.ts';
import { day, dotted, flag, kindName } from './words.ts';

/** An article in full, without the places of its mentions. */
export const ArticleFull = graphql(
  `
    fragment ArticleFull on Article {
      id
      url
      headline
      section
      kind
      authors
      credit
      text
      lead
      wordCount
      issue {
        title
        date
      }
      countries {
        code
        name
      }
      organizations {
        name
      }
      people {
        name
        role
      }
      photos {
        caption
        credit
      }
      events {
        ...EventItem
      }
    }
  `,
  [EventItem],
);

type Article = ResultOf<typeof ArticleFull>;

/** An article: one part of its text, and with the first part its facts. */
export function articleEmbed(article: Article, part: string, isFirst: boolean): APIEmbed {
  const { url, headline, authors, credit, kind, section, wordCount, issue } = article;
  const by = dotted([
    authors.length > 0 && `By ${authors.map(escapeLine).join(', ')}`,
    credit && `Source: ${escapeLine(credit)}`,
  ]);
  const text = escape(part);
  return {
    color: colours.article,
    author: { name: clip(oneLine(issue.title), limits.author) },
    title: clip(escapeLine(headline), limits.title),
    ...linkTo(url),
    description: isFirst && by !== '' ? `_${by}_\n\n${text}` : text,
    fields: isFirst ? facts(article) : [],
    footer: {
      text: dotted([
        section && oneLine(section),
        kind !== 'NEWS' && kindName(kind),
        `${wordCount} words`,
        issue.date && day(issue.date),
      ]),
    },
  };
}

function facts({ countries, organizations, people, events, photos }: Article): APIEmbedField[] {
  return [
    ...part(
      'Countries',
      countries.map(({ code, name }) => `${flag(code)} ${escapeLine(name)}`),
    ),
    ...part(
      'Organizations',
      organizations.map(({ name }) => escapeLine(name)),
    ),
    ...part(
      'People',
      people.map(({ name, role }) => (role ? `${escapeLine(name)} (${escapeLine(role)})` : escapeLine(name))),
    ),
    ...part('Events', events.map(eventItem), '\n'),
    ...part(
      'Photos',
      photos.map(({ caption, credit }) => dotted([escapeLine(caption), credit && escapeLine(credit)])),
      '\n',
    ),
  ];
}

/** Leaves room for the text: four lists of this length and the longest part make one message. */
function part(name: string, items: readonly string[], separator?: string): APIEmbedField[] {
  return field(name, items, separator, 700);
}
