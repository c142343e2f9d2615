import { builder } from './builder.ts';
import './scalars.ts';
import './enums.ts';
import './publication.ts';
import './issue.ts';
import './article.ts';
import './person.ts';
import './organization.ts';
import './organizations.ts';
import './country.ts';
import './event.ts';
import './mention.ts';
import './people.ts';
import './span-of-mentions.ts';
import './ambiguous.ts';
import './passage.ts';
import './citation.ts';
import './search.ts';
import './trends.ts';
import './suggest.ts';
import './change.ts';
import './ingest.ts';

/** The schema that the server answers by; `schema.graphql` is its print. */
export const schema = builder.toSchema();
