import { NotText } from '../ingest/read/not-text.ts';
import { sourceOf } from '../ingest/read/source.ts';
import type { Ingested } from '../ingest/store.ts';
import { ingestSource } from '../ingest/store.ts';
import { builder } from './builder.ts';
import { Warning } from './reading.ts';

const ErrorInterface = builder.interfaceRef<Error>('Error').implement({
  description: 'What was wrong with the content.',
  fields: (t) => ({ message: t.exposeString('message') }),
});

builder.objectType(NotText, {
  name: 'UnreadableContent',
  description: 'The content could not be read as a newsletter.',
  interfaces: [ErrorInterface],
});

const IngestIssueSuccess = builder.objectRef<Ingested>('IngestIssueSuccess').implement({
  description: 'The issue as it now stands in the archive.',
  fields: (t) => ({
    created: t.boolean({
      description: 'False where the same document was there already, or corrects an issue that was.',
      resolve: ({ outcome }) => outcome === 'created',
    }),
    issue: t.prismaField({
      type: 'Issue',
      resolve: (query, { issueId }, _args, { db }) => db.issue.findUniqueOrThrow({ ...query, where: { id: issueId } }),
    }),
    warnings: t.field({ type: [Warning], resolve: ({ warnings }) => [...warnings] }),
  }),
});

const IngestIssueInput = builder.inputType('IngestIssueInput', {
  description: "A text as it is in the file, and the file's name.",
  fields: (t) => ({ name: t.string({ required: true }), content: t.string({ required: true }) }),
});

builder.mutationField('ingestIssue', (t) =>
  t.field({
    type: IngestIssueSuccess,
    description: 'Needs a token. The same document again is no new issue: `created` is false.',
    args: { input: t.arg({ type: IngestIssueInput, required: true }) },
    errors: { types: [NotText], union: { name: 'IngestIssueResult', description: 'What became of a text.' } },
    resolve: async (_root, { input }, { archive, names, parse }) => {
      const ingested = await ingestSource(archive.db, sourceOf(input.content, input.name), { parse });
      names.forget();
      return ingested;
    },
  }),
);
