import { cut } from './cut.ts';
import type { ArticleLayout } from '../../types.ts';

const numbered = /^(\d{1,3})[.)]\s+(?=\p{Lu}|["“'‘\d])/u;

/** Headlines without the numbers that count them through: where three at least follow one another so. */
export function withoutNumbers(articles: readonly ArticleLayout[]): readonly ArticleLayout[] {
  const found = articles.flatMap(({ title }) => {
    const number = numbered.exec(title?.text ?? '')?.[1];
    return number === undefined ? [] : [Number(number)];
  });
  const titled = articles.filter(({ title }) => title !== null).length;
  const inTurn = found.filter((number, at) => at > 0 && number === found[at - 1]! + 1).length;
  if (inTurn < 2 || found.length < titled * 0.5) return articles;
  return articles.map((article) => {
    const mark = numbered.exec(article.title?.text ?? '')?.[0];
    return mark === undefined || article.title === null
      ? article
      : { ...article, title: cut(article.title, mark.length, article.title.text.length) };
  });
}
