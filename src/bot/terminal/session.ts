import { answer } from '../answer.ts';
import type { Client } from '../client.ts';
import { hintEmbed } from '../embeds/trouble.ts';
import type { Log } from '../log.ts';
import type { Ask, Reply } from '../reply.ts';
import { troubleOf } from '../trouble.ts';
import { readLine } from './line.ts';

/** One person's conversation: what is typed may refer to the answer before. */
export interface Session {
  /** Answers a line; undefined where it says goodbye. */
  say(line: string): Promise<Reply | undefined>;
}

/** Begins a conversation. */
export function createSession(client: Client, log: Log): Session {
  let before: Reply = { embeds: [] };
  return {
    async say(line) {
      const words = line.trim();
      if (/^\/?(?:q|quit|exit)$/i.test(words)) return undefined;
      try {
        const follows = following(words, before);
        if (typeof follows === 'string') return hint(follows);
        const reply = await answer(follows ?? readLine(words), client);
        before = reply;
        return reply;
      } catch (error) {
        const { reply, reference } = troubleOf(error);
        if (reference) log.error({ err: error, reference }, 'question not answered');
        return reply;
      }
    },
  };
}

function hint(sentence: string): Reply {
  return { embeds: [hintEmbed(sentence)], failed: true };
}

/** What a short line means after an answer: a page, a thing to open, another question; or a sentence that says why not. */
function following(words: string, { pages, menu, actions = [] }: Reply): Ask | string | undefined {
  const word = words.toLowerCase().replace(/^\//, '');
  if (word === '?') return { command: 'help', options: {} };
  if (['n', 'next'].includes(word)) return pages?.next ?? 'There is no next page.';
  if (['p', 'previous', 'back'].includes(word)) return pages?.previous ?? 'There is no page before.';
  if (['f', 'first'].includes(word)) return pages?.first ?? 'This is the first page.';
  if (/^\d{1,3}$/.test(words) && menu !== undefined) {
    const choice = menu.choices.find(({ number }) => number === Number(words));
    if (choice) return { command: menu.command, options: { [menu.option]: choice.value } };
    return `There is no number ${words} here; there are ${menu.choices[0]?.number} to ${menu.choices.at(-1)?.number}.`;
  }
  const action = actions.find(({ label }, index) => word === 'abcde'[index] || word === label.toLowerCase());
  if (word === 'source' && action === undefined) return 'Open an article first; then "source" shows its printed lines.';
  return action?.ask;
}
