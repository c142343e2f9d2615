import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageOf } from '../../../src/ingest/explain/page.ts';
import { parse } from '../../../src/ingest/ingest.ts';
import { sourceOf } from '../../../src/ingest/read/source.ts';
import { canBrowse, openBrowser } from '../../browser.ts';
import { editionText } from '../edition.ts';

const hostile =
  '<script>document.title="run"</script><img src="http://127.0.0.1:9/x" onerror="document.title=\'run\'">';
const text = editionText().replace('Divers from Kenya', `Divers ${hostile} from Kenya`);

describe.skipIf(!canBrowse)('the page in a browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'page-'));
  const file = join(folder, 'page.html');
  let browser: Browser;
  beforeAll(async () => {
    writeFileSync(file, pageOf(parse(sourceOf(text, 'made.txt'))));
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  /** Opens the page, and hears what it asks for and complains of. */
  async function open(options: BrowserContextOptions = {}): Promise<{ page: Page; asked: string[]; said: string[] }> {
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 }, ...options });
    const asked: string[] = [];
    const said: string[] = [];
    page.on('request', (request) => {
      if (!/^(?:file|data):/.test(request.url())) asked.push(request.url());
    });
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) said.push(message.text());
    });
    page.on('pageerror', (error) => said.push(String(error)));
    await page.goto(pathToFileURL(file).href);
    return { page, asked, said };
  }

  it('asks no host for anything, complains of nothing and runs nothing that a newsletter prints', async () => {
    const { page, asked, said } = await open();
    expect(await page.title()).toContain('Harbour Science Weekly');
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.locator('#print').innerText()).toContain('<script>');
    expect([asked, said]).toEqual([[], []]);
    if (process.env['PICTURES']) await page.screenshot({ path: `${process.env['PICTURES']}/explained.png` });
    await page.close();
  });

  it('leads from an article to all its lines and back, and from a name to the same name on the other side', async () => {
    const { page } = await open();
    const piece = page.locator('#print .piece[data-article="2"]').first();
    await page.locator('#a2 .back').click();
    await expect.poll(() => page.locator('#print .piece.lit').count()).toBeGreaterThan(2);
    expect(await piece.getAttribute('class')).toContain('lit');
    await page.locator('#print .piece[data-article="1"] a.n').first().click();
    await expect.poll(() => page.locator('#a1').getAttribute('class')).toContain('lit');
    const name = page.locator('#articles a.organization').first();
    const shown = await name.innerText();
    await name.click();
    expect(await page.locator(':target').innerText()).toBe(shown);
    expect(await page.locator(':target').evaluate((element) => element.closest('section')?.id)).toBe('print');
    await page.close();
  });

  it('does as much without its script', async () => {
    const { page } = await open({ javaScriptEnabled: false });
    await page.locator('#a2 .back').click();
    expect(page.url()).toMatch(/#s2$/);
    await page.locator('summary').first().click();
    expect(await page.locator('details[open]').count()).toBe(1);
    await page.close();
  });

  it.each(['light', 'dark'] as const)(
    'stacks its halves on a phone and keeps to its width (%s)',
    async (colorScheme) => {
      const { page } = await open({ viewport: { width: 390, height: 844 }, colorScheme });
      const [print, articles] = [
        await page.locator('#print').boundingBox(),
        await page.locator('#articles').boundingBox(),
      ];
      expect(articles!.y).toBeGreaterThanOrEqual(print!.y + print!.height);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
      expect(await contrasts(page)).toEqual([]);
      await page.locator('#a1 .back').click();
      await expect.poll(() => page.locator('.lit').count()).toBeGreaterThan(2);
      expect(await contrasts(page)).toEqual([]);
      await page.close();
    },
  );
});

/** Every kind of mark whose colour stands out less than 4.5 to 1 from the paper it is on. */
function contrasts(page: Page): Promise<unknown> {
  return page.evaluate(`(() => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const light = (...layers) => {
      canvas.clearRect(0, 0, 1, 1);
      for (const layer of layers) { canvas.fillStyle = layer; canvas.fillRect(0, 0, 1, 1); }
      const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].map((n) => n / 255).map((n) => (n <= 0.03928 ? n / 12.92 : ((n + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const papers = (element) => (element ? [...papers(element.parentElement), getComputedStyle(element).backgroundColor] : ['white']);
    return [...document.querySelectorAll('.legend span, #print a, #articles a, .n, .t, .role, .kicker, .ln, summary, h1, h3, header p, ins, del')].flatMap((element) => {
      const [ink, paper] = [light(getComputedStyle(element).color), light(...papers(element))];
      const ratio = (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
      return ratio < 4.5 ? [element.className + ' ' + ratio.toFixed(2)] : [];
    });
  })()`);
}
