import type { APIEmbed } from 'discord.js';

/** Values of a command's options, by name. */
export type Options = Readonly<Record<string, string | undefined>>;

/** Which page of an answer: its number for the reader, and where it begins or ends in the list. */
export interface Position {
  readonly page: number;
  readonly after?: string;
  readonly before?: string;
}

/** A question that can be put again: a command, its options and a page. A button carries one. */
export interface Ask {
  readonly command: string;
  readonly options: Options;
  readonly at?: Position | undefined;
}

/** The pages before and after this one. */
export interface Pages {
  readonly page: number;
  readonly of: number;
  readonly first?: Ask;
  readonly previous?: Ask;
  readonly next?: Ask;
}

/** A list of things to open, each by the number that the embed prints before it. */
export interface Menu {
  readonly placeholder: string;
  /** Asked with the chosen value for its option. */
  readonly command: string;
  readonly option: string;
  readonly choices: readonly MenuChoice[];
}

/** One thing to open. */
export interface MenuChoice {
  readonly number: number;
  readonly label: string;
  readonly description?: string;
  readonly value: string;
}

/** A button that asks something else. */
export interface Action {
  readonly label: string;
  readonly ask: Ask;
  /** `update` replaces this answer; `reply` adds one that only the asker sees. */
  readonly how: 'update' | 'reply';
}

/** An answer, whoever shows it: Discord as a message, the terminal as lines. */
export interface Reply {
  readonly embeds: readonly APIEmbed[];
  readonly pages?: Pages;
  readonly menu?: Menu;
  readonly actions?: readonly Action[];
  /** An apology, not an answer: the terminal then ends with status 1. */
  readonly failed?: true;
}
