import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '../src/ingest/ingest.ts';
import { readSource, sourceOf } from '../src/ingest/read/source.ts';
import { corpora, namesIn, scoreCorpus, textOf } from '../test/evaluation/corpus.ts';
import type { Corpus } from '../test/evaluation/corpus.ts';
import { readGold } from '../test/evaluation/gold.ts';
import { sameEntity } from '../test/evaluation/likeness.ts';
import { compare } from '../test/evaluation/pairing.ts';
import { figures, together } from '../test/evaluation/score.ts';
import type { Tally } from '../test/evaluation/tally.ts';
import { f1, none, sum } from '../test/evaluation/tally.ts';
import { readByCompromise } from './compromise.ts';

const entityFigures = ['countries', 'organizations', 'people'] as const;
type EntityFigure = (typeof entityFigures)[number];

/** What compromise finds where the articles' boundaries are given to it. */
function yardstick(corpus: Corpus): Readonly<Record<EntityFigure, Tally>> {
  const tallies = { countries: none, organizations: none, people: none };
  for (const name of namesIn(corpus)) {
    const gold = readGold(readFileSync(join(corpus.gold, `${name}.json`), 'utf8'), name);
    const lines = textAt(corpus, name).split('\n');
    for (const article of gold.articles) {
      const bodies = article.parts.map(({ lines: [first, last] }) => lines.slice(first - 1, last).join('\n'));
      const have = readByCompromise(
        [article.title ?? '', ...bodies, ...article.photos.map(({ caption }) => caption ?? '')].join('\n\n'),
      );
      const found = {
        countries: compare(article.countries, have.countries, (a, b) => a === b).tally,
        organizations: compare(article.organizations, have.organizations, sameEntity).tally,
        people: compare(article.people, have.people, sameEntity).tally,
      };
      for (const figure of entityFigures) tallies[figure] = sum([tallies[figure], found[figure]]);
    }
  }
  return tallies;
}

const textAt = (corpus: Corpus, name: string) => readSource(readFileSync(textOf(corpus, name)), `${name}.txt`).text;

function printQuality(title: string, corpus: Corpus) {
  const ours = together(scoreCorpus(corpus).map(({ tallies }) => tallies));
  const theirs = yardstick(corpus);
  console.log(
    `\n${title} (F1)\n${'figure'.padEnd(16)}${'ours'.padStart(8)}${'compromise'.padStart(12)}${'ratio'.padStart(8)}`,
  );
  for (const figure of figures) {
    const mine = f1(ours[figure]);
    const other = figure in theirs ? f1(theirs[figure as EntityFigure]) : null;
    const ratio = mine !== null && other ? (mine / other).toFixed(2) : '–';
    console.log(
      `${figure.padEnd(16)}${(mine?.toFixed(2) ?? '–').padStart(8)}${(other?.toFixed(2) ?? '–').padStart(12)}${ratio.padStart(8)}`,
    );
  }
}

/** Seconds that the fastest of some rounds took: the others were held up by something else. */
function fastest(rounds: number, work: () => void): number {
  const seconds = Array.from({ length: rounds }, () => {
    const began = performance.now();
    work();
    return (performance.now() - began) / 1000;
  });
  return Math.min(...seconds);
}

function printSpeed() {
  const corpus = corpora.own;
  const texts = namesIn(corpus).map((name) => textAt(corpus, name));
  const characters = texts.reduce((total, text) => total + text.length, 0);
  const ours = fastest(10, () => texts.forEach((text) => parse(sourceOf(text, 'bench.txt'))));
  const theirs = fastest(3, () => texts.forEach((text) => readByCompromise(text)));
  const rate = (seconds: number) => `${(characters / seconds / 1e6).toFixed(3)} MB/s`;
  console.log(
    `\nspeed, warm: ours ${rate(ours)}, compromise ${rate(theirs)} (entities alone), ratio ${(theirs / ours).toFixed(1)}`,
  );
  for (const times of [16, 32, 64]) {
    const long = Array.from({ length: times }, () => texts.join('\n\n')).join('\n\n');
    const seconds = fastest(1, () => parse(sourceOf(long, 'bench.txt')));
    console.log(
      `one text of ${(long.length / 1e6).toFixed(1)} MB: ${seconds.toFixed(2)} s, ${rate(seconds * (characters / long.length))}`,
    );
  }
}

printQuality("The project's own newsletters", corpora.own);
printQuality('Set aside: no rule was written against these', corpora.setAside);
printSpeed();
