import { lastOf } from '../last-of.ts';

/** Whether a sentence tells a date as past, as to come, or leaves it open. */
export type Outlook = 'told' | 'ahead' | 'open';

// No newspaper sentence reaches farther from its date.
const reach = 300;

const ahead =
  /\b(?:will|shall|would|may|might|must|won['’]t|plans?|planned|planning|scheduled|slated|upcoming|forthcoming|expect(?:s|ed|ing)?|hopes?|aims?|intends?|wants?|forecasts?|forbids?|(?:is|are|was|were|being) (?:due|set|to)|due (?:to|for|in|on|by)|to be|next (?!to\b)\p{L}{1,30}|opens|begins?|starts?|runs|closes|meets|ends|leaves|sails|(?:takes?|comes?) (?:place|effect|into force|its|part))\b|['’]ll\b/gu;
const told =
  /\b(?:was|were|had|has|have|did|held|took|gave|made|met|won|became|began|led|saw|came|went|found|built|grew|rose|fell|left|brought|taught|sent|got|spoke|told|said|wrote|drew|flew|sank|struck|sold|bought|paid|kept|lost|stood|ran|broke|chose|showed|sought|thought|since|ago|\p{Ll}{2,14}ed)\b/gu;
// An infinitive may tell of a plan or of a purpose long fulfilled; "to May" and "to 12" are none.
const infinitive = /\bto (?!the\b|an?\b|its\b|his\b|her\b|their\b)\p{Ll}{2,}\b/gu;
// What a relative clause tells, it tells for itself.
const clause = /\b(?:who|which|that|after|since|as|when|where|and|but)\b[^,;]{0,80}$/u;
const stop = /(?<!\b(?:\p{Lu}|Dr|Mr|Ms|Prof|St|No|Co|Ltd|Inc))[.!?]["”’)]?\s|\n\n/u;

const begins =
  /\b(?:this day|no later than|deadlines?|starting|beginning|effective|apply|register|registration)\b[^,;]{0,25}$/iu;
const bounds =
  /\b(?:by|until|till|before|towards?|through)(?: the)?(?: (?:start|beginning|middle|end|spring|summer|autumn|fall|winter|year))?(?: of)?(?: the)? ?$/iu;

/** What the words of its sentence tell of the date at `start` to `end`. */
export function outlookOf(text: string, start: number, end: number): Outlook {
  const before = text
    .slice(Math.max(0, start - reach), start)
    .split(stop)
    .at(-1)!;
  const after = text.slice(end, end + reach).split(stop, 1)[0]!;
  if (isListed(before, after) || begins.test(before) || /^ (?:onwards?\b|on[.,;])/u.test(after)) return 'ahead';
  if (isDateline(before, after)) return 'told';
  const known = verdict(before);
  // "appointed as of 1 June" may lie a week ahead.
  if (/\bas of (?:the )?$/iu.test(before)) return known === 'told' ? 'open' : lookBehind(after, 'ahead');
  if (bounds.test(before))
    return known === 'told' && !/\bto \p{Ll}/u.test(before) ? 'told' : lookBehind(after, 'ahead');
  return known === 'open' ? lookBehind(after, 'open') : known;
}

/** "September 5-7: Forum on Clean Harbours", "5 June, Nairobi: …", as calendars are set. */
const isListed = (before: string, after: string) =>
  /^[\s•*·\p{Pd}]*$/u.test(before) && /^(?:, [\p{L} .'’-]{2,30}){0,2}\s?[:：]/u.test(after);

/** "BERGEN, May 3 (Harbour News) --" */
const isDateline = (before: string, after: string) =>
  /^\s?(?:\(\p{L}|--|—|–)/u.test(after) && /^\p{Lu}[\p{L} .,'’-]{2,40}$/u.test(before);

/** What stands before the date, the nearer the stronger. */
function verdict(before: string): Outlook {
  const plan = lastOf(before, ahead);
  const past = lastOf(before, told);
  if (plan < 0 && past < 0) return 'open';
  if (past <= plan) return 'ahead';
  if (plan < 0) return lastOf(before, infinitive) > past ? 'open' : 'told';
  // "will open a laboratory funded by …, in 2024": a participle does not undo the plan, a clause of its own does.
  const strong = /^(?:was|were|had|did|said|told)\b/u.test(before.slice(past));
  return strong || clause.test(before.slice(plan, past)) ? 'told' : 'ahead';
}

/** What opens a sentence is told of behind it. */
function lookBehind(after: string, otherwise: Outlook): Outlook {
  const coming = firstOf(after, ahead);
  const past = firstOf(after, told);
  if (coming === past) return otherwise;
  return past < coming ? 'told' : 'ahead';
}

function firstOf(text: string, pattern: RegExp): number {
  for (const { index } of text.matchAll(pattern)) return index;
  return Infinity;
}
