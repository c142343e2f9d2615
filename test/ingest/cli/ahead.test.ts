import { expect, it } from 'vitest';
import { ahead } from '../../../src/ingest/cli/ahead.ts';

it('yields in order, works on no more than it may, and gives each its turn after the one before', async () => {
  const [begun, turns]: [number[], number[]] = [[], []];
  let open = 0;
  let most = 0;
  const results = ahead([5, 1, 4, 2, 3], 3, async (item, turn) => {
    begun.push(item);
    most = Math.max(most, (open += 1));
    await new Promise((resolve) => setTimeout(resolve, item * 5));
    await turn;
    turns.push(item);
    open -= 1;
    return item;
  });
  const seen: number[] = [];
  for await (const result of results) {
    seen.push(result);
    expect(begun.length - seen.length).toBeLessThan(3);
  }
  expect([seen, turns, most]).toEqual([[5, 1, 4, 2, 3], [5, 1, 4, 2, 3], 3]);
});

it('tells of a failure where it is awaited, and nowhere else', async () => {
  const results = ahead([1, 2, 3], 3, (item) =>
    item === 2 ? Promise.reject(new Error('two')) : Promise.resolve(item),
  );
  expect((await results.next()).value).toBe(1);
  await expect(results.next()).rejects.toThrow('two');
});
