import { clip } from '../limits.ts';

// With the facts of an article beside it, a part of this length makes one message.
const longest = 2200;

/** The text in parts that end where a paragraph, a sentence or at least a word does. */
export function partsOf({ text, lead }: { readonly text: string; readonly lead: string }): string[] {
  const parts: string[] = [];
  let rest = (text || lead).trim();
  while (rest.length > longest) {
    const head = rest.slice(0, longest);
    const end = [/^[^]*\n\n/, /^[^]*[.!?][”"’)]?\s/, /^[^]*\s/]
      .map((pattern) => pattern.exec(head)?.[0].length ?? 0)
      .find((length) => length > longest / 2);
    const part = end === undefined ? clip(head, longest - 1).slice(0, -1) : rest.slice(0, end);
    parts.push(part.trim());
    rest = rest.slice(part.length).trim();
  }
  return [...parts, rest];
}
