import type { Site } from '../web/site.ts';
import { articlePath, issuePath } from '../web/site.ts';

interface IssueFacts {
  readonly slug: string;
  readonly title: string;
  readonly volume: string | null;
  readonly number: string | null;
  readonly date: string | null;
  readonly dateInferred: boolean;
  readonly updatedAt: string;
  readonly publication: { readonly name: string } | null;
}

interface ArticleFacts {
  readonly slug: string;
  readonly headline: string;
  readonly lead: string;
  readonly section: string | null;
  readonly authors: readonly string[];
  readonly wordCount: number;
  readonly issue: IssueFacts;
  readonly about: readonly object[];
}

const context = 'https://schema.org';

/** An issue in the words of schema.org, as far as they are printed: an inferred date is no date of publication. */
export function issueData(site: Site, issue: IssueFacts, headlines: readonly { slug: string; headline: string }[]) {
  return {
    '@context': context,
    ...issuePart(site, issue),
    hasPart: headlines.map(({ slug, headline }) => ({
      '@type': 'NewsArticle',
      headline,
      url: site.base + articlePath(slug),
    })),
  };
}

/** An article in the words of schema.org. */
export function articleData(site: Site, article: ArticleFacts) {
  const { slug, headline, lead, section, authors, wordCount, issue, about } = article;
  const url = site.base + articlePath(slug);
  return {
    '@context': context,
    '@type': 'NewsArticle',
    '@id': url,
    url,
    mainEntityOfPage: url,
    headline,
    description: lead,
    ...(section && { articleSection: section }),
    ...(authors.length > 0 && { author: authors.map((name) => ({ '@type': 'Person', name })) }),
    ...published(issue),
    dateModified: issue.updatedAt,
    wordCount,
    ...(issue.publication && { publisher: { '@type': 'Organization', name: issue.publication.name } }),
    isPartOf: issuePart(site, issue),
    ...(about.length > 0 && { mentions: about }),
  };
}

function issuePart(site: Site, issue: IssueFacts) {
  const { slug, title, volume, number, publication } = issue;
  const periodical = publication && { '@type': 'Periodical', name: publication.name };
  const within = volume
    ? { '@type': 'PublicationVolume', volumeNumber: volume, ...(periodical && { isPartOf: periodical }) }
    : periodical;
  const url = site.base + issuePath(slug);
  return {
    '@type': 'PublicationIssue',
    '@id': url,
    url,
    name: title,
    ...(number && { issueNumber: number }),
    ...published(issue),
    ...(within && { isPartOf: within }),
  };
}

const published = ({ date, dateInferred }: IssueFacts) => (date && !dateInferred ? { datePublished: date } : {});
