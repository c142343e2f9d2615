import { textsOf } from '../article-texts.ts';
import { datesIn } from '../recognize/dates.ts';
import { sourceSpan } from '../source-span.ts';
import type { Article, Event, Mention, Prose, Repair, Span } from '../types.ts';
import { aboutEvent, nameOf } from './findings.ts';

/** Something that was seen in the print: a name, a date, what tells an event, or what had to be mended. */
export interface Mark extends Span {
  readonly kind: Mention['kind'] | 'date' | 'event' | 'repair';
  /** Position of its article. */
  readonly article: number;
  /** What it is, and by which rule. */
  readonly title: string;
  /** Unlike that of any other mark of the issue: `3-17`. */
  readonly id: string;
  /** What a repair put in place of the print. */
  readonly after?: string;
}

/** Everything that was seen in an article, where it stands in the source. */
export function marksOf(article: Article, at: number): readonly Mark[] {
  const { mentions, events } = article.facts;
  const dated = new Map(events.flatMap((event) => (event.date ? [[event.date.start, event] as const] : [])));
  const found: Omit<Mark, 'id' | 'article'>[] = [
    ...mentions.map(nameMark),
    ...events.map(eventMark),
    ...textsOf(article).flatMap((prose) => [
      ...(prose === article.title ? [] : dateMarks(prose, dated)),
      ...prose.repairs.map(repairMark),
    ]),
  ];
  return found.map((mark, n) => ({ ...mark, article: at, id: `${at + 1}-${n + 1}` }));
}

const nameMark = ({ kind, value, start, end, rule, candidates }: Mention) => ({
  kind,
  start,
  end,
  title: `${kind}: ${candidates ? `may be ${candidates.join(' or ')}` : nameOf({ kind, value })}, ${rule}`,
});

const eventMark = (event: Event) => ({
  kind: 'event' as const,
  ...event.evidence,
  title: `event: ${event.name}: ${aboutEvent(event)}, ${event.rule}`,
});

function dateMarks(prose: Prose, dated: ReadonlyMap<number, Event>) {
  return datesIn(prose.text).map(({ start, end, rule }) => {
    const span = sourceSpan(prose, start, end);
    const event = dated.get(span.start);
    const when = event ? ` of ${event.name}: ${[event.start, event.end].filter(Boolean).join(' to ')}` : '';
    return { kind: 'date' as const, ...span, title: `date${when}, ${rule}` };
  });
}

const repairMark = ({ start, end, before, after, rule }: Repair) => ({
  kind: 'repair' as const,
  start,
  end,
  after,
  title: `repair: ${quoted(before)} became ${after === '' ? 'nothing' : quoted(after)}, ${rule}`,
});

/** In quotation marks, with the number of each sign that cannot be seen. */
export const quoted = (text: string): string =>
  `“${text.replace(/[\p{Cc}\p{Cf}\u00A0]/gu, (sign) => `U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`)}”`;
