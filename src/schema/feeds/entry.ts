import { createHash } from 'node:crypto';

/** An item of a feed, for every form of it. */
export interface Entry {
  /** The same under every address and after every reading: made of the global id. */
  readonly id: string;
  /** Absolute. */
  readonly url: string;
  readonly title: string;
  /** When it came into the archive; what the print says of its own day may be no day at all. */
  readonly published: Date;
  readonly updated: Date;
  /** EDTF: the date of the issue, as precise as it is known. */
  readonly date: string | null;
  readonly authors: readonly string[];
  readonly summary: string;
  /** HTML with everything in it escaped. */
  readonly content: string;
  readonly tags: readonly string[];
}

/** A feed, for every form of it. */
export interface Feed {
  readonly id: string;
  readonly title: string;
  /** The page that shows the same; absolute. */
  readonly page: string;
  /** Its own address in either form, and that of its next page; absolute. */
  readonly self: Readonly<Record<'atom' | 'json', string>>;
  readonly next: Readonly<Record<'atom' | 'json', string>> | null;
  readonly entries: readonly Entry[];
}

/** When the newest of the entries was changed; of an empty feed, the beginning of time. */
export const updatedOf = ({ entries }: Feed): Date =>
  new Date(Math.max(0, ...entries.map(({ updated }) => updated.getTime())));

// Of this archive's names, made once at random.
const namespace = Buffer.from('7b1f0c52a9d84e6e9c6b2f3a58d1e047', 'hex');

/** A UUID that a name always gets again, as RFC 9562 makes them of names (version 5). */
export function uuidOf(name: string): string {
  const bytes = createHash('sha1').update(namespace).update(name).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
