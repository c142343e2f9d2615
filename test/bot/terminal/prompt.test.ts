import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { expect, it } from 'vitest';
import type { Client } from '../../../src/bot/client.ts';
import { converse } from '../../../src/bot/terminal.ts';
import { keptLog } from '../world.ts';

/** A person at a terminal, as far as readline sees one. */
function person(client: Client, history: readonly string[] = []) {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => input });
  const output = Object.assign(new PassThrough({ encoding: 'utf8' }), { isTTY: true, columns: 80 });
  let seen = '';
  output.on('data', (text: string) => (seen += text));
  // A stream of our own stands for the terminal's; readline asks no more of it.
  const streams = { input: input as unknown as NodeJS.ReadStream, output: output as unknown as NodeJS.WriteStream };
  const talk = converse({ client, log: keptLog().log, hasColours: false, history, ...streams });
  return {
    talk,
    type: (keys: string) => void input.write(keys),
    async sees(words: string) {
      while (!stripVTControlCharacters(seen).includes(words)) await once(output, 'data');
    },
  };
}

// A library with one answer: everything is called Norway.
const client: Client = {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the answer to a suggestion, which is all that is asked
  query: () => Promise.resolve({ suggest: [{ value: 'NO', label: 'Norway', hint: null }] } as any),
};

it('greets, completes with the tab, answers and remembers what was typed', async () => {
  const { talk, type, sees } = person(client, ['/latest']);
  await sees('Ask what the newsletters say');
  type('/hel\t');
  await sees('/help ');
  type('\r');
  await sees('Broadsheet');
  type('/events country:Nor\t');
  await sees('country:Norway');
  type('\u0015/quit\r');
  expect((await talk).history).toEqual(['/quit', '/help ', '/latest']);
});

it('answers what was typed before the input ended', async () => {
  const { talk, type, sees } = person(client);
  await sees('›');
  type('/help\r\u0004');
  await sees('Broadsheet');
  expect((await talk).isAnswered).toBe(true);
});

it('takes the end of the input as goodbye', async () => {
  const { talk, type, sees } = person(client);
  await sees('›');
  type('\u0004');
  expect((await talk).history).toEqual([]);
});
