import type { Prisma } from '../../../prisma/generated/client.ts';
import type { Person } from '../types.ts';
import { claim, fold, idOf, slugOf } from './names.ts';

type Tx = Prisma.TransactionClient;

/** A person as one issue names them, with the ids of the organizations that its articles name beside them. */
export interface NamedPerson extends Person {
  readonly organizationIds: readonly string[];
}

const linked = {
  id: true,
  key: true,
  slug: true,
  role: true,
  articles: {
    select: { role: true, article: { select: { issueId: true, organizations: { select: { organizationId: true } } } } },
  },
} satisfies Prisma.PersonSelect;
type Linked = Prisma.PersonGetPayload<{ select: typeof linked }>;

/**
 * Links the people of an issue to those of the archive, and makes rows of the new ones. Answers name to id.
 * Who was named in an earlier reading of this issue stays the same person. Of other issues the same full name is one person only
 * where the roles share a word of weight or the articles share an organization.
 */
export async function linkPeople(
  tx: Tx,
  issueId: string,
  people: readonly NamedPerson[],
): Promise<ReadonlyMap<string, string>> {
  const named = together(people);
  const known = await tx.person.findMany({ where: { key: { in: [...named.keys()] } }, select: linked });
  const near = await tx.person.findMany({
    where: { OR: [...named.values()].map(({ name }) => ({ slug: { startsWith: slugOf(name) || 'person' } })) },
    select: { slug: true },
  });
  const taken = new Set(near.map(({ slug }) => slug));
  const ids = new Map<string, string>();
  const fresh: Prisma.PersonCreateManyInput[] = [];
  for (const [key, person] of named) {
    const namesakes = known.filter((candidate) => candidate.key === key);
    const same =
      namesakes.find((candidate) => isOf(issueId, candidate)) ??
      namesakes.find((candidate) => isSame(person, candidate));
    if (same && person.role && person.role !== same.role) {
      await tx.person.update({ where: { id: same.id }, data: { role: person.role } });
    }
    const slug = same?.slug ?? claim(taken, slugOf(person.name) || 'person');
    const id = same?.id ?? idOf('person', slug, isFullName(person.name) ? '' : issueId);
    if (!same) fresh.push({ id, slug, name: person.name, key, role: person.role });
    ids.set(key, id);
  }
  await tx.person.createMany({ data: fresh });
  return new Map(people.map(({ name }) => [name, ids.get(fold(name))!]));
}

function together(people: readonly NamedPerson[]): Map<string, NamedPerson> {
  const named = new Map<string, NamedPerson>();
  for (const person of people) {
    const key = fold(person.name);
    const before = named.get(key);
    if (!before) named.set(key, person);
    else
      named.set(key, {
        ...before,
        role: before.role ?? person.role,
        organizationIds: [...before.organizationIds, ...person.organizationIds],
      });
  }
  return named;
}

const isFullName = (name: string) => /\S\s+\S/.test(name);

const isOf = (issueId: string, { articles }: Linked) => articles.some(({ article }) => article.issueId === issueId);

function isSame(person: NamedPerson, candidate: Linked): boolean {
  if (!isFullName(person.name)) return false;
  const roles = candidate.articles.map(({ role }) => weighty(role)).concat(weighty(candidate.role));
  const mine = weighty(person.role);
  if (roles.some((role) => [...mine].some((word) => role.has(word)))) return true;
  const theirs = new Set(
    candidate.articles.flatMap(({ article }) => article.organizations.map((row) => row.organizationId)),
  );
  return person.organizationIds.some((id) => theirs.has(id));
}

// Ranks that half of all officials and scholars bear tell nobody apart.
const common = new Set([
  'deputy',
  'vice',
  'director',
  'president',
  'professor',
  'general',
  'chief',
  'member',
  'chairman',
  'head',
  'minister',
  'secretary',
  'researcher',
  'scientist',
  'expert',
  'china',
  'chinese',
  'national',
  'department',
  'institute',
  'university',
  'executive',
  'former',
  'senior',
  'with',
  'from',
]);

function weighty(role: string | null): ReadonlySet<string> {
  const words = (role ?? '').toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  return new Set(words.filter((word) => !common.has(word)));
}
