import { decodeBase64, encodeBase64 } from '@pothos/core';

// What a node may be; anything else that is asked for is unknown, and no error.
const nodes = new Set(['Article', 'Country', 'Event', 'Issue', 'Organization', 'Person', 'Publication']);

/** A global id as clients see it. */
export function globalId(typename: string, id: string): string {
  return encodeBase64(`${typename}:${id}`);
}

/** Type and id of a global id; empty strings for what is none of ours. */
export function decodeGlobalId(text: string): { typename: string; id: string } {
  const [, typename = '', id = ''] = /^(\w+):([\x21-\x7e]{1,200})$/.exec(plain(text)) ?? [];
  return nodes.has(typename) ? { typename, id } : { typename: '', id: '' };
}

function plain(text: string): string {
  try {
    return decodeBase64(text);
  } catch {
    return '';
  }
}

/** The id within `typename`, or null where the global id is of something else or nothing of ours. */
export function idWithin(typename: string, text: string): string | null {
  const decoded = decodeGlobalId(text);
  return decoded.typename === typename ? decoded.id : null;
}
