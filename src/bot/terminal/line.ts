import type { CommandData, OptionData } from '../command.ts';
import { commandNamed } from '../commands.ts';
import { BadInput } from '../errors.ts';
import type { Ask } from '../reply.ts';

// A name with a value, a value between quotation marks, or a word: `country:"South Korea"`, `"heavy ions"`, `quantum`.
const token = /(?:(\p{L}[\p{L}-]*):(?!\/\/)(\s*))?(?:"([^"]*)"|(\S+))\s*/guy;

/** Reads a line as it is typed: `/search quantum country:Russia`, or words alone, which are sought. */
export function readLine(line: string): Ask {
  const [, name, rest = ''] = /^\/(\S+)\s*(.*)$/s.exec(line.trim()) ?? [];
  if (line.trim() === '/') throw new BadInput('A slash wants the name of a command behind it; /help lists them.');
  const command = commandNamed(name ?? 'search');
  if (command === undefined) throw new BadInput(`There is no command /${name}; /help lists those there are.`);
  return { command: command.data.name, options: optionsOf(name === undefined ? line.trim() : rest, command.data) };
}

function optionsOf(text: string, data: CommandData): Record<string, string> {
  if ((text.match(/"/g)?.length ?? 0) % 2 === 1) throw new BadInput('A quotation mark is not closed.');
  const options: Record<string, string> = {};
  const words: string[] = [];
  for (const { 1: name, 2: space = '', 3: quoted, 4: word } of text.matchAll(token)) {
    const given = quoted === undefined ? word! : `"${quoted}"`;
    const option = name === undefined ? undefined : data.options.find((known) => known.name === name.toLowerCase());
    if (option) give(options, option, quoted ?? word!);
    else if (name === undefined) words.push(given);
    else if (space === '' && data.options.length > 1) throw unknownOption(name, data);
    else words.push(`${name}:${space && ' '}${given}`);
  }
  if (words.length > 0) give(options, nameless(words, data), value(words, nameless(words, data)));
  return options;
}

function give(options: Record<string, string>, { name }: OptionData, given: string) {
  if (name in options) throw new BadInput(`The option "${name}" is given twice.`);
  options[name] = given;
}

function unknownOption(name: string, { name: command, options }: CommandData): BadInput {
  const known = options.map((option) => option.name).join(', ');
  return new BadInput(
    `/${command} has no option "${name}" (it has ${known}); words with a colon go between quotation marks.`,
  );
}

/** The option that words without a name belong to. */
function nameless(words: readonly string[], data: CommandData): OptionData {
  const option = data.options.find(({ required }) => required) ?? data.options[0];
  if (option === undefined) throw new BadInput(`/${data.name} takes no options, but got ${words.join(' ')}.`);
  return option;
}

/** A search takes quotation marks as "these words together"; elsewhere they only hold a value together. */
function value(words: readonly string[], { name }: OptionData): string {
  const joined = words.join(' ');
  return name === 'query' ? joined : joined.replaceAll('"', '');
}
