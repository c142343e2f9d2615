import { existsSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
  existsSync(path),
);

/** Without a browser its tests are skipped; in CI they must run. */
export const canBrowse = executablePath !== undefined || process.env['CI'] === 'true';

/** A real browser, without a window. Who opens it closes it. */
export function openBrowser(): Promise<Browser> {
  if (executablePath === undefined) throw new Error('No browser was found: install chromium.');
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', ...quiet] });
}
