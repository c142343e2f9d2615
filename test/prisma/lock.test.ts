import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { claim } from '../../prisma/embedded/lock.ts';
import { stateOf, thisProcess } from '../../prisma/embedded/process.ts';
import { rounds, within } from '../rounds.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'broadsheet-test-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const alive = { ...thisProcess(), host: hostname(), token: 'another', sockets: '', state: 'serving' };
const gone = 4_194_305; // one more than the highest number that Linux gives

const left = (holder: object) => JSON.stringify({ ...alive, ...holder });

it.each([
  ['a process that is gone', left({ pid: gone })],
  ['a process whose number another one has now', left({ started: 'an earlier start of the machine 17' })],
  ['a process that let go of it', left({ state: 'released' })],
  ['a power cut in the middle of writing', ''],
])('takes over the lock of %s', (_, content) => {
  writeFileSync(join(folder, 'lock.7'), content);
  expect(claim(folder, folder)).toHaveProperty('lock');
  expect(readdirSync(folder)).toEqual(['lock.8']);
});

it.each([
  ['a process that runs', left({})],
  ['a process of another computer', left({ pid: gone, host: 'elsewhere' })],
])('leaves the lock to %s', (_, content) => {
  writeFileSync(join(folder, 'lock.7'), content);
  expect(claim(folder, folder)).toEqual({ holder: JSON.parse(content) });
  expect(readdirSync(folder)).toEqual(['lock.7']);
});

it('gives the lock once, and again after its release', () => {
  const first = claim(folder, folder);
  expect(claim(folder, folder)).not.toHaveProperty('lock');
  if ('lock' in first) first.lock.release();
  expect(claim(folder, folder)).toHaveProperty('lock');
});

it('tells a process that runs from one that is stopped and one that ended', async () => {
  const child = spawn('sleep', ['60']);
  const ended = once(child, 'exit');
  const id = { pid: child.pid!, started: null };
  expect(stateOf(id)).toBe('running');
  child.kill('SIGSTOP');
  await expect.poll(() => stateOf(id)).toBe('stopped');
  child.kill('SIGKILL');
  await ended;
  expect(stateOf(id)).toBe('gone');
});

const races = rounds(1, 60);

it.each(races)(
  'never gives the lock to two of twelve processes that race for it, round %i',
  async () => {
    const moment = String(Date.now() + 1_500);
    const racers = Array.from({ length: 12 }, async () => {
      const racer = spawn('node', ['test/prisma/claim.mjs', folder, moment], { stdio: ['ignore', 'pipe', 'inherit'] });
      return JSON.parse(await text(racer.stdout)) as { won: number; doubled: number }; // as claim.mjs prints it
    });
    const results = await Promise.all(racers);
    expect(results.reduce((sum, { won }) => sum + won, 0)).toBeGreaterThan(2);
    expect(results.filter(({ doubled }) => doubled > 0)).toEqual([]);
  },
  within(10_000, races),
);
