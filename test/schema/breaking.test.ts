import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { breaking } from '../../src/schema/breaking.ts';

const before = `
  type Query { issue(slug: String!, size: Int = 20): Issue kinds(filter: Filter): [Kind!]! entity: Entity }
  type Issue { title: String! date: String }
  type Country { code: String! size: Int }
  union Entity = Issue | Country
  enum Kind { NEWS BRIEF }
  input Filter { kind: Kind }
`;

const changed = (from: string, to: string) => {
  expect(before).toContain(from);
  return breaking(buildSchema(before), buildSchema(before.replace(from, to)));
};

describe('a change that a client would notice is told in a sentence', () => {
  it.each([
    ['title: String! ', '', 'Issue.title was removed.'],
    ['title: String!', 'title: String', 'Issue.title changed type from String! to String.'],
    ['slug: String!', 'slug: ID!', 'Query.issue arg slug has changed type from String! to ID!.'],
    ['size: Int', 'year: Int! size: Int', 'A required arg year on Query.issue was added.'],
    [', size: Int = 20', '', 'Query.issue arg size was removed.'],
    ['size: Int = 20', 'size: Int = 10', 'Query.issue arg size has changed defaultValue from 20 to 10.'],
    [' BRIEF', '', 'BRIEF was removed from enum type Kind.'],
    ['Issue | Country', 'Issue', 'Country was removed from union type Entity.'],
    ['{ kind: Kind }', '{ kind: Kind year: Int! }', 'A required field year on input type Filter was added.'],
  ])('%j made %j', (from, to, sentence) => {
    expect(changed(from, to)).toEqual([sentence]);
  });
});

describe('what adds to it breaks nothing', () => {
  it.each([
    ['date: String', 'date: String number: String'],
    ['date: String', 'date: String @deprecated(reason: "Use `days`.")'],
    ['date: String', 'date: String!'],
    ['size: Int = 20', 'size: Int = 20 year: Int'],
    [' BRIEF', ' BRIEF PHOTO'],
  ])('%j made %j', (from, to) => {
    expect(changed(from, to)).toEqual([]);
  });
});

it('the printed schema keeps what was promised', async () => {
  const check = promisify(execFile)('npx', ['tsx', 'src/schema/promise.ts', '--keep']);
  await expect(check).resolves.toMatchObject({ stderr: expect.not.stringContaining('Breaking') });
});
