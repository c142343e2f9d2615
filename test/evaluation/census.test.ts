import { describe, expect, it } from 'vitest';

import { rareRules, ruleNames } from './census.ts';
import { corpora } from './corpus.ts';

// What newsletters of two publications do not show yet: a newsletter is to come for each of these rules, or the rule goes.
const unseen: ReadonlySet<string> = new Set([
  'articles/undecided',
  'byline/in its article',
  'byline/office',
  'byline/reports',
  'byline/right below its article',
  'byline/signature',
  'byline/unassigned',
  'caption/Markdown image',
  'caption/above its credit',
  'caption/agency photo',
  'caption/bracketed agency',
  'caption/closing credit',
  'caption/house and person',
  'caption/pointer',
  'caption/scene and credit',
  'caption/signed',
  'contents/leaders',
  'contents/reworded below',
  'country/capital',
  'credit/agency',
  'credit/closing words',
  'credit/from',
  'credit/office',
  'credit/one too many',
  'credit/via',
  'date/iso',
  'event/remarks',
  'event/signing',
  'folio/date alone',
  'folio/number',
  'folio/repeated',
  'imprint/address',
  'jump/like headline',
  'jump/unasked',
  'junk/few letters',
  'junk/stray letters',
  'masthead/between',
  'masthead/place',
  'masthead/told',
  'organization/government',
  'organization/unit',
  'pairing/caption',
  'person/again',
  'person/coordination',
  'photo/far ahead',
  'photo/next to it',
  'photo/same source',
  'repair/apostrophe',
  'repair/contents',
  'repair/entity',
  'repair/host-spacing',
  'repair/jump',
  'repair/junk',
  'repair/ligature',
  'repair/number-spacing',
  'repair/ocr',
  'repair/quote-spacing',
  'repair/soft-hyphen',
  'repair/spacing',
  'repair/word-hyphen',
  'table/run together',
]);

describe('the rules', () => {
  it('are found by their names in the code', () => {
    expect(ruleNames()).toEqual(
      expect.arrayContaining([
        'byline/by',
        'pairing/title above',
        'organization/head',
        'event/signed',
        'repair/hyphen',
      ]),
    );
  });

  it('are excused by names that they have', () => {
    expect(ruleNames()).toEqual(expect.arrayContaining([...unseen]));
  });

  // A rule that only one newspaper needs was made for that newspaper.
  it('each have a part in newsletters of two publications at least', () => {
    const rare = rareRules(Object.values(corpora)).map(([rule]) => rule);
    expect(rare.filter((rule) => !unseen.has(rule))).toEqual([]);
  });
});
