import { limits } from './limits.ts';
import { pack, unpack } from './pack.ts';
import type { Ask, Options, Position } from './reply.ts';

/** What a click on a component means. */
export interface Click {
  /** `update` replaces the message, `reply` adds one; `open` adds one for the value chosen from a menu. */
  readonly how: 'update' | 'reply' | 'open';
  readonly ask: Ask;
}

// The first character tells a later format apart.
const format = '1';
const letters = { update: 'u', reply: 'r', open: 'o' } as const;
const meanings = { u: 'update', r: 'reply', o: 'open' } as const;
const pattern = /^1([uro])([^]+)$/;

// Options too long for the id of a button that also holds a cursor stand in the one that tells the page.
const elsewhere = '*';

/**
 * The whole question in a component's custom id, so that the bot remembers nothing and buttons outlive it.
 * Undefined where it does not fit into Discord's hundred characters.
 */
export function customId({ how, ask }: Click): string | undefined {
  const [direction, page, cursor] = flatten(ask.at);
  const id = `${format}${letters[how]}${pack([ask.command, direction, page, cursor, ...flat(ask.options)])}`;
  return id.length <= limits.customId ? id : undefined;
}

/** The options alone, for the component beside those whose ids they would overfill. */
export function carrierId(options: Options): string | undefined {
  const id = `${format}c${pack(flat(options))}`;
  return id.length <= limits.customId ? id : undefined;
}

/** An id for a question whose options a carrier holds. */
export function carriedId({ how, ask: { command, at } }: Click): string | undefined {
  return customId({ how, ask: { command, options: { [elsewhere]: '' }, ...(at && { at }) } });
}

/**
 * The question in a custom id, with `others` the ids that stand beside it;
 * undefined where this bot, as it is today, would not have written it.
 */
export function readCustomId(id: string, others: readonly string[] = []): Click | undefined {
  const [, letter, packed] = pattern.exec(id) ?? [];
  const texts = packed === undefined ? undefined : unpack(packed);
  if (texts === undefined || texts.length < 4) return undefined;
  const [command = '', direction = '', page = '', cursor = '', ...rest] = texts;
  const options = rest[0] === elsewhere ? carried(others) : named(rest);
  if (options === undefined) return undefined;
  const at = page === '' ? {} : { at: position(direction, Number(page), cursor) };
  return { how: meanings[letter as keyof typeof meanings], ask: { command, options, ...at } };
}

function carried(ids: readonly string[]): Options | undefined {
  const carrier = ids.find((id) => id.startsWith(`${format}c`));
  const texts = carrier === undefined ? undefined : unpack(carrier.slice(2));
  return texts && named(texts);
}

function flat(options: Options): string[] {
  return Object.entries(options).flatMap(([name, value]) => (value === undefined ? [] : [name, value]));
}

function named(list: readonly string[]): Options {
  return Object.fromEntries(list.flatMap((name, index) => (index % 2 === 0 ? [[name, list[index + 1] ?? '']] : [])));
}

function flatten(at: Position | undefined): readonly [string, string, string] {
  if (at === undefined) return ['', '', ''];
  if (at.after !== undefined) return ['a', String(at.page), at.after];
  return at.before === undefined ? ['', String(at.page), ''] : ['b', String(at.page), at.before];
}

function position(direction: string, page: number, cursor: string): Position {
  if (direction === 'a') return { page, after: cursor };
  return direction === 'b' ? { page, before: cursor } : { page };
}
