import type { APIEmbed, APIActionRowComponent, APIComponentInMessageActionRow } from 'discord.js';
import { z, type core } from 'zod';

/** What the bot may send as a message, as far as the rules below look at it. */
export interface Body {
  readonly content?: string | null;
  readonly embeds?: readonly APIEmbed[] | null;
  readonly components?: readonly APIActionRowComponent<APIComponentInMessageActionRow>[] | null;
  readonly allowed_mentions?: {
    readonly parse?: readonly string[];
    readonly users?: readonly string[];
    readonly roles?: readonly string[];
  } | null;
  readonly flags?: number;
}

/** Breaches of a schema of Discord's own description, one line each. */
export function breachesOf(schema: core.$ZodType<unknown>, value: unknown, what: string): string[] {
  const result = z.safeParse(schema, value);
  return result.success ? [] : [`${what}: ${z.prettifyError(result.error)}`];
}

/** Breaches of what Discord refuses although its description does not say so. */
export function messageBreaches({ content, embeds, components, allowed_mentions: mentions }: Body): string[] {
  const rules: [boolean, string][] = [
    [(content ?? '') === '' && (embeds ?? []).length === 0, 'the message is empty'],
    [
      (embeds ?? []).reduce((sum, embed) => sum + lengthOf(embed), 0) > 6000,
      'the embeds hold more than 6,000 characters',
    ],
    [(embeds ?? []).some(isEmpty), 'an embed is empty'],
    [
      (embeds ?? []).flatMap(({ fields }) => fields ?? []).some(({ name, value }) => blank(name) || blank(value)),
      'a field has no name or no value',
    ],
    [(components ?? []).length > 5, 'there are more than five rows'],
    [
      (components ?? []).some((row) => isOverfull(row.components)),
      'a row holds more than five buttons, or a menu and more',
    ],
    [!isUnique((components ?? []).flatMap(idsOf)), 'two components have the same custom id'],
    [(components ?? []).some(hasTwins), 'two choices of a menu have the same value'],
    // Discord would take them; the bot must not send them.
    [mentions?.parse?.length !== 0 || !!mentions.users?.length || !!mentions.roles?.length, 'a mention could fire'],
  ];
  return rules.flatMap(([isBroken, rule]) => (isBroken ? [rule] : []));
}

/** Characters of an embed, as Discord counts them. */
export function lengthOf({ title, description, footer, author, fields }: APIEmbed): number {
  const texts = [
    title,
    description,
    footer?.text,
    author?.name,
    ...(fields ?? []).flatMap(({ name, value }) => [name, value]),
  ];
  return texts.join('').length;
}

function isEmpty(embed: APIEmbed): boolean {
  return lengthOf(embed) === 0 && !embed.image && !embed.thumbnail;
}

function blank(text: string): boolean {
  return text.trim() === '';
}

function isOverfull(components: readonly APIComponentInMessageActionRow[]): boolean {
  return components.length > (components.every(({ type }) => type === 2) ? 5 : 1);
}

function idsOf({ components }: APIActionRowComponent<APIComponentInMessageActionRow>): string[] {
  return components.flatMap((component) => ('custom_id' in component ? [component.custom_id] : []));
}

function hasTwins({ components }: APIActionRowComponent<APIComponentInMessageActionRow>): boolean {
  return components.some(
    (component) => 'options' in component && !isUnique(component.options.map(({ value }) => value)),
  );
}

function isUnique(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}
