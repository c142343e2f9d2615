import { builder } from './builder.ts';
import { Evidence, linesOfSpan } from './evidence.ts';

interface WarningShape {
  readonly line: number;
  readonly message: string;
  readonly rule: string;
}

interface RepairShape {
  readonly issueId: string;
  readonly line: number;
  readonly rule: string;
  readonly before: string;
  readonly after: string;
  /** Half-open UTF-16 offsets into the source text; absent where it was stored before they were kept. */
  readonly start?: number;
  readonly end?: number;
}

/** A doubt of the parser, of an issue or of a text just ingested. */
export const Warning = builder.objectRef<WarningShape>('Warning').implement({
  description: 'A doubt of the parser.',
  fields: (t) => ({
    line: t.exposeInt('line'),
    message: t.exposeString('message'),
    rule: t.exposeString('rule'),
  }),
});

/** Something that was mended between the source and the articles. */
export const Repair = builder.objectRef<RepairShape>('Repair').implement({
  description: 'Something that was mended.',
  fields: (t) => ({
    line: t.exposeInt('line'),
    rule: t.exposeString('rule'),
    before: t.exposeString('before'),
    after: t.exposeString('after'),
    evidence: t.field({
      type: Evidence,
      nullable: true,
      description: 'Where the mended words stand; null where nothing was printed there, or it is not known.',
      resolve: ({ issueId, start, end }, _args, context) => linesOfSpan(context, issueId, start, end),
    }),
  }),
});

// What the columns of JSON hold is what src/ingest/store.ts writes; it is the only writer.

/** The warnings of an issue's column. */
export const warningsOf = (column: unknown) => column as WarningShape[];
/** The repairs of an issue's column. */
export const repairsOf = (issueId: string, column: unknown): RepairShape[] =>
  (column as Omit<RepairShape, 'issueId'>[]).map((repair) => ({ ...repair, issueId }));
/** The line ranges of an issue's column. */
export const rangesOf = (column: unknown) => column as [startLine: number, endLine: number][];
