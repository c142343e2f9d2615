import { expect } from 'vitest';
import { extract } from '../../../src/ingest/extract.ts';
import { passageOf, type Found } from '../../../src/ingest/recognize/passage.ts';
import type { EntityKind } from '../../../src/ingest/types.ts';

/** What is found of one kind in a body text, its spans checked against what is printed. */
export function foundIn(text: string, kind: EntityKind): readonly Found[] {
  const found = extract(passageOf(text, 'body')).filter((one) => one.kind === kind);
  for (const { start, end } of found) {
    expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
    expect(end).toBeGreaterThan(start);
  }
  return found;
}

/** The printed forms of one kind, in order. */
export const surfacesIn = (text: string, kind: EntityKind): string[] =>
  foundIn(text, kind).map(({ start, end }) => text.slice(start, end));
