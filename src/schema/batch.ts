type Load<Key, Value> = (keys: readonly Key[]) => Promise<ReadonlyMap<Key, Value>>;

interface Batch {
  readonly keys: Set<unknown>;
  readonly answers: Promise<ReadonlyMap<unknown, unknown>>;
}

const open = new WeakMap<object, Map<string, Batch>>();

/**
 * Loads `key` together with every other key that is asked for under the same name while the same rows are resolved. Nothing is
 * kept afterwards: the context of a subscription lives long, and the next event must see the rows as they are then.
 */
export async function batched<Key, Value>(
  context: object,
  name: string,
  key: Key,
  load: Load<Key, Value>,
): Promise<Value | undefined> {
  const batches = open.get(context) ?? new Map<string, Batch>();
  open.set(context, batches);
  const batch = batches.get(name) ?? begin(batches, name, load);
  batch.keys.add(key);
  // Every caller under one name brings the same types.
  return (await (batch.answers as Promise<ReadonlyMap<Key, Value>>)).get(key);
}

function begin<Key, Value>(batches: Map<string, Batch>, name: string, load: Load<Key, Value>): Batch {
  const keys = new Set<Key>();
  const answers = settled().then(() => {
    batches.delete(name);
    return load([...keys]);
  });
  const batch: Batch = { keys, answers };
  batches.set(name, batch);
  return batch;
}

// After the promises that are ready now: sibling rows reach the same field through some of them.
function settled(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
