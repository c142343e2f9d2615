import { GraphQLError } from 'graphql';
import { expect, it } from 'vitest';
import { Away } from '../../prisma/away.ts';
import { badInput } from '../../src/schema/errors.ts';
import { masking } from '../../src/schema/mask.ts';

const logged: object[] = [];
const keep = (facts: object) => void logged.push(facts);
const mask = masking({ info: keep, warn: keep, error: keep });
const located = (originalError: Error) =>
  new GraphQLError(originalError.message, { originalError, path: ['ingestIssue'] });
const ofDatabase = (code: string) =>
  Object.assign(new Error('Raw query failed.'), {
    meta: { driverAdapterError: { cause: { kind: 'postgres', code } } },
  });

it.each<[string, Error, string, RegExp, number | undefined]>([
  ['no holder', new Away(), 'UNAVAILABLE', /^The archive cannot be reached just now; try again shortly\.$/, 503],
  ['a server that shuts down', ofDatabase('57P01'), 'UNAVAILABLE', /cannot be reached/, 503],
  ['a write that found no room', ofDatabase('53100'), 'UNAVAILABLE', /^The disk of the archive is full: .*\.$/, 503],
  ['a write to what can only be read', ofDatabase('25006'), 'UNAVAILABLE', /^The disk/, 503],
  ['a mistake in the SQL', ofDatabase('42601'), 'INTERNAL_SERVER_ERROR', /^Unexpected error\.$/, undefined],
  ['a mistake of the client', badInput('`first` is 0.'), 'BAD_INPUT', /^`first` is 0\.$/, 400],
])('tells of %s what helps', (_, error, code, message, status) => {
  const told = mask(located(error)) as GraphQLError; // the masking makes no other errors
  expect(told.message).toMatch(message);
  expect(told.extensions['code']).toBe(code);
  const { http } = (error instanceof GraphQLError ? error : told).extensions as { http?: { status: number } };
  expect(http?.status).toBe(status);
});

it.each([new Away(), ofDatabase('53100'), ofDatabase('42601')])('logs %s under a reference', (error) => {
  logged.length = 0;
  mask(located(error));
  expect(logged).toEqual([{ err: error, reference: expect.any(String) }]);
});
