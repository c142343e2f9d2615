import type { Prisma } from '../../../prisma/generated/client.ts';
import type { Issue, Masthead } from '../types.ts';
import { spoken } from './dates.ts';
import { claim, idOf, slugOf } from './names.ts';

type Tx = Prisma.TransactionClient;

const kept = {
  id: true,
  slug: true,
  ingestedAt: true,
  parserVersion: true,
  volume: true,
  number: true,
  date: true,
  source: { select: { sha256: true } },
  articles: { select: { id: true, slug: true, title: true, text: true, lead: true } },
} satisfies Prisma.IssueSelect;

/** An issue as the archive holds it, with what must survive a new reading. */
export type Known = Prisma.IssueGetPayload<{ select: typeof kept }>;

/** The row of the publication that the masthead names, made where it is new; null where the text does not say whose it is. */
export async function publicationOf(tx: Tx, name: string | null) {
  const slug = slugOf(name ?? '');
  if (!name || !slug) return null;
  return tx.publication.upsert({ where: { slug }, create: { id: idOf('publication', slug), slug, name }, update: {} });
}

/**
 * The issue that this text is, if the archive holds it: the same text, or of the same publication the same volume with number,
 * or the same printed date. A month that two numbers of a fortnightly share, as "November 2024", makes them no one issue.
 */
export async function knownIssue(
  tx: Tx,
  { source, masthead }: Issue,
  publicationId: string | null,
): Promise<Known | null> {
  const sameText = await tx.issue.findFirst({ where: { source: { sha256: source.sha256 } }, select: kept });
  if (sameText || !publicationId) return sameText;
  const { volume, number, date } = masthead;
  const either: Prisma.IssueWhereInput[] = [];
  if (volume && number) either.push({ volume, number });
  if (date?.basis === 'printed') either.push({ date: date.value, dateInferred: false });
  if (either.length === 0) return null;
  const candidates = await tx.issue.findMany({
    where: { publicationId, OR: either },
    orderBy: { sortKey: 'desc' },
    select: kept,
  });
  const sameNumber = candidates.find((issue) => volume && number && issue.volume === volume && issue.number === number);
  return sameNumber ?? candidates.find((issue) => isDay(issue.date) || !contradicts(issue, masthead)) ?? null;
}

const isDay = (date: string | null) => date !== null && /^\d{4}-\d\d-\d\d$/.test(date);

/** Whether what is printed of both tells two numbers apart. */
function contradicts(issue: Known, { volume, number }: Masthead): boolean {
  const differ = (a: string | null, b: string | null) => a !== null && b !== null && a !== b;
  return differ(issue.number, number) || differ(issue.volume, volume);
}

/** The slug of a new issue: by its date, else its volume and number, else its text's hash. */
export async function issueSlug(tx: Tx, { source, masthead }: Issue, publicationSlug: string | null): Promise<string> {
  const { volume, number, date } = masthead;
  const numbered = slugOf([volume && `vol ${volume}`, number && `no ${number}`].filter(Boolean).join(' '));
  const which = date?.value ?? (publicationSlug && numbered ? numbered : source.sha256.slice(0, 8));
  const slug = `${publicationSlug ?? 'issue'}-${which}`;
  const taken = await tx.issue.findMany({ where: { slug: { startsWith: slug } }, select: { slug: true } });
  return claim(new Set(taken.map((issue) => issue.slug)), slug);
}

/** What a person would call it: "Harbour Science Weekly, Vol. 3 No. 1, 3 March 2022". */
export function issueTitle({ source, masthead }: Issue): string {
  const { publication, volume, number, date } = masthead;
  if (!publication) return date ? `Issue of ${spoken(date.value)}` : source.name;
  const numbered = [volume && `Vol. ${volume}`, number && `No. ${number}`].filter(Boolean).join(' ');
  return [publication, numbered, date && spoken(date.value)].filter(Boolean).join(', ');
}
