import type { Client } from './client.ts';
import { commandNamed } from './commands.ts';
import { flag } from './embeds/words.ts';
import type { NameKind } from './errors.ts';
import { clip, limits } from './limits.ts';
import { oneLine } from './markdown.ts';
import { suggestions, type Suggestion } from './suggestions.ts';

// Completion cannot be deferred: Discord waits three seconds, and a late answer helps nobody who types on.
const patience = { timeoutMs: 2_000, attempts: 1 };

/** What may complete an option that is being typed. */
export async function choicesFor(
  command: string,
  option: string,
  text: string,
  client: Client,
): Promise<readonly { name: string; value: string }[]> {
  const kind = commandNamed(command)?.data.options.find(({ name }) => name === option)?.complete;
  if (kind === undefined) return [];
  const suggested = await suggestions(kind, text, client, patience);
  return suggested
    .filter(({ value }) => value.length <= limits.choiceValue)
    .slice(0, limits.choices)
    .map((suggestion) => choice(kind, suggestion));
}

function choice(kind: NameKind, { label, hint, value }: Suggestion) {
  const name = kind === 'COUNTRY' ? `${flag(value)} ${label}` : label;
  const told = hint ? ` · ${oneLine(hint)}` : '';
  // A long headline is shortened rather than what tells it apart, unless that is long itself.
  const room = limits.choiceName - told.length;
  return {
    name: room < 40 ? clip(oneLine(`${name}${told}`), limits.choiceName) : `${clip(oneLine(name), room)}${told}`,
    value,
  };
}
