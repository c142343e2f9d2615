import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { documentOf } from '../../src/ingest/format.ts';
import { parse } from '../../src/ingest/ingest.ts';
import { NotText } from '../../src/ingest/read/not-text.ts';
import { readSource } from '../../src/ingest/read/source.ts';
import type { Issue, Source } from '../../src/ingest/types.ts';
import { understand } from '../../src/ingest/understand.ts';
import { annotatedLayout } from './annotated.ts';
import { type Gold, readGold } from './gold.ts';
import { nothing } from './reading.ts';
import { type Score, scoreDocument } from './score.ts';

/** Annotations and the folders where their texts are looked for, in this order. */
export interface Corpus {
  readonly gold: string;
  readonly texts: readonly string[];
}

/** A newsletter's name and how well it was read. */
export interface Scored extends Score {
  readonly name: string;
}

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** This project's own annotated newsletters: those that rules were tried on, and those set aside from that. */
export const corpora = {
  own: { gold: here('../gold'), texts: [here('../../samples'), here('../gold/texts')] },
  setAside: { gold: here('../gold/set-aside'), texts: [here('../gold/set-aside/texts')] },
} as const satisfies Record<string, Corpus>;

/** The names of a corpus's newsletters, in order; none where the folder is not there or empty. */
export function namesIn({ gold }: Corpus): readonly string[] {
  if (!existsSync(gold)) return [];
  const names = readdirSync(gold).filter((name) => name.endsWith('.json'));
  return names.map((name) => basename(name, '.json')).sort();
}

/** Makes an issue of a newsletter's text. */
export type Read = (source: Source, gold: Gold) => Issue;

/** The whole parser, which sees nothing of the annotation. */
export const readAlone: Read = (source) => parse(source);

/** The parser's understanding alone, its articles taken from the annotation. */
export const readAnnotated: Read = (source, gold) => understand(annotatedLayout(gold, source), () => undefined);

/** Reads and scores every newsletter of a corpus. */
export const scoreCorpus = (corpus: Corpus, read: Read = readAlone): readonly Scored[] =>
  namesIn(corpus).map((name) => ({ name, ...scoreNamed(corpus, name, read) }));

function scoreNamed(corpus: Corpus, name: string, read: Read): Score {
  const annotation = join(corpus.gold, `${name}.json`);
  const gold = readGold(readFileSync(annotation, 'utf8'), annotation);
  const file = textOf(corpus, name);
  const bytes = readFileSync(file);
  try {
    const source = readSource(bytes, basename(file));
    return scoreDocument(gold, documentOf(read(source, gold)), source.text);
  } catch (error) {
    if (!(error instanceof NotText)) throw error;
    return { ...scoreDocument(gold, nothing, bytes.toString('utf8')), notes: [error.message] };
  }
}

/** Where the text of an annotated newsletter stands. */
export function textOf({ texts }: Corpus, name: string): string {
  const candidates = texts.flatMap((folder) => [join(folder, `${name}.txt`), join(folder, `${name}.md`)]);
  const found = candidates.find((file) => existsSync(file));
  if (found) return found;
  throw new Error(`The text of ${name} is missing; it should be one of ${candidates.join(', ')}.`);
}
