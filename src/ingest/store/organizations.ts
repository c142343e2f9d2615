import type { OrganizationKind, Prisma } from '../../../prisma/generated/client.ts';
import type { Organization } from '../types.ts';
import { claim, fold, idOf, slugOf } from './names.ts';

type Tx = Prisma.TransactionClient;

// Issues that do not say whose they are have no publication in common.
const none = '';

const linked = (publicationId: string | null) =>
  ({
    id: true,
    key: true,
    kind: true,
    countryCode: true,
    aliases: { select: { key: true } },
    // One article tells that the publication writes of it.
    articles: {
      where: { article: { issue: { publicationId: publicationId ?? none } } },
      take: 1,
      select: { articleId: true },
    },
  }) satisfies Prisma.OrganizationSelect;
type Linked = Prisma.OrganizationGetPayload<{ select: ReturnType<typeof linked> }>;

/** An issue's organizations under one name, with what its articles say of them together. */
interface Named {
  readonly name: string;
  readonly kind: OrganizationKind;
  readonly country: string | null;
  /** Folded form to printed form; the name's own form is not among them. */
  readonly aliases: Map<string, string>;
}

/**
 * Links the organizations of an issue to those of the archive, and makes rows of the new ones. Answers name to id; a name that
 * several organizations bear has none. An acronym that its document does not explain is taken as the same publication explained it
 * elsewhere; another publication may mean another body by it, so that it then stands for itself.
 */
export async function linkOrganizations(
  tx: Tx,
  organizations: readonly Organization[],
  publicationId: string | null,
): Promise<ReadonlyMap<string, string>> {
  const named = together(organizations);
  const keys = [...named].flatMap(([key, { aliases }]) => [key, ...aliases.keys()]);
  const known = await tx.organization.findMany({
    where: { OR: [{ key: { in: keys } }, { aliases: { some: { key: { in: keys } } } }] },
    select: linked(publicationId),
  });
  const ids = new Map<string, string>();
  const fresh: Named[] = [];
  for (const [key, organization] of named) {
    const bearers = bearersOf(key, organization, known);
    if (bearers.length === 1) ids.set(key, bearers[0]!.id);
    else if (bearers.length === 0) fresh.push(organization);
  }
  await create(tx, fresh, ids);
  await widen(tx, named, ids, known);
  return new Map(
    organizations.flatMap(({ name }) => {
      const id = ids.get(fold(name));
      return id === undefined ? [] : [[name, id] as const];
    }),
  );
}

function together(organizations: readonly Organization[]): Map<string, Named> {
  const named = new Map<string, Named>();
  for (const { name, kind, country, aliases } of organizations) {
    const key = fold(name);
    const before = named.get(key);
    const all = before?.aliases ?? new Map<string, string>();
    for (const alias of aliases) if (fold(alias) !== key) all.set(fold(alias), all.get(fold(alias)) ?? alias);
    named.set(key, {
      name: before?.name ?? name,
      kind: before && before.kind !== 'OTHER' ? before.kind : (kind.toUpperCase() as OrganizationKind), // the same words, in capitals
      country: before?.country ?? country,
      aliases: all,
    });
  }
  return named;
}

/** A written-out name says which organization is meant; an acronym only where one of the same publication bears it. */
function bearersOf(key: string, { name, aliases }: Named, known: readonly Linked[]): readonly Linked[] {
  const sameName = known.filter((organization) => organization.key === key);
  if (sameName.length > 0) return sameName;
  const bearing = known.filter((organization) => organization.aliases.some((alias) => alias.key === key));
  const writtenOut = new Set([...aliases].filter(([, alias]) => isWrittenOut(alias)).map(([folded]) => folded));
  if (!isWrittenOut(name) && writtenOut.size === 0) return bearing.filter(({ articles }) => articles.length > 0);
  if (bearing.length > 0) return bearing;
  return known.filter((organization) => writtenOut.has(organization.key));
}

const isWrittenOut = (name: string) => /\p{Ll}{2}.*\s/u.test(name);

async function create(tx: Tx, fresh: readonly Named[], ids: Map<string, string>) {
  const slugs = fresh.map(({ name }) => slugOf(name) || 'organization');
  const near = await tx.organization.findMany({
    where: { OR: slugs.map((slug) => ({ slug: { startsWith: slug } })) },
    select: { slug: true },
  });
  const taken = new Set(near.map(({ slug }) => slug));
  const rows = fresh.map(({ name, kind, country }, index) => {
    const key = fold(name);
    const id = idOf('organization', key);
    ids.set(key, id);
    return { id, slug: claim(taken, slugs[index]!), name, key, kind, countryCode: country };
  });
  await tx.organization.createMany({ data: rows });
}

/** Adds the printed forms and facts that the archive does not have yet. */
async function widen(
  tx: Tx,
  named: ReadonlyMap<string, Named>,
  ids: ReadonlyMap<string, string>,
  known: readonly Linked[],
) {
  const byId = new Map(known.map((organization) => [organization.id, organization]));
  const aliases: Prisma.OrganizationAliasCreateManyInput[] = [];
  for (const [key, { name, kind, country, aliases: forms }] of named) {
    const organizationId = ids.get(key);
    if (organizationId === undefined) continue;
    const before = byId.get(organizationId);
    for (const [folded, form] of [...forms, [key, name] as const]) {
      if (folded !== (before?.key ?? key)) aliases.push({ organizationId, name: form, key: folded });
    }
    const learned = {
      ...(before?.kind === 'OTHER' && kind !== 'OTHER' && { kind }),
      ...(before?.countryCode === null && country && { countryCode: country }),
    };
    if (Object.keys(learned).length > 0) await tx.organization.update({ where: { id: organizationId }, data: learned });
  }
  await tx.organizationAlias.createMany({ data: aliases, skipDuplicates: true });
}
