import { builder } from './builder.ts';
import { bibtexOf } from './citations/bibtex.ts';
import { cslOf } from './citations/csl.ts';

const CitationFormat = builder.enumType('CitationFormat', {
  description: 'A form in which reference managers take a citation.',
  values: { BIBTEX: { description: 'An entry of BibTeX.' }, CSL_JSON: { description: 'A JSON array of one item.' } },
});

builder.prismaObjectField('Article', 'citation', (t) =>
  t.string({
    description: 'How to cite it: `citation(format: BIBTEX)`. An inferred date is marked as such.',
    args: { format: t.arg({ type: CitationFormat, required: true }) },
    select: {
      slug: true,
      headline: true,
      authors: true,
      credit: true,
      section: true,
      issue: {
        select: {
          title: true,
          volume: true,
          number: true,
          date: true,
          dateInferred: true,
          publication: { select: { name: true } },
        },
      },
    },
    resolve: ({ issue: { title, publication, ...issue }, ...article }, { format }, { publicUrl }) => {
      const url = publicUrl && `${publicUrl}/articles/${article.slug}`;
      const work = { ...article, ...issue, container: publication?.name ?? title, url };
      return format === 'BIBTEX' ? bibtexOf(work) : JSON.stringify([cslOf(work)]);
    },
  }),
);
