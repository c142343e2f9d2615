import type { Reply } from '../web/reply.ts';
import { tame } from '../web/tame.ts';
import type { Entry, Feed } from './entry.ts';
import { updatedOf } from './entry.ts';

/** A feed as JSON Feed 1.1. */
export function jsonFeedReply(feed: Feed): Reply {
  const { title, page, self, next, entries } = feed;
  const body = {
    version: 'https://jsonfeed.org/version/1.1',
    title: tame(title),
    home_page_url: page,
    feed_url: self.json,
    ...(next && { next_url: next.json }),
    language: 'en',
    authors: [{ name: 'Broadsheet' }],
    items: entries.map(itemOf),
  };
  return {
    status: 200,
    type: 'application/feed+json; charset=utf-8',
    body: `${JSON.stringify(body)}\n`,
    modified: updatedOf(feed),
  };
}

function itemOf({ id, url, title, published, updated, date, authors, summary, content, tags }: Entry) {
  return {
    id,
    url,
    title: tame(title),
    content_html: content,
    summary: tame(summary),
    date_published: published.toISOString(),
    date_modified: updated.toISOString(),
    ...(authors.length > 0 && { authors: authors.map((name) => ({ name: tame(name) })) }),
    ...(tags.length > 0 && { tags: tags.map(tame) }),
    // As precise as it is known, which the format's own dates cannot be.
    ...(date && { _broadsheet: { date } }),
  };
}
