import type { Report } from './types.ts';

const kind =
  'Daily|Weekly|News|Newsletter|Bulletin|Review|Gazette|Journal|Times|Post|Digest|Herald|Magazine|Tribune|Courier|Chronicle|Observer';
// Newspapers print their own name where a source speaks to them: "she told Harbour Science Weekly".
const told = new RegExp(
  String.raw`\b(?:told|speaking to|interview with|in an exclusive interview with)\s+(?:the\s+)?(?<name>(?:\p{Lu}[\p{L}&-]{1,20}\s+(?:(?:and|of|&)\s+)?){1,5}(?:${kind}))\b`,
  'gu',
);

/** The publication that sources of a text without a masthead speak to; null where there is none, or more than one. */
export function selfNaming(text: string, report: Report): string | null {
  const found = new Map<string, number>();
  for (const { groups, index } of text.matchAll(told)) {
    const name = groups?.['name']?.replace(/\s+/g, ' ');
    if (name !== undefined && !found.has(name)) found.set(name, index);
  }
  const [first, second] = found;
  if (!first || second) return null;
  report({
    rule: 'masthead/told',
    reason: `no masthead; a source speaks to ${first[0]}, taken as the publication`,
    start: first[1],
    end: first[1] + first[0].length,
  });
  return first[0];
}
