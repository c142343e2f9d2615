/** An entry of a log. */
interface Entry {
  /** Where to go on after it. */
  readonly cursor: string;
}

/** A stretch of a log. */
export interface Reading<Item extends Entry> {
  readonly entries: readonly Item[];
  /** Where to go on after all of them. */
  readonly upTo: string;
}

/** How a log is followed. */
export interface Log<Item extends Entry> {
  /** The next entries after a cursor, few at a time; none where there are none yet. */
  read(after: string): Promise<Reading<Item>>;
  /** Calls `wake` when the log may have grown or the stream has to end. Answers how to stop. */
  onWake(wake: () => void): () => void;
  /** Whether streams have to end. */
  ended(): boolean;
}

/**
 * The entries after a cursor, then those that come, each once. The log is read only when the consumer asks for more than was read
 * before, so a consumer that does not read holds no more than one reading.
 */
export function follow<Item extends Entry>(log: Log<Item>, start: string): AsyncIterableIterator<Item, undefined> {
  let at = start;
  let pending: readonly Item[] = [];
  let grown = true;
  let gone = false;
  let proceed = () => {};
  const stop = log.onWake(() => {
    grown = true;
    proceed();
  });
  const over = () => gone || log.ended();

  async function refill(): Promise<void> {
    while (pending.length === 0 && !over()) {
      if (!grown) await new Promise<void>((resolve) => (proceed = resolve));
      // Before reading: what is written meanwhile wakes again.
      grown = false;
      if (over()) return;
      const { entries, upTo } = await log.read(at);
      pending = entries;
      // Those who have nothing to tell of go on from the same place, so that they share the next reading.
      if (entries.length === 0) at = upTo;
    }
    // There may be more than one reading holds.
    grown = true;
  }

  async function step(): Promise<IteratorResult<Item, undefined>> {
    await refill();
    const [entry, ...rest] = pending;
    if (!entry || over()) return leave();
    pending = rest;
    at = entry.cursor;
    return { value: entry, done: false };
  }

  function leave(): IteratorReturnResult<undefined> {
    gone = true;
    stop();
    proceed();
    return { value: undefined, done: true };
  }

  // Calls of `next` take turns, though GraphQL waits for each; one that fails ends the stream.
  let turn: Promise<unknown> = Promise.resolve();
  return {
    next() {
      const result = turn.then(step).catch((error: unknown) => {
        leave();
        throw error;
      });
      turn = result.catch(() => undefined);
      return result;
    },
    return: () => Promise.resolve(leave()),
    throw: (error) => {
      leave();
      return Promise.reject(error);
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
