import { builder } from './builder.ts';
import type { LineRange } from './evidence.ts';
import { Evidence } from './evidence.ts';
import { Repair, repairsOf } from './reading.ts';

const roles = ['TITLE', 'BYLINE', 'CREDIT', 'BODY', 'CAPTION'] as const;

interface PassageShape extends LineRange {
  readonly role: (typeof roles)[number];
}

const PassageRole = builder.enumType('PassageRole', {
  description: 'What a part of an article is.',
  values: roles,
});

const Passage = builder.objectRef<PassageShape>('Passage').implement({
  description: 'A part of an article, as it stands on the page.',
  fields: (t) => ({
    role: t.expose('role', { type: PassageRole }),
    evidence: t.field({ type: Evidence, resolve: (passage) => passage }),
  }),
});

const lines = { startLine: true, endLine: true } as const;
const placed = { passages: { select: { role: true, ...lines } }, photos: { select: lines } } as const;

interface Placed {
  readonly issueId: string;
  readonly passages: readonly Omit<PassageShape, 'issueId'>[];
  readonly photos: readonly Omit<LineRange, 'issueId'>[];
}

/** The parts in the order of the page, which is not that of reading where an article jumps. */
function passagesOf({ issueId, passages, photos }: Placed): PassageShape[] {
  const captions = photos.map((photo) => ({ ...photo, role: 'CAPTION' as const }));
  return [...passages, ...captions]
    .map(({ role, startLine, endLine }) => ({ role, startLine, endLine, issueId }))
    .sort((a, b) => a.startLine - b.startLine || roles.indexOf(a.role) - roles.indexOf(b.role));
}

builder.prismaObjectFields('Article', (t) => ({
  passages: t.field({
    type: [Passage],
    description: 'Every part with its printed lines, in the order of the page; `evidence` has those of the body alone.',
    select: { issueId: true, ...placed },
    resolve: passagesOf,
  }),
  repairs: t.field({
    type: [Repair],
    description: 'What was mended in its lines.',
    select: { issueId: true, issue: { select: { repairs: true } }, ...placed },
    resolve: ({ issue, ...article }) => {
      const parts = passagesOf(article);
      return repairsOf(article.issueId, issue.repairs).filter(({ line }) =>
        parts.some(({ startLine, endLine }) => startLine <= line && line <= endLine),
      );
    },
  }),
}));
