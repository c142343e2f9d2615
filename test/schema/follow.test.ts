import { describe, expect, it } from 'vitest';
import { follow } from '../../src/schema/follow.ts';

/** A log in memory that a test can write to at any moment, in the middle of a reading too. */
function memoryLog() {
  const entries: { cursor: string }[] = [];
  const wakers = new Set<() => void>();
  let ended = false;
  let readings = 0;
  let duringReading = () => {};
  const wake = () => wakers.forEach((waker) => waker());
  return {
    wakers,
    readings: () => readings,
    append(...cursors: number[]) {
      entries.push(...cursors.map((cursor) => ({ cursor: String(cursor) })));
      wake();
    },
    end() {
      ended = true;
      wake();
    },
    onceDuringReading(act: () => void) {
      duringReading = act;
    },
    log: {
      async read(after: string) {
        readings += 1;
        const found = entries.filter(({ cursor }) => Number(cursor) > Number(after)).slice(0, 2);
        const upTo = entries.at(-1)?.cursor ?? after;
        const act = duringReading;
        duringReading = () => {};
        act();
        await Promise.resolve();
        return { entries: found, upTo };
      },
      onWake(waker: () => void) {
        wakers.add(waker);
        return () => void wakers.delete(waker);
      },
      ended: () => ended,
    },
  };
}

async function take(stream: AsyncIterator<{ cursor: string }, undefined>, count: number): Promise<number[]> {
  const cursors: number[] = [];
  while (cursors.length < count) {
    const { value, done } = await stream.next();
    if (done) break;
    cursors.push(Number(value.cursor));
  }
  return cursors;
}

describe('a stream of the log', () => {
  it('begins after its cursor and gives each entry once, over several readings', async () => {
    const memory = memoryLog();
    memory.append(1, 2, 3, 4, 5, 6);
    expect(await take(follow(memory.log, '1'), 5)).toEqual([2, 3, 4, 5, 6]);
  });

  it('misses nothing that is written while it reads', async () => {
    const memory = memoryLog();
    memory.onceDuringReading(() => memory.append(1));
    expect(await take(follow(memory.log, '0'), 1)).toEqual([1]);
  });

  it('wakes for what is written while it waits', async () => {
    const memory = memoryLog();
    const stream = follow(memory.log, '0');
    const waiting = take(stream, 2);
    await Promise.resolve();
    memory.append(1);
    memory.append(2);
    expect(await waiting).toEqual([1, 2]);
  });

  it('reads nothing before it is asked, and no more than it is asked for', async () => {
    const memory = memoryLog();
    memory.append(1, 2, 3, 4, 5, 6);
    const stream = follow(memory.log, '0');
    expect(memory.readings()).toBe(0);
    await take(stream, 1);
    expect(memory.readings()).toBe(1);
  });

  it('ends when its consumer leaves while it waits, and is forgotten', async () => {
    const memory = memoryLog();
    const stream = follow(memory.log, '0');
    const waiting = stream.next();
    await Promise.resolve();
    await stream.return?.();
    expect(await waiting).toEqual({ value: undefined, done: true });
    expect(memory.wakers.size).toBe(0);
  });

  it('ends when all streams have to', async () => {
    const memory = memoryLog();
    const waiting = follow(memory.log, '0').next();
    await Promise.resolve();
    memory.end();
    expect(await waiting).toEqual({ value: undefined, done: true });
  });

  it('ends with an error where the log cannot be read, and is forgotten', async () => {
    const memory = memoryLog();
    const stream = follow({ ...memory.log, read: () => Promise.reject(new Error('away')) }, '0');
    await expect(stream.next()).rejects.toThrow('away');
    expect(memory.wakers.size).toBe(0);
    expect(await stream.next()).toEqual({ value: undefined, done: true });
  });

  it('answers calls that do not wait for each other in order', async () => {
    const memory = memoryLog();
    memory.append(1, 2, 3);
    const stream = follow(memory.log, '0');
    const results = await Promise.all([stream.next(), stream.next(), stream.next()]);
    expect(results.map(({ value }) => value?.cursor)).toEqual(['1', '2', '3']);
  });
});
