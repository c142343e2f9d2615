/**
 * Does the work for each item, for `count` of them at a time, and yields the results in the items' order.
 * `turn` settles when the work for the item before has: what must happen in order waits for it.
 */
export async function* ahead<Item, Result>(
  items: readonly Item[],
  count: number,
  work: (item: Item, turn: Promise<unknown>) => Promise<Result>,
): AsyncGenerator<Result> {
  const open: Promise<Result>[] = [];
  let turn: Promise<unknown> = Promise.resolve();
  for (const item of items) {
    const result = work(item, turn);
    turn = result.catch(() => undefined); // whoever awaits the result hears of it
    open.push(result);
    if (open.length >= count) yield await open.shift()!;
  }
  for (const result of open) yield await result;
}
