import type { Ask } from '../web/ask.ts';
import { graphql } from '../web/graphql.ts';
import type { Reply } from '../web/reply.ts';
import type { Site } from '../web/site.ts';
import { articlePath } from '../web/site.ts';
import { bibtexOf } from './bibtex.ts';
import { cslOf } from './csl.ts';

const Cited = graphql(`
  query Cited($slug: String!) {
    article(slug: $slug) {
      slug
      headline
      authors
      credit
      section
      issue {
        title
        volume
        number
        date
        dateInferred
        publication {
          name
        }
      }
    }
  }
`);

const forms = {
  bib: { type: 'application/x-bibtex; charset=utf-8', write: bibtexOf },
  'csl.json': {
    type: 'application/vnd.citationstyles.csl+json; charset=utf-8',
    write: (work: Parameters<typeof cslOf>[0]) => `${JSON.stringify([cslOf(work)], null, 2)}\n`,
  },
} as const;

/** The citation of an article as a file; null where there is none of this slug. */
export async function citationReply(
  site: Site,
  ask: Ask,
  slug: string,
  form: keyof typeof forms,
): Promise<Reply | null> {
  const { article } = await ask(Cited, { slug });
  if (!article) return null;
  const { issue, ...own } = article;
  const { title, publication, ...numbered } = issue;
  const { type, write } = forms[form];
  return {
    status: 200,
    type,
    body: write({ ...own, ...numbered, container: publication?.name ?? title, url: site.base + articlePath(slug) }),
    headers: { 'Content-Disposition': `attachment; filename="${slug}.${form}"` },
  };
}
