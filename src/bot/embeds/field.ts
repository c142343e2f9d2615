import type { APIEmbedField } from 'discord.js';
import { fit, limits } from '../limits.ts';

/** A list under a heading of its own; no field where there is nothing to list. */
export function field(
  name: string,
  items: readonly string[],
  separator = ' · ',
  length: number = limits.fieldValue,
): APIEmbedField[] {
  return items.length === 0 ? [] : [{ name, value: fit(items, length, separator) }];
}
