import { expect, it } from 'vitest';
import { wantsColours } from '../../../src/ingest/explain/colours.ts';

const terminal = { isTTY: true, hasColors: () => true };
const plain = { isTTY: true, hasColors: () => false };

it.each([
  ['a terminal', terminal, {}, true],
  ['a terminal without colours', plain, {}, false],
  ['a pipe', {}, {}, false],
  ['a terminal with NO_COLOR', terminal, { NO_COLOR: '1' }, false],
  ['a terminal with an empty NO_COLOR', terminal, { NO_COLOR: '' }, true],
  ['a pipe with FORCE_COLOR', {}, { FORCE_COLOR: '1' }, true],
  ['a terminal with FORCE_COLOR off', terminal, { FORCE_COLOR: '0' }, false],
  ['a pipe with both, of which FORCE_COLOR wins', {}, { FORCE_COLOR: '1', NO_COLOR: '1' }, true],
])('decides on colours for %s', (_what, stream, environment, expected) => {
  expect(wantsColours(stream, environment)).toBe(expected);
});
