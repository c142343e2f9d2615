/** An argument that may be left out or null, which mean the same. */
export type Given<Value> = Value | null | undefined;

/** Whether an argument was given. */
export function isGiven<Value>(value: Given<Value>): value is Value {
  return value !== null && value !== undefined;
}
