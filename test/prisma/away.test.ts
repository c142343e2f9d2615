import { expect, it } from 'vitest';
import { Away, isAway, isFull } from '../../prisma/away.ts';

const coded = (code: string, more: object = {}) => Object.assign(new Error('failed'), { code, ...more });
const ofAdapter = (cause: object) =>
  Object.assign(new Error('Raw query failed.'), { code: 'P2010', meta: { driverAdapterError: { cause } } });

it.each<[string, unknown]>([
  ['no holder', new Away()],
  ['a server that cannot be reached', coded('P1001')],
  ['a transaction that never got its turn', coded('P2028')],
  ['a refused connection', coded('ECONNREFUSED', { syscall: 'connect' })],
  ['a server that shuts down', coded('57P01')],
  ['the same, as Prisma wraps it', ofAdapter({ kind: 'postgres', code: '57P01' })],
  ['a connection that the adapter lost', ofAdapter({ kind: 'ConnectionClosed' })],
  ['a statement that took too long', ofAdapter({ kind: 'postgres', code: '57014' })],
  ['a connection that the driver lost', new Error('Connection terminated unexpectedly')],
  ['what was caused by one', new Error('cannot list', { cause: new Error('Query read timeout') })],
])('knows %s for a database that is away', (_, error) => {
  expect(isAway(error)).toBe(true);
});

it.each<[string, unknown]>([
  ['a row that is there twice', coded('P2002')],
  ['a mistake in the SQL', ofAdapter({ kind: 'postgres', code: '42601' })],
  ['a file that is missing', coded('ENOENT', { path: 'x', syscall: 'open' })],
  ['some other error', new Error('Connection refused by a bot')],
  ['nothing', undefined],
  ['a word', 'P1001'],
])('does not take %s for one', (_, error) => {
  expect(isAway(error)).toBe(false);
});

it.each<[boolean, string, unknown]>([
  [true, 'a write that found no room', ofAdapter({ kind: 'postgres', code: '53100' })],
  [true, 'a write while the archive can only be read', ofAdapter({ kind: 'postgres', code: '25006' })],
  [false, 'a server that shuts down', coded('57P01')],
])('answers %s to the question whether the disk was full for %s', (full, _, error) => {
  expect(isFull(error)).toBe(full);
});
