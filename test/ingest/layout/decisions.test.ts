import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { explainedLines } from '../../../src/ingest/explain/lines.ts';
import type { Decision, LineRange } from '../../../src/ingest/types.ts';
import { readSource } from '../../../src/ingest/read/source.ts';
import { structure } from '../../../src/ingest/structure.ts';
import { corpora, namesIn, textOf } from '../../evaluation/corpus.ts';
import { laidOut } from '../layout.ts';

const numbers = (ranges: readonly LineRange[]) =>
  ranges.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, n) => first + n));

describe('decisions', () => {
  it.each(namesIn(corpora.own))('tell of every printed line of %s what it is, as the articles do', (name) => {
    const layout = structure(readSource(readFileSync(textOf(corpora.own, name)), `${name}.txt`), () => undefined);
    const lines = explainedLines(layout);
    expect(lines.filter(({ raw, decision }) => raw.trim() !== '' && decision === null)).toEqual([]);
    const taken = (article: number, ...roles: readonly Decision['role'][]) =>
      lines.filter(({ decision }) => decision?.article === article && roles.includes(decision.role));
    layout.articles.forEach(({ titleLines, bylineLines, creditLines, bodyLines, photos }, at) => {
      const printed = (ranges: readonly LineRange[]) =>
        numbers(ranges).filter((number) => lines[number - 1]!.raw.trim() !== '');
      for (const [ranges, ...roles] of [
        [titleLines, 'title'],
        [bylineLines, 'byline'],
        [creditLines, 'credit'],
        [bodyLines, 'body', 'sub-heading'],
        [photos.flatMap((photo) => photo.lines), 'caption'],
      ] as const)
        expect(taken(at, ...roles).map(({ number }) => number)).toEqual(printed(ranges).sort((a, b) => a - b));
    });
  });

  const story =
    'Forty engineers went north with a crate of instruments and came home with a barrel of herring in October.';
  const more = 'The herring was eaten by Friday, and the instruments have been measuring the tide ever since.';
  const places = {
    top: (line: string) => `Engineers Sail North\n${line}\n\n${story}\n\n${more}\n`,
    inside: (line: string) => `Engineers Sail North\n\n${story}\n\n${line}\n\n${more}\n`,
    end: (line: string) => `Engineers Sail North\n\n${story}\n\n${more}\n\n${line}\n`,
  };

  it.each([
    ['By HOLM Kari', 'top', 'byline', ['byline', 'byline']],
    ['Source: Harbour News', 'end', 'credit', ['credit', 'credit']],
    ['The crates on the quay. (Photo: Per Dahl)', 'inside', 'caption', ['caption', 'photo']],
    ['See page 2', 'inside', 'furniture', ['jump']],
    ['港口新闻', 'inside', 'furniture', ['junk']],
  ] as const)('name the rules that took %j out of an article', (line, place, role, stages) => {
    const { layout } = laidOut(places[place](line));
    const at = layout.source.text.split('\n').indexOf(line) + 1;
    const found = layout.decisions.find(({ lines }) => lines[0]?.[0] === at);
    expect(found).toMatchObject({ role });
    expect(found?.rules.map((rule) => rule.split('/')[0])).toEqual(stages);
  });
});
