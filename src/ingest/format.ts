import { lineFinder } from './line-at.ts';
import type { Article, Event, Issue } from './types.ts';

/** What `parse` prints of an issue, in the shape that other tools score and read. */
export function documentOf(issue: Issue) {
  const { masthead, source } = issue;
  return {
    source: { name: source.name, sha256: source.sha256, lines: issue.lineCount },
    publication: masthead.publication === null ? null : { name: masthead.publication },
    issue: {
      volume: masthead.volume,
      number: masthead.number,
      date: masthead.date?.value ?? null,
      dateInferred: masthead.date?.basis === 'inferred',
    },
    articles: issue.articles.map(articleOf),
    furniture: issue.furniture,
    undecided: issue.undecided,
  };
}

function articleOf(article: Article) {
  const { facts } = article;
  return {
    title: article.title?.text ?? null,
    section: article.section,
    kind: article.kind,
    authors: article.authors,
    source: article.credit,
    titleLines: article.titleLines,
    bylineLines: article.bylineLines,
    creditLines: article.creditLines,
    lines: article.bodyLines,
    text: article.body.text,
    photos: article.photos.map(({ caption, credit, lines }) => ({ caption: caption.text, credit, lines })),
    countries: facts.countries,
    organizations: facts.organizations.map(({ name, aliases }) => ({ name, aliases })),
    people: facts.people.map(({ name, role }) => ({ name, role })),
    events: facts.events.map(eventOf),
  };
}

const eventOf = ({ name, kind, start, end, city, country, organizations, countries, sentence }: Event) => ({
  name,
  kind,
  start,
  end,
  place: { city, country },
  organizations,
  countries,
  evidence: sentence,
});

/** `file:line: reason (rule)`, as compilers say it. */
export function messageLines(issue: Issue): readonly string[] {
  const lineAt = lineFinder(issue.source.text);
  return issue.messages.map(({ start, reason, rule }) => `${issue.source.name}:${lineAt(start)}: ${reason} (${rule})`);
}
