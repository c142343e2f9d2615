import type { ArticleKind } from '../../types.ts';

export interface KindSigns {
  readonly section: string | null;
  readonly title: string | null;
  readonly text: string;
  /** Names or letters that open paragraphs in turn. */
  readonly speakers: number;
}

const bySection: readonly (readonly [RegExp, ArticleKind])[] = [
  [/\b(?:brief|briefs|in brief|briefly|short|shorts|digest|roundup|takes|noticeboard|notices)\b/i, 'brief'],
  [/\b(?:interviews?|q&a|questions and answers|conversation)\b/i, 'interview'],
  [/\b(?:profiles?|faces|people|portrait)\b/i, 'profile'],
  [
    /\b(?:column|columns|opinion|opinions|comment|commentary|editorial|viewpoint|perspectives?|letters?|op-ed)\b/i,
    'column',
  ],
  [/\b(?:case|cases|case stud(?:y|ies))\b/i, 'case'],
  [/\b(?:features?|special report|in depth|long read)\b/i, 'feature'],
];

/** What kind of piece an article is, by the heading it stands under and by its shape. */
export function kindOf({ section, title, text, speakers }: KindSigns): ArticleKind {
  if (speakers >= 3 || /^interview\b|\binterview with\b/i.test(title ?? '')) return 'interview';
  const listed = bySection.find(([pattern]) => pattern.test(section ?? ''));
  if (listed) return listed[1];
  const words = text.split(/\s+/).length;
  return title === null || (words < 70 && !text.includes('\n\n')) ? 'brief' : 'news';
}
