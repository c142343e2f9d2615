import { describe, expect, it } from 'vitest';
import { claim, fold, idOf, slugOf } from '../../../src/ingest/store/names.ts';

describe('folding a name', () => {
  it.each([
    ['The Academy of Sciences', 'academyofsciences'],
    ['École normale supérieure', 'ecolenormalesuperieure'],
    ['CNRS', 'cnrs'],
    ['R&D Centre', 'rdcentre'],
    ['Theatre Institute', 'theatreinstitute'],
    ['中国科学院', '中国科学院'],
    ['+++', '+++'],
  ])('makes %j %j', (name, folded) => {
    expect(fold(name)).toBe(folded);
  });
});

describe('a slug', () => {
  it.each([
    ['Harbour Science Weekly', 'harbour-science-weekly'],
    ["The Editor's Pick", 'the-editors-pick'],
    ['Früh, übermorgen!', 'fruh-ubermorgen'],
    ['中国', ''],
    ['x'.repeat(100), 'x'.repeat(80)],
  ])('of %j is %j', (text, slug) => {
    expect(slugOf(text)).toBe(slug);
  });

  it('is cut between words', () => {
    expect(slugOf(`${'word '.repeat(30)}`)).toBe(Array.from({ length: 16 }, () => 'word').join('-'));
  });
});

it('claims the first free slug, and takes it', () => {
  const taken = new Set(['a', 'a-2']);
  expect([claim(taken, 'a'), claim(taken, 'a'), claim(taken, 'b')]).toEqual(['a-3', 'a-4', 'b']);
});

it('gives the same id to the same name, and another to another', () => {
  expect(idOf('issue', 'x')).toBe(idOf('issue', 'x'));
  expect(idOf('issue', 'x')).toMatch(/^[0-9a-f]{20}$/);
  expect(new Set([idOf('issue', 'x'), idOf('article', 'x'), idOf('issue', 'x', ''), idOf('issuex')]).size).toBe(4);
});
