import { pino } from 'pino';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ingestSource } from '../../src/ingest/store.ts';
import type { Listening } from '../../src/schema/server.ts';
import { createServer } from '../../src/schema/server.ts';
import { defaults } from '../../src/schema/settings.ts';
import { canBrowse, openBrowser } from '../browser.ts';
import { freshDb } from '../db.ts';
import { edition } from '../ingest/edition.ts';

describe.skipIf(!canBrowse)('the explorer in a browser', () => {
  let browser: Browser;
  let listening: Listening;
  beforeAll(async () => {
    browser = await openBrowser();
    const archive = await freshDb();
    await ingestSource(archive.db, edition());
    const server = createServer({ archive, log: pino({ level: 'silent' }), settings: defaults });
    listening = await server.listen({ host: '127.0.0.1', port: 0 });
  });
  afterAll(async () => {
    await browser?.close();
    await listening?.close();
  });

  it('shows example queries, runs them, and asks no other host for anything', async () => {
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    const foreign: string[] = [];
    page.on('request', (request) => {
      if (/^https?:/.test(request.url()) && !request.url().startsWith(new URL(listening.url).origin))
        foreign.push(request.url());
    });
    await page.goto(listening.url);
    await page.getByRole('button', { name: /execute/i }).waitFor();
    await page.getByText('latestIssue').first().waitFor();
    await page.getByRole('button', { name: /execute/i }).click();
    const operation = page.getByRole('menuitem').first(); // where there are several queries it asks which
    await operation.click({ timeout: 5_000 }).catch(() => undefined);
    await page.locator('.result-window').getByText('Harbour Science Weekly').first().waitFor();
    if (process.env['PICTURES']) await page.screenshot({ path: `${process.env['PICTURES']}/explorer.png` });
    expect(foreign).toEqual([]);
  });
});
