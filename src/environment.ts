import { z } from 'zod';
import { databaseVariables, locationOf, readVariables, urlOf, wholeNumber } from '../prisma/environment.ts';

const web = (expected: string) => urlOf(['http:', 'https:'], expected);

const origins = z
  .string()
  .transform((list) =>
    list
      .split(',')
      .map((origin) => origin.trim())
      .filter(Boolean),
  )
  .refine((list) => list.every(isOrigin), 'origins such as https://example.org, with commas between them')
  .default([]);

function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text;
}

function isBase(text: string): boolean {
  return URL.canParse(text) && !/[?#]/.test(text) && new URL(text).username === '' && new URL(text).password === '';
}

function onOff(fallback: boolean) {
  const words = new Map([
    ['on', true],
    ['1', true],
    ['true', true],
    ['off', false],
    ['0', false],
    ['false', false],
  ]);
  return z
    .string()
    .transform((value) => words.get(value.trim().toLowerCase()))
    .refine((value) => value !== undefined, 'on or off')
    .default(fallback);
}

const variables = {
  ...databaseVariables,
  HOST: z.string().trim().default('127.0.0.1'),
  PORT: wholeNumber(0, 65_535, 4000),
  API_TOKEN: z.string().trim().regex(/^\S+$/, 'a word without spaces, long enough that nobody guesses it').optional(),
  API_URL: web('the URL of the GraphQL API, such as http://127.0.0.1:4000/graphql').optional(),
  DISCORD_TOKEN: z.string().trim().optional(),
  DISCORD_API_URL: web("the base of Discord's REST API, such as http://127.0.0.1:8080/api").optional(),
  GRAPHIQL: onOff(true),
  INTROSPECTION: onOff(true),
  PUBLIC_URL: web('the URL under which the world finds this server, such as https://broadsheet.example.org')
    .refine(isBase, 'a URL without a query, a fragment or a password, such as https://broadsheet.example.org')
    .transform((url) => new URL(url).href.replace(/\/+$/, ''))
    .optional(),
  CORS_ORIGINS: origins,
  TRUST_PROXY: wholeNumber(0, 10, 0),
  RATE_LIMIT: wholeNumber(1, 1_000_000_000, 600),
  MAX_BODY_KB: wholeNumber(1, 1_048_576, 256),
  MAX_FILE_MB: wholeNumber(1, 1024, 64),
  SAMPLES: onOff(true),
  LOG_LEVEL: z
    .enum(
      ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'],
      'trace, debug, info, warn, error, fatal or silent',
    )
    .default('info'),
};

/** What the environment sets, as the README's table says. Throws `BadSetting` where a value cannot be used. */
export function readEnvironment(env: Readonly<Record<string, string | undefined>>) {
  const read = readVariables(variables, env);
  return {
    location: locationOf(read),
    host: read.HOST,
    port: read.PORT,
    apiToken: read.API_TOKEN,
    apiUrl: read.API_URL,
    discordToken: read.DISCORD_TOKEN,
    discordApiUrl: read.DISCORD_API_URL,
    graphiql: read.GRAPHIQL,
    introspection: read.INTROSPECTION,
    publicUrl: read.PUBLIC_URL,
    corsOrigins: read.CORS_ORIGINS,
    trustProxy: read.TRUST_PROXY,
    rateLimit: read.RATE_LIMIT,
    maxBodyKb: read.MAX_BODY_KB,
    maxFileMb: read.MAX_FILE_MB,
    samples: read.SAMPLES,
    logLevel: read.LOG_LEVEL,
  };
}

export type Settings = ReturnType<typeof readEnvironment>;
