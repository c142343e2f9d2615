import { batched } from './batch.ts';
import { builder } from './builder.ts';
import type { Context } from './builder.ts';

/** Lines of an issue's source, 1-based and inclusive. */
export interface LineRange {
  readonly issueId: string;
  readonly startLine: number;
  readonly endLine: number;
}

/** The printed lines; each source is read once for all the ranges that are resolved together. */
export async function quote(context: Context, { issueId, startLine, endLine }: LineRange): Promise<string> {
  const lines = await batched(context, 'source lines', issueId, (ids) => readLines(context, ids));
  return (lines ?? []).slice(startLine - 1, endLine).join('\n');
}

async function readLines({ db }: Context, ids: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const sources = await db.source.findMany({
    where: { issueId: { in: [...ids] } },
    select: { issueId: true, text: true },
  });
  return new Map(sources.map(({ issueId, text }) => [issueId, linesOf(text)]));
}

// As src/ingest/layout/lines.ts counts them: a lone carriage return breaks lines only where no line feed does.
function linesOf(text: string): readonly string[] {
  return text.split(text.includes('\n') ? /\r?\n/ : '\r');
}

/** Where something stands in the source, and how. */
export const Evidence = builder.objectRef<LineRange>('Evidence').implement({
  description: 'Lines of the source, 1-based and inclusive.',
  fields: (t) => ({
    startLine: t.exposeInt('startLine'),
    endLine: t.exposeInt('endLine'),
    quote: t.string({
      description: 'As printed, line breaks and all.',
      resolve: (range, _args, context) => quote(context, range),
    }),
  }),
});
