import { splitLines } from '../layout/lines.ts';
import type { Decision, Issue, Line } from '../types.ts';

/** A printed line and what it was taken for. */
export interface ExplainedLine extends Pick<Line, 'number' | 'start' | 'end' | 'raw'> {
  /** Null for a blank line. */
  readonly decision: Decision | null;
}

/** Every line of the source with the decision about it. */
export function explainedLines({ source, decisions }: Pick<Issue, 'source' | 'decisions'>): readonly ExplainedLine[] {
  const byLine = new Map<number, Decision>();
  for (const decision of decisions) {
    for (const [first, last] of decision.lines)
      for (let number = first; number <= last; number += 1) byLine.set(number, decision);
  }
  return splitLines(source.text).map(({ number, start, end, raw }) => ({
    number,
    start,
    end,
    raw,
    decision: raw.trim() === '' ? null : (byLine.get(number) ?? null),
  }));
}

/** What a line is, in a word or two: its role, or the kind of furniture it is. */
export const roleOf = ({ role, what }: Decision): string => (role === 'furniture' ? (what ?? role) : role);

/** Why a line is that. That it is a paragraph of text says nothing where a further rule says more. */
export function reasonsOf({ rules }: Decision): string {
  const telling = rules.filter((rule) => rule !== 'text/paragraph');
  return (telling.length > 0 ? telling : rules).join(' + ');
}
