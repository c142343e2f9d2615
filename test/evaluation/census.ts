import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { textsOf } from '../../src/ingest/article-texts.ts';
import { parse } from '../../src/ingest/ingest.ts';
import { readSource } from '../../src/ingest/read/source.ts';
import { datesIn } from '../../src/ingest/recognize/dates.ts';
import type { Article, Issue } from '../../src/ingest/types.ts';
import { type Corpus, namesIn, textOf } from './corpus.ts';
import { readGold } from './gold.ts';

const code = fileURLToPath(new URL('../../src/ingest', import.meta.url));

// `read/…` speaks of a file's bytes, which test/ingest/read holds; markup is taken off and is no repair.
const others = /^read\/|^repair\/markup$/;

/** Every rule's name that stands in the code: `stage/what it saw`, or `repair/…` for what mends a text. */
export function ruleNames(): readonly string[] {
  const names = readdirSync(code, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => {
      const text = readFileSync(join(code, file), 'utf8');
      return [
        ...[...text.matchAll(/(?<!from |import\()'([a-z]+\/[A-Za-z][A-Za-z -]*)'/g)].map(([, name]) => name!),
        ...[...text.matchAll(/\brule: '([a-z][a-z-]*)'/g)].map(([, name]) => `repair/${name}`),
      ];
    });
  return [...new Set(names)].filter((name) => !others.test(name)).sort();
}

/** The rules that had a part in reading an issue. */
function rulesOf(issue: Issue): ReadonlySet<string> {
  return new Set([
    ...issue.decisions.flatMap(({ rules }) => rules),
    ...issue.messages.map(({ rule }) => rule),
    ...issue.articles.flatMap(rulesOfArticle),
  ]);
}

function rulesOfArticle(article: Article): readonly string[] {
  const { mentions, events } = article.facts;
  const texts = textsOf(article);
  return [
    ...mentions.map(({ rule }) => rule),
    ...events.map(({ rule }) => rule),
    ...texts.flatMap(({ text }) => datesIn(text).map(({ rule }) => rule)),
    ...texts.flatMap(({ repairs }) => repairs.map(({ rule }) => `repair/${rule}`)),
  ];
}

/** Of each rule, the publications in whose newsletters it had a part. */
export function census(corpora: readonly Corpus[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>(ruleNames().map((name) => [name, new Set()]));
  for (const corpus of corpora) {
    for (const name of namesIn(corpus)) {
      const file = textOf(corpus, name);
      const issue = parse(readSource(readFileSync(file), basename(file)));
      for (const rule of rulesOf(issue)) found.get(rule)?.add(publicationOf(corpus, name));
    }
  }
  return found;
}

/** The rules that newsletters of fewer than two publications show, with how many do, the rarest first. */
export const rareRules = (corpora: readonly Corpus[]): readonly (readonly [rule: string, publications: number])[] =>
  [...census(corpora)]
    .map(([rule, publications]) => [rule, publications.size] as const)
    .filter(([, publications]) => publications < 2)
    .sort((a, b) => a[1] - b[1]);

/** As the annotation says; an issue that names none is a publication of its own. */
function publicationOf({ gold }: Corpus, name: string): string {
  const annotation = join(gold, `${name}.json`);
  return readGold(readFileSync(annotation, 'utf8'), annotation).publication ?? name;
}
