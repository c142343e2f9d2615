import type { Client } from '../client.ts';
import type { CommandData, OptionData } from '../command.ts';
import { commandNamed, commands } from '../commands.ts';
import { suggestions } from '../suggestions.ts';

/** What could stand in place of the last part of a line, and that part: as readline wants it. */
export type Completion = [string[], string];

/** Completes commands, their options and the values of these. */
export async function complete(line: string, client: Client): Promise<Completion> {
  const [, name, rest] = /^\/(\S*)(?:\s+(.*))?$/s.exec(line) ?? [];
  if (name === undefined) return [[], line];
  if (rest === undefined && !/\s$/.test(line)) return [names().filter((each) => each.startsWith(line)), line];
  const data = commandNamed(name)?.data;
  return data === undefined ? [[], line] : argument(rest ?? '', data, client);
}

function names(): string[] {
  return [...commands.filter(({ unlisted }) => !unlisted).map(({ data }) => `/${data.name} `), '/quit'];
}

async function argument(text: string, data: CommandData, client: Client): Promise<Completion> {
  const named = /(?:^|\s)([a-z-]+):"?([^"\s]*|(?<=")[^"]*)$/.exec(text);
  const option = named && data.options.find(({ name }) => name === named[1]);
  if (named && option) {
    const part = named[0].trimStart();
    return [(await values(option, named[2]!, client)).map((value) => `${option.name}:${quoted(value)} `), part];
  }
  const last = /\S*$/.exec(text)![0];
  const unused = data.options
    .filter(({ name, required }) => !required && !text.includes(`${name}:`))
    .map(({ name }) => `${name}:`);
  const fitting = unused.filter((each) => each.startsWith(last));
  const nameless = data.options.find(({ required }) => required);
  // Words without a name belong to the required option, so they are completed as its value.
  if (nameless?.complete === undefined || text.includes(':')) return [fitting, last];
  if (text === '') return [fitting, last];
  return [[...(await values(nameless, text, client)), ...fitting], text];
}

async function values({ choices, complete: kind }: OptionData, text: string, client: Client): Promise<string[]> {
  if (choices)
    return choices.map(({ value }) => value.toLowerCase()).filter((value) => value.startsWith(text.toLowerCase()));
  if (kind === undefined) return [];
  const suggested = await suggestions(kind, text, client, { timeoutMs: 2_000, attempts: 1 });
  const names = suggested
    .map(({ value, label }) => (kind === 'PUBLICATION' ? value : label))
    .filter((name) => !name.includes('"'));
  // What only resembles the text is offered where nothing goes on from it.
  const further = names.filter((name) => name.toLowerCase().startsWith(text.toLowerCase()));
  return further.length > 0 ? further : names;
}

function quoted(value: string): string {
  return /\s/.test(value) ? `"${value}"` : value;
}
