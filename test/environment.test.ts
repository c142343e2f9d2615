import { describe, expect, it } from 'vitest';
import { readEnvironment } from '../src/environment.ts';

describe('the environment', () => {
  it('has a default for everything', () => {
    expect(readEnvironment({})).toMatchObject({
      location: { folder: './data' },
      host: '127.0.0.1',
      port: 4000,
      graphiql: true,
      introspection: true,
      corsOrigins: [],
      rateLimit: 600,
      maxBodyKb: 256,
      maxFileMb: 64,
      samples: true,
      logLevel: 'info',
    });
  });

  it.each([
    [{ DATABASE_URL: 'postgres://me@db/archive' }, { location: { url: 'postgres://me@db/archive' } }],
    [{ PORT: '0' }, { port: 0 }],
    [{ PORT: '' }, { port: 4000 }],
    [{ API_TOKEN: 'short' }, { apiToken: 'short' }],
    [
      { SAMPLES: '0', GRAPHIQL: 'off' },
      { samples: false, graphiql: false },
    ],
    [{ PUBLIC_URL: 'https://a.org/' }, { publicUrl: 'https://a.org' }],
    [{ PUBLIC_URL: 'https://a.org/folder/' }, { publicUrl: 'https://a.org/folder' }],
    [{ CORS_ORIGINS: 'https://a.org, http://b.org:81' }, { corsOrigins: ['https://a.org', 'http://b.org:81'] }],
  ])('understands %j', (env, expected) => {
    expect(readEnvironment(env)).toMatchObject(expected);
  });

  it.each([
    [{ PORT: 'http' }, 'PORT cannot be "http": it should be a whole number from 0 to 65535.'],
    [{ PORT: '65536' }, 'PORT cannot be "65536": it should be a whole number from 0 to 65535.'],
    [{ PORT: '-1' }, 'PORT cannot be "-1": it should be a whole number from 0 to 65535.'],
    [{ SAMPLES: 'perhaps' }, 'SAMPLES cannot be "perhaps": it should be on or off.'],
    [
      { PUBLIC_URL: 'a.org' },
      'PUBLIC_URL cannot be what it is set to: it should be the URL under which the world finds this server, such as https://broadsheet.example.org.',
    ],
    [
      { PUBLIC_URL: 'https://me:secret@a.org/?q#f' },
      'PUBLIC_URL cannot be what it is set to: it should be a URL without a query, a fragment or a password',
    ],
    [
      { CORS_ORIGINS: '*' },
      'CORS_ORIGINS cannot be "*": it should be origins such as https://example.org, with commas between them.',
    ],
    [
      { LOG_LEVEL: 'loud' },
      'LOG_LEVEL cannot be "loud": it should be trace, debug, info, warn, error, fatal or silent.',
    ],
    [{ API_TOKEN: 'open sesame' }, 'API_TOKEN cannot be what it is set to: it should be a word without spaces'],
    [
      { DATABASE_URL: 'mysql://root:secret@db' },
      'DATABASE_URL cannot be what it is set to: it should be a PostgreSQL URL such as postgres://user:password@host:5432/name.',
    ],
  ])('refuses %j with one sentence', (env, sentence) => {
    expect(() => readEnvironment(env)).toThrow(sentence);
  });
});
