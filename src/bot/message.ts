import {
  ButtonStyle,
  ComponentType,
  type APIActionRowComponent,
  type APIComponentInMessageActionRow,
} from 'discord.js';
import { carriedId, carrierId, customId } from './custom-id.ts';
import { clip, limits, within } from './limits.ts';
import { oneLine } from './markdown.ts';
import type { Action, Ask, Menu, Pages, Reply } from './reply.ts';

type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

/** An answer as Discord takes it. */
export function toMessage(reply: Reply) {
  const rows = [menuRow(reply.menu), pageRow(reply.pages), actionRow(reply.actions)];
  return {
    embeds: within(reply.embeds),
    components: rows.flatMap((row) => (row === undefined ? [] : [row])),
    // Newsletters may hold "@everyone".
    allowedMentions: { parse: [] },
  };
}

function row(components: APIComponentInMessageActionRow[]): Row | undefined {
  return components.length === 0 ? undefined : { type: ComponentType.ActionRow, components };
}

function button(label: string, id: string): APIComponentInMessageActionRow {
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label: clip(oneLine(label), limits.buttonLabel),
    custom_id: id,
  };
}

/** A button that shows where one is; nobody can press it. */
function idle(label: string, id = `idle ${label}`): APIComponentInMessageActionRow {
  return { ...button(label, id), disabled: true };
}

function pageRow(pages: Pages | undefined): Row | undefined {
  if (pages === undefined || pages.of <= 1) return undefined;
  const { page, of, first, previous, next } = pages;
  const asks = [first, previous, next].filter((ask) => ask !== undefined);
  const fits = asks.every((ask) => customId({ how: 'update', ask }) !== undefined);
  const carrier = fits ? undefined : carrierId(asks[0]!.options);
  const turn = (label: string, ask: Ask | undefined) => {
    const click = ask && ({ how: 'update', ask } as const);
    const id = click && (carrier === undefined ? customId(click) : carriedId(click));
    return id === undefined ? idle(label) : button(label, id);
  };
  return row([
    turn('« First', first),
    turn('‹ Back', previous),
    idle(`${page} / ${of}`, carrier),
    turn('Next ›', next),
  ]);
}

function actionRow(actions: readonly Action[] = []): Row | undefined {
  const buttons = actions.flatMap(({ label, how, ask }) => {
    const id = customId({ how, ask });
    return id === undefined ? [] : [button(label, id)];
  });
  return row(buttons.slice(0, limits.buttonsInRow));
}

function menuRow(menu: Menu | undefined): Row | undefined {
  const id = menu && customId({ how: 'open', ask: { command: menu.command, options: { [menu.option]: '' } } });
  if (menu === undefined || id === undefined || menu.choices.length === 0) return undefined;
  // Discord refuses a menu that offers one thing twice.
  const once = menu.choices.filter(
    ({ value }, index, all) => all.findIndex((other) => other.value === value) === index,
  );
  const options = once.slice(0, limits.menuChoices).map(({ number, label, description, value }) => ({
    label: clip(`${number}. ${oneLine(label)}`, limits.menuText),
    ...(description && { description: clip(oneLine(description), limits.menuText) }),
    value,
  }));
  return row([
    {
      type: ComponentType.StringSelect,
      custom_id: id,
      placeholder: clip(menu.placeholder, limits.placeholder),
      options,
    },
  ]);
}
