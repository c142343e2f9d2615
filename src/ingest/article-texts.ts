import type { ArticleLayout, Prose } from './types.ts';

/** An article's headline, body and captions, as far as it has them. */
export const textsOf = ({
  title,
  body,
  photos,
}: Pick<ArticleLayout, 'title' | 'body' | 'photos'>): readonly Prose[] => [
  ...(title === null ? [] : [title]),
  body,
  ...photos.map(({ caption }) => caption),
];
