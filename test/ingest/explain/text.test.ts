import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { explain } from '../../../src/ingest/explain/text.ts';
import { parse } from '../../../src/ingest/ingest.ts';
import { sourceOf } from '../../../src/ingest/read/source.ts';
import { edition } from '../edition.ts';

const plain = { colours: false, width: null };
const explained = explain(parse(edition()), plain);

describe('the explanation for a person', () => {
  it.each([
    /^\S+: Harbour Science Weekly, volume 3, number 1, 2022-03-03$/m,
    /^ *\d+ +masthead +masthead\/name +# Harbour Science Weekly$/m,
    /^ *\d+ +A1 +title +pairing\/title above +## Ports Agree/m,
    /^ *\d+ +A1 +body +pairing\/goes on +The Norwegian Maritime Authority/m,
    /^ +organization +Danish Institute of Coastal Physics +organization\/head +line \d+, \d+ +"Danish Institute of Coastal Physics"$/m,
    /^ +event .+\(agreement, 2022-03-01, Bergen \(NO\)\) +event\/\w+ \+ date\/month-day +line \d+ +"The Norwegian/m,
    /^ +country +Norway \(NO\) +country\/name/m,
  ])('says %s', (line) => {
    expect(explained).toMatch(line);
  });

  it('has the printed lines one under the other', () => {
    const printed = explained.split('\n').filter((line) => /^ *\d+ +A\d+ +(?:title|body) /.test(line));
    const columns = printed.map((line) => line.search(/(?:## |The |Ingrid|Divers)/));
    expect(new Set(columns).size).toBe(1);
  });

  it('says the same in colours', () => {
    const coloured = explain(parse(edition()), { colours: true, width: null });
    expect(coloured).not.toBe(explained);
    expect(stripVTControlCharacters(coloured).replace(/ +$/gm, '')).toBe(explained.replace(/ +$/gm, ''));
  });

  it.each([true, false])('is as wide as the terminal at most (colours: %s)', (colours) => {
    const narrow = explain(parse(edition()), { colours, width: 60 });
    const widths = stripVTControlCharacters(narrow)
      .split('\n')
      .map((line) => line.length);
    expect(Math.max(...widths)).toBe(60);
    expect(widths).toHaveLength(explained.split('\n').length);
  });

  it('shows what is undecided as such', () => {
    const text =
      'Port Opens for Winter\n\nThe port opened on Monday, and ships came in at noon.\n\nBy Kari HOLM\n\nBy Per DAHL\n\nBy Jon EK\n';
    const issue = { ...parse(sourceOf(text, 'made.txt')) };
    expect(
      explain(
        { ...issue, decisions: [{ lines: [[1, 1]], role: 'undecided', article: null, rules: ['pairing/loose'] }] },
        plain,
      ),
    ).toMatch(/^ *1 +undecided +pairing\/loose +Port Opens/m);
  });

  it('lets no newsletter steer the terminal', () => {
    const text =
      'Port \u001b[31mOpens\u001b]0;x\u0007 for Winter\n\nThe port\u202e opened on Monday,\tand ships came in at noon.\n';
    expect(explain(parse(sourceOf(text, 'made.txt')), plain)).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
  });
});
