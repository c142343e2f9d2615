import type { Command } from './command.ts';
import { article } from './commands/article.ts';
import { byCountry } from './commands/by-country.ts';
import { events } from './commands/events.ts';
import { help } from './commands/help.ts';
import { latest } from './commands/latest.ts';
import { organization } from './commands/organization.ts';
import { search } from './commands/search.ts';
import { source } from './commands/source.ts';

/** Every command there is: registered, answered, completed and explained from this list. */
export const commands: readonly Command[] = [
  latest,
  search,
  byCountry,
  article,
  organization,
  events,
  help(() => commands.filter(({ unlisted }) => !unlisted).map(({ data }) => data)),
  source,
];

/** The command of a name. */
export function commandNamed(name: string): Command | undefined {
  return commands.find(({ data }) => data.name === name);
}
