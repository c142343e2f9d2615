import { sourceOf } from '../../src/ingest/read/source.ts';
import type { Source } from '../../src/ingest/types.ts';

/** What a test wants printed; the rest is a newsletter of our own that any reader takes apart without doubt. */
export interface Edition {
  readonly number?: string;
  readonly date?: string;
  readonly stories?: readonly (readonly [headline: string, ...paragraphs: string[]])[];
}

export const ferries = [
  'Ports Agree on Cleaner Ferries',
  'The Norwegian Maritime Authority (NMA) and the Danish Institute of Coastal Physics agreed on March 1, 2022 in Bergen, Norway, to build six ferries that burn ammonia.',
  'Ingrid Solheim, director of the Danish Institute of Coastal Physics, said that the first of them would sail in 2025.',
] as const;

export const reefs = [
  'Divers Count the Corals of Forty Reefs',
  'Divers from Kenya and Brazil finished a survey of forty reefs on February 20, 2022 and went home with full notebooks.',
  'The University of Nairobi keeps the notebooks, and anyone may read them there.',
] as const;

/** The text of an issue of the Harbour Science Weekly. */
export function editionText({
  number = '1',
  date = 'Thursday, March 3, 2022',
  stories = [ferries, reefs],
}: Edition = {}): string {
  const masthead = ['# Harbour Science Weekly', `VOL. 3, NO. ${number}`, date];
  return [...masthead, ...stories.flatMap(([headline, ...paragraphs]) => [`## ${headline}`, ...paragraphs])].join(
    '\n\n',
  );
}

export const edition = (printed: Edition = {}): Source => sourceOf(editionText(printed), 'harbour.md');
