import { batched } from './batch.ts';
import { builder } from './builder.ts';
import type { Context } from './builder.ts';

/** Lines of an issue's source, 1-based and inclusive. */
export interface LineRange {
  readonly issueId: string;
  readonly startLine: number;
  readonly endLine: number;
  /** Half-open UTF-16 offsets of the words meant into the source text; absent where the whole lines are. */
  readonly span?: Span | undefined;
}

/** Half-open UTF-16 offsets into a source text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The lines of a source, and the offset at which each begins. */
interface Print {
  readonly lines: readonly string[];
  readonly starts: readonly number[];
}

/** The printed lines; each source is read once for all the ranges that are resolved together. */
export async function quote(context: Context, { issueId, startLine, endLine }: LineRange): Promise<string> {
  const { lines } = await printOf(context, issueId);
  return lines.slice(startLine - 1, endLine).join('\n');
}

/** The lines in which words stand, given where they stand; null where that was not kept. */
export async function linesOfSpan(
  context: Context,
  issueId: string,
  start: number | null | undefined,
  end: number | null | undefined,
): Promise<LineRange | null> {
  if (typeof start !== 'number' || typeof end !== 'number' || end <= start) return null;
  const { starts } = await printOf(context, issueId);
  return { issueId, startLine: lineAt(starts, start), endLine: lineAt(starts, end - 1), span: { start, end } };
}

async function printOf(context: Context, issueId: string): Promise<Print> {
  const print = await batched(context, 'source lines', issueId, (ids) => readPrints(context, ids));
  return print ?? { lines: [], starts: [] };
}

async function readPrints({ db }: Context, ids: readonly string[]): Promise<ReadonlyMap<string, Print>> {
  const sources = await db.source.findMany({
    where: { issueId: { in: [...ids] } },
    select: { issueId: true, text: true },
  });
  return new Map(sources.map(({ issueId, text }) => [issueId, printed(text)]));
}

// As src/ingest/layout/lines.ts counts them: a lone carriage return breaks lines only where no line feed does.
function printed(text: string): Print {
  const lines = text.split(text.includes('\n') ? '\n' : '\r');
  const starts: number[] = [];
  let start = 0;
  for (const line of lines) {
    starts.push(start);
    start += line.length + 1;
  }
  return { lines: lines.map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line)), starts };
}

/** Number of the line that holds an offset, by bisection. */
function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(1, low);
}

/** Where in a line an offset stands, no further than the line's end. */
async function column(context: Context, issueId: string, line: number, offset: number | undefined) {
  if (offset === undefined) return null;
  const { lines, starts } = await printOf(context, issueId);
  const text = lines[line - 1];
  return text === undefined ? null : Math.min(Math.max(0, offset - starts[line - 1]!), text.length);
}

/** Where something stands in the source, and how. */
export const Evidence = builder.objectRef<LineRange>('Evidence').implement({
  description: 'Lines of the source, 1-based and inclusive, and where in them the words stand that are meant.',
  fields: (t) => ({
    startLine: t.exposeInt('startLine'),
    endLine: t.exposeInt('endLine'),
    startColumn: t.int({
      nullable: true,
      description:
        'Where in the first line the words begin, in UTF-16 units from 0; null where the whole lines are meant.',
      resolve: ({ issueId, startLine, span }, _args, context) => column(context, issueId, startLine, span?.start),
    }),
    endColumn: t.int({
      nullable: true,
      description: 'Where in the last line they end: the first unit that is no longer theirs.',
      resolve: ({ issueId, endLine, span }, _args, context) => column(context, issueId, endLine, span?.end),
    }),
    quote: t.string({
      description: 'As printed, line breaks and all.',
      resolve: (range, _args, context) => quote(context, range),
    }),
  }),
});
