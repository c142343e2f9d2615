import type { ArticleFacts, Issue, IssueLayout, Message, Report } from './types.ts';

const nothing: ArticleFacts = { countries: [], blocs: [], organizations: [], people: [], events: [], mentions: [] };

/** What a newsletter in order speaks of: its articles with their facts, and a date where none is printed. */
export function understand(layout: IssueLayout, report: Report): Issue {
  const messages: Message[] = [];
  const tell: Report = (message) => {
    messages.push(message);
    report(message);
  };
  void tell;
  return { ...layout, articles: layout.articles.map((article) => ({ ...article, facts: nothing })), messages };
}
