import { z } from 'zod';
import type { Location } from './db.ts';

/** A variable of the environment that cannot be used. Its message is one line: the variable, what it was, what it should be. */
export class BadSetting extends Error {
  override readonly name = 'BadSetting';
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the variables that `shape` names; one that is empty counts as unset. Throws `BadSetting` for the first that cannot be used. */
export function readVariables<Shape extends z.ZodRawShape>(
  shape: Shape,
  env: Environment,
): z.infer<z.ZodObject<Shape>> {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const parsed = z.object(shape).safeParse(set);
  if (parsed.success) return parsed.data;
  const { path, message } = parsed.error.issues[0]!;
  const name = String(path[0]);
  // A secret may stand in a URL, so its value is not repeated.
  const was = /TOKEN|URL/.test(name) ? 'what it is set to' : JSON.stringify(set[name]);
  throw new BadSetting(`${name} cannot be ${was}: it should be ${message}.`);
}

/** A variable that holds a whole number between two bounds. */
export function wholeNumber(least: number, most: number, fallback: number) {
  const expected = `a whole number from ${least} to ${most}`;
  return z
    .string()
    .trim()
    .regex(/^\d{1,15}$/, expected)
    .transform(Number)
    .refine((value) => value >= least && value <= most, expected)
    .default(fallback);
}

/** A variable that holds a URL of one of these protocols (`http:`). */
export const urlOf = (protocols: readonly string[], expected: string) =>
  z
    .string()
    .trim()
    .refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), expected);

export const databaseVariables = {
  DATABASE_URL: urlOf(
    ['postgres:', 'postgresql:'],
    'a PostgreSQL URL such as postgres://user:password@host:5432/name',
  ).optional(),
  DATA_DIR: z.string().default('./data'),
};

/** Where the archive is: on the server of `DATABASE_URL`, else in the folder `DATA_DIR`. */
export function locationOf({
  DATABASE_URL,
  DATA_DIR,
}: {
  DATABASE_URL?: string | undefined;
  DATA_DIR: string;
}): Location {
  return DATABASE_URL === undefined ? { folder: DATA_DIR } : { url: DATABASE_URL };
}
