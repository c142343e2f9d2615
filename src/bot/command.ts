import type { Client } from './client.ts';
import type { NameKind } from './errors.ts';
import type { Options, Position, Reply } from './reply.ts';

/** An option of a command; all values are text. */
export interface OptionData {
  readonly name: string;
  readonly description: string;
  readonly required?: true;
  /** Completed by the API's suggestions of this kind. */
  readonly complete?: NameKind;
  /** The only values there are. */
  readonly choices?: readonly { readonly name: string; readonly value: string }[];
  readonly maxLength?: number;
}

/** What is told about a command where it is registered and in its help. */
export interface CommandData {
  readonly name: string;
  readonly description: string;
  readonly options: readonly OptionData[];
  /** As it is typed in the terminal. */
  readonly example: string;
}

/** What a command may use beside its options. */
export interface Context {
  readonly client: Client;
  readonly at?: Position | undefined;
}

/** A command: data plus one function. */
export interface Command {
  readonly data: CommandData;
  /** Reached by buttons alone, not offered in a list of commands. */
  readonly unlisted?: true;
  answer(options: Options, context: Context): Promise<Reply>;
}

/** A command's options with their types: the required ones are there. */
export type OptionsOf<Data extends CommandData> = {
  readonly [Option in Data['options'][number] as Option['name']]: Option extends { readonly required: true }
    ? string
    : string | undefined;
};

/** Joins a command's data to its answer, whose options then have the names and types of the data. */
export function command<const Data extends CommandData>(
  data: Data,
  answer: (options: OptionsOf<Data>, context: Context) => Promise<Reply>,
): Command {
  // answer.ts lets no question through that lacks a required option.
  return { data, answer: (options, context) => answer(options as OptionsOf<Data>, context) };
}
