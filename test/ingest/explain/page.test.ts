import { describe, expect, it } from 'vitest';
import { pageOf } from '../../../src/ingest/explain/page.ts';
import { parse } from '../../../src/ingest/ingest.ts';
import { sourceOf } from '../../../src/ingest/read/source.ts';
import { edition } from '../edition.ts';

const page = pageOf(parse(edition()));

/** Ids and what links to them, both in order of the page. */
const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!);
const links = [...page.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id!);

describe('the page', () => {
  it('has each line of the print once, under its number', () => {
    const lines = edition().text.trimEnd().split('\n');
    expect(ids.filter((id) => /^L\d+$/.test(id))).toEqual(lines.map((_line, at) => `L${at + 1}`));
  });

  it('names nothing twice, and links to nothing that is not there', () => {
    expect(ids).toHaveLength(new Set(ids).size);
    expect(links.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it.each([
    [
      'a name',
      /<a class="organization" id="p[\d-]+" href="#t[\d-]+" title="organization: Danish Institute of Coastal Physics, organization\/head"/,
    ],
    ['a country with its name in full', /title="country: Norway \(NO\), country\/name"/],
    ['the date of an event', /<a class="date" id="p[\d-]+" [^>]+title="date of [^"]+: 2022-03-01, date\/month-day"/],
    [
      'an event',
      /<span class="event" id="p[\d-]+" title="event: [^"]+: agreement, 2022-03-01, Bergen \(NO\), event\/\w+"/,
    ],
    ['why a line is what it is', /title="masthead: masthead\/name"/],
    ['whose a line is', /title="A1 title: pairing\/title above"/],
  ])('marks %s', (_what, pattern) => {
    expect(page.replace(/\s+/g, ' ')).toMatch(pattern);
  });

  it('marks each name on both sides', () => {
    const marks = (side: string) =>
      ids
        .filter((id) => new RegExp(`^${side}\\d+-\\d+$`).test(id))
        .map((id) => id.slice(1))
        .sort();
    expect(marks('p').length).toBeGreaterThan(8);
    expect(marks('t')).toEqual(marks('p'));
  });

  it('asks for nothing and runs nothing but its own', () => {
    expect(page).toMatch(
      /content="default-src 'none'; style-src 'sha256-[\w+/]{43}='; script-src 'sha256-[\w+/]{43}='; img-src data:; base-uri 'none'; form-action 'none'"/,
    );
    expect(page).not.toMatch(/(?:src|href)="(?!#|data:,")|@import|url\(| style="| on\w+="/);
  });

  it.each([
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert(1)&gt;'],
    ['</title></style></script><b>', '&lt;/title&gt;&lt;/style&gt;&lt;/script&gt;&lt;b&gt;'],
    [`"' onmouseover='alert(1)`, '&quot;&#39; onmouseover=&#39;alert(1)'],
    ['&lt;b&gt;', '&amp;lt;b&amp;gt;'],
  ])('prints %j as it stands', (hostile, shown) => {
    const text = `${hostile} Gazette\nVol. 3 No. 4\n3 March 2022\n\nPort ${hostile} Opens\n\nThe University of ${hostile} Bergen opened a port in Norway on 3 March 2022 ${hostile}.\n`;
    const made = pageOf(parse(sourceOf(text, `${hostile}.txt`)));
    expect(made).toContain(shown);
    expect(made.replace(/<(?:style|script)>[^]*?<\/(?:style|script)>/g, '')).not.toContain(hostile);
  });

  it('shows where the print was mended, before and after', () => {
    const text =
      'Port Opens for Winter\n\nThe port opened on Monday, and the neu-\ntron ships came in at noon. Nobody had seen neutron ships.\n';
    const made = pageOf(parse(sourceOf(text, 'made.txt'))).replace(/\s+/g, ' ');
    expect(made).toMatch(
      /neu<a class="repair" id="p1-\d+" href="#t1-\d+" title="repair: “-” became nothing, hyphen" ?><del>-<\/del><\/a ?>/,
    );
    expect(made).toMatch(/neu<a class="repair" id="t1-\d+" href="#p1-\d+" title="[^"]+" ?><ins><\/ins><\/a ?>tron/);
  });

  it.each([
    ['a line of a hundred thousand words', 'word '.repeat(100_000)],
    [
      'names without end',
      'The University of Bergen and the University of Oslo met in Norway on 3 March 2022. '.repeat(3_000),
    ],
    ['fifty thousand short lines', 'word\n'.repeat(50_000)],
  ])('is made of %s in seconds', (_what, text) => {
    const issue = parse(sourceOf(text, 'made.txt'));
    const from = performance.now();
    expect(pageOf(issue)).toContain('</html>');
    expect(performance.now() - from).toBeLessThan(10_000);
  });
});
