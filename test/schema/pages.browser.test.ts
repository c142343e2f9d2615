import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sourceOf } from '../../src/ingest/read/source.ts';
import { ingestSource } from '../../src/ingest/store.ts';
import { canBrowse, openBrowser } from '../browser.ts';
import { freshDb } from '../db.ts';
import { edition, editionText } from '../ingest/edition.ts';
import type { Reader } from './pages.ts';
import { readerOf } from './pages.ts';

const hostile = [
  'Ports </title><script>alert(1)</script> Agree',
  `The University of Bergen <img src=x onerror=alert(2)> opened a harbour in Norway on March 1, 2022. ${'W'.repeat(500)}`,
  '</style><style>body{display:none}</style><iframe src="https://example.org"></iframe> Divers from Kenya finished a survey.',
] as const;

const article = '/articles/harbour-science-weekly-2022-03-03-ports-agree-on-cleaner-ferries';

describe.skipIf(!canBrowse)('a page in a browser', () => {
  let browser: Browser;
  let reader: Reader;
  let hostileArticle: string;
  beforeAll(async () => {
    browser = await openBrowser();
    const archive = await freshDb();
    await ingestSource(archive.db, edition());
    await ingestSource(
      archive.db,
      sourceOf(editionText({ number: '2', date: 'Thursday, March 10, 2022', stories: [hostile] }), 'hostile.md'),
    );
    const { slug } = await archive.db.article.findFirstOrThrow({
      where: { text: { contains: 'Bergen' }, issue: { number: '2' } },
    });
    hostileArticle = `/articles/${slug}`;
    reader = await readerOf(archive);
  });
  afterAll(async () => {
    await browser?.close();
    await reader?.close();
  });

  /** Opens a page and keeps whatever it does beside showing itself. */
  async function open(path: string, options: BrowserContextOptions = {}): Promise<{ page: Page; noise: string[] }> {
    const page = await (await browser.newContext(options)).newPage();
    const noise: string[] = [];
    page.on('console', (message) => noise.push(message.text()));
    page.on('dialog', (dialog) => (noise.push(dialog.message()), dialog.dismiss()));
    page.on('request', (request) => void (request.url() === reader.origin + path || noise.push(request.url())));
    await page.goto(reader.origin + path);
    return { page, noise };
  }

  const phone = { viewport: { width: 360, height: 740 } };
  const looks = [
    ['on a wide screen', { viewport: { width: 1280, height: 900 } }],
    ['on a phone', phone],
    ['in the dark', { colorScheme: 'dark' }],
  ] as const satisfies readonly (readonly [string, BrowserContextOptions])[];

  it.each(
    looks.flatMap(([name, options]) =>
      ['/', '/search?q=ferries', article, 'hostile'].map((path) => ({ name, options, path })),
    ),
  )(
    '$path fits the window $name, asks for nothing else and has nothing to say to the console',
    async ({ path: named, options, name }) => {
      const path = named === 'hostile' ? hostileArticle : named;
      const { page, noise } = await open(path, options);
      const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
      if (process.env['PICTURES'])
        await page.screenshot({
          path: `${process.env['PICTURES']}/${name} ${named.replace(/\W+/g, '-').slice(0, 30)}.png`,
          fullPage: true,
        });
      expect({ overflow, noise }).toEqual({ overflow: 0, noise: [] });
      await page.context().close();
    },
  );

  it('has its look, in the colours that the reader prefers', async () => {
    const paper = async (colorScheme: 'light' | 'dark') => {
      const { page } = await open('/', { colorScheme });
      return page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
    };
    expect([await paper('light'), await paper('dark')]).toEqual(['rgb(255, 253, 248)', 'rgb(23, 22, 20)']);
  });

  it('puts an article beside its print on a wide screen, and above it on a phone', async () => {
    const places = async (options: BrowserContextOptions) => {
      const { page } = await open(article, options);
      const top = async (name: string) => (await page.getByRole('heading', { name }).boundingBox())!;
      const [read, printed] = [await top('As read'), await top('As printed')];
      return { beside: printed.x > read.x + 100, below: printed.y > read.y + 100 };
    };
    expect(await places({ viewport: { width: 1280, height: 900 } })).toEqual({ beside: true, below: false });
    expect(await places(phone)).toEqual({ beside: false, below: true });
  });

  it('leads from a mark to what it names, and back to the line', async () => {
    const { page } = await open(article);
    await page.locator('a.organization', { hasText: 'Institute of Coastal Physics' }).first().click();
    const entry = page.locator(':target');
    await entry.getByText('Danish Institute of Coastal Physics').waitFor();
    await entry.locator('.lines a').first().click();
    expect(await page.locator(':target').innerText()).toContain('Danish Institute of Coastal Physics');
  });

  it('searches from the box, by the keyboard alone, and opens what it found', async () => {
    const { page } = await open('/');
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').innerText()).toBe('Skip to the content');
    await page.getByRole('searchbox', { name: 'Search the articles' }).fill('ammonia');
    await page.keyboard.press('Enter');
    await page.getByText('1 article found.').waitFor();
    await page.getByRole('link', { name: 'Ports Agree on Cleaner Ferries' }).click();
    await page.getByRole('heading', { level: 1, name: 'Ports Agree on Cleaner Ferries' }).waitFor();
  });

  it('downloads a citation', async () => {
    const { page } = await open(article);
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'BibTeX' }).click();
    expect((await download).suggestedFilename()).toMatch(/^harbour-science-weekly-2022-03-03-.*\.bib$/);
  });

  it('has one main heading, and a name for every field', async () => {
    const { page } = await open('/search?q=ferries&country=Norway');
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    const unnamed = await page.evaluate(
      "[...document.querySelectorAll('input, select')].filter(({ labels }) => !labels[0]?.textContent.trim()).length",
    );
    expect(unnamed).toBe(0);
  });
});
