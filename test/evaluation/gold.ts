import { z } from 'zod';

const line = z.int().positive();
const range = z.tuple([line, line]);
const place = z.object({ city: z.string().nullish(), country: z.string().nullish() });
const doubt = z.string().nullish();
const orNull = (value: string | null | undefined): string | null => value ?? null;

/** A list that may be left out. */
const listOf = <Item extends z.ZodType>(item: Item) =>
  z
    .array(item)
    .nullish()
    .transform((items) => items ?? []);

const names = listOf(z.string());
const span = z.union([range, z.tuple([])]).nullish();

const event = z.object({
  name: z.string(),
  start: z.string().nullish(),
  place: place.nullish(),
  evidence: z.string().nullish(),
  doubt,
});

const article = z.object({
  title: z.string().nullish(),
  titleLines: span,
  authors: names,
  source: z.string().nullish(),
  parts: listOf(z.object({ lines: range, startsWith: z.string().optional() })),
  photos: listOf(z.object({ caption: z.string().nullish().transform(orNull), lines: span, doubt })),
  countries: names,
  organizations: listOf(z.object({ name: z.string(), aliases: names, doubt })),
  people: listOf(z.object({ name: z.string(), aliases: names, doubt })),
  events: listOf(event),
  entitiesAnnotated: z.boolean().default(true),
  doubt,
});

// Volume and number are words: "12a" and "7-8" are printed too.
const printed = z
  .union([z.string(), z.number().transform(String)])
  .nullish()
  .transform(orNull);

const annotation = z.object({
  publication: z.string().nullish().transform(orNull),
  publicationInText: z.boolean().default(true),
  issue: z.object({
    volume: printed,
    number: printed,
    date: z.string().nullish().transform(orNull),
    dateInferred: z.boolean().default(false),
    notBefore: z.string().nullish(),
  }),
  furniture: listOf(z.tuple([line, line, z.string().optional()])),
  articles: z.array(article),
  entitiesAnnotated: z.boolean().default(true),
});

/** What a careful reader says of a newsletter; of an annotation's keys those that are scored. */
export type Gold = z.infer<typeof annotation>;

/** One annotated item. A `doubt` begins with the figure that it takes out of the score: `authors: …`. */
export type GoldArticle = Gold['articles'][number];

/** Something dated that an annotated article tells of. */
export type GoldEvent = GoldArticle['events'][number];

/** Reads one annotation; throws one message that says what is wrong where. */
export function readGold(json: string, name: string): Gold {
  const read = annotation.safeParse(parsed(json, name));
  if (read.success) return read.data;
  throw new Error(`${name} is no annotation that can be scored:\n${z.prettifyError(read.error)}`);
}

function parsed(json: string, name: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${name} is not JSON: ${reason}`, { cause: error });
  }
}
