import nlp from 'compromise';
import { countriesByName } from '../src/ingest/gazetteer/countries.ts';
import type { ReadArticle } from '../test/evaluation/reading.ts';

/** The entities that the general library compromise finds in an article's text. */
export function readByCompromise(text: string): Pick<ReadArticle, 'countries' | 'organizations' | 'people'> {
  const doc = nlp(text);
  const names = (found: string[]) => [...new Set(found.map((name) => name.replace(/[.,;:]+$/, '')))];
  const codes = names(doc.places().out('array') as string[]).flatMap((place) => countriesByName().get(place) ?? []);
  return {
    countries: [...new Set(codes)],
    organizations: names(doc.organizations().out('array') as string[]).map((name) => ({ name, aliases: [] })),
    people: names(doc.people().out('array') as string[]).map((name) => ({ name, role: null })),
  };
}
