import { expect, it } from 'vitest';
import { backendMessages } from '../../prisma/embedded/messages.mjs';

const message = (type: string, body: string) => {
  const head = Buffer.from(`${type}\0\0\0\0`);
  head.writeUInt32BE(4 + body.length, 1);
  return Buffer.concat([head, Buffer.from(body)]);
};

const all = Buffer.concat([
  message('1', ''),
  message('D', 'Z\0\0\0\x05I, which is a row and not a message'),
  message('A', 'a notification'),
  message('C', ''),
  message('Z', 'T'),
  message('Z', 'I'),
]);

it.each([1, 2, 3, 5, 7, 1000])('reads what the database sends in pieces of %i bytes', (size) => {
  const seen: string[] = [];
  const read = backendMessages((type, first) => void seen.push(type + first));
  for (let at = 0; at < all.length; at += size) read(all.subarray(at, at + size));
  expect(seen).toEqual(['1', 'DZ', 'Aa', 'C', 'ZT', 'ZI']);
});
