import type { Markup } from '../pages/html.ts';
import { html as xml } from '../pages/html.ts';
import type { Reply } from '../web/reply.ts';
import { tame } from '../web/tame.ts';
import type { Entry, Feed } from './entry.ts';
import { updatedOf } from './entry.ts';

/** A feed as Atom (RFC 4287), its pages linked as RFC 5005 has them. */
export function atomReply(feed: Feed): Reply {
  const updated = updatedOf(feed);
  return {
    status: 200,
    type: 'application/atom+xml; charset=utf-8',
    body: documentOf(feed, updated).markup,
    modified: updated,
  };
}

function documentOf({ id, title, page, self, next, entries }: Feed, updated: Date): Markup {
  return xml`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/" xml:lang="en">
<id>${id}</id>
<title>${tame(title)}</title>
<updated>${updated.toISOString()}</updated>
<author><name>Broadsheet</name></author>
<link rel="self" type="application/atom+xml" href="${self.atom}"/>
<link rel="alternate" type="text/html" href="${page}"/>
${
  next &&
  xml`<link rel="next" type="application/atom+xml" href="${next.atom}"/>
`
}${entries.map(entryOf)}</feed>
`;
}

// A date of less precision than a day has no place in Atom's own elements: dc:date takes one.
function entryOf({ id, url, title, published, updated, date, authors, summary, content, tags }: Entry): Markup {
  return xml`<entry>
<id>${id}</id>
<title>${tame(title)}</title>
<link rel="alternate" type="text/html" href="${url}"/>
<published>${published.toISOString()}</published>
<updated>${updated.toISOString()}</updated>
${
  date &&
  xml`<dc:date>${date}</dc:date>
`
}${authors.map(
    (name) => xml`<author><name>${tame(name)}</name></author>
`,
  )}${tags.map(
    (tag) => xml`<category term="${tame(tag)}"/>
`,
  )}<summary>${tame(summary)}</summary>
<content type="html">${content}</content>
</entry>
`;
}
