import { factsOf } from './facts.ts';
import { extract, refine } from './extract.ts';
import { matcher } from './gazetteer/match.ts';
import { issueDateOf } from './issue-date.ts';
import { actingAcronyms } from './recognize/acronym-agents.ts';
import { passageOf, type Found, type Passage } from './recognize/passage.ts';
import type { Reading } from './reading.ts';
import { resolveOrganizations, spelledOut, withOwn } from './resolve.ts';
import type { ArticleLayout, Issue, IssueLayout, Message, Prose, Report } from './types.ts';

/** What a newsletter in order speaks of: its articles with their facts, and a date where none is printed. */
export function understand(layout: IssueLayout, report: Report): Issue {
  const messages: Message[] = [];
  const tell: Report = (message) => {
    messages.push(message);
    report(message);
  };
  const date = issueDateOf(layout);
  const articles = layout.articles.map(read);
  const found = organizationsOf(articles.flat());
  const acronyms = acting(articles.flat(), found);
  const lexicon = resolveOrganizations([...found, ...acronyms]);
  const known = {
    names: matcher(lexicon.surfaces()),
    people: matcher(namesOf(articles)),
    acting: new Set(acronyms.map(({ value, aliases: [acronym] = [] }) => acronym ?? value)),
  };
  return {
    ...layout,
    masthead: { ...layout.masthead, date },
    articles: layout.articles.map((article, i) => {
      const readings = articles[i]!.map((reading) => again(reading, known));
      const own = withOwn(lexicon, organizationsOf(articles[i]!));
      const context = { lexicon: own, issueDate: date?.value ?? null, source: layout.source.text, report: tell };
      return { ...article, facts: factsOf(readings, context) };
    }),
    messages,
  };
}

const organizationsOf = (readings: readonly Reading[]): Found[] =>
  readings.flatMap(({ found }) => found.filter(({ kind }) => kind === 'organization'));

/** The bodies that are only known by an acronym which acts; of the name it is spelled by, where just one fits. */
function acting(readings: readonly Reading[], found: readonly Found[]): Found[] {
  const names = found.map(({ value }) => value);
  return [...actingAcronyms(readings)].map((acronym) => {
    const name = spelledOut(acronym, names);
    const base = { kind: 'organization', start: 0, end: 0, rule: 'organization/acting acronym' } as const;
    return name === undefined ? { ...base, value: acronym } : { ...base, value: name, aliases: [acronym] };
  });
}

function read({ title, body, photos }: ArticleLayout): Reading[] {
  const texts: (readonly [Prose, Passage['place']])[] = [
    ...(title ? [[title, 'title'] as const] : []),
    [body, 'body'],
    ...photos.map(({ caption }, n) => [caption, `caption ${n}`] as const),
  ];
  return texts
    .filter(([{ text }]) => text !== '')
    .map(([prose, place]) => {
      const passage = passageOf(prose.text, place);
      return { prose, passage, found: extract(passage) };
    });
}

type Search = ReturnType<typeof matcher>;

/** The names that the issue has shown, and the acronyms that are only known to act. */
interface Known {
  readonly names: Search;
  readonly people: Search;
  readonly acting: ReadonlySet<string>;
}

/** Looks again for names that the issue has shown elsewhere: its acronyms, and its headlines' names. */
function again({ prose, passage, found }: Reading, { names: search, people, acting }: Known): Reading {
  const names = [...search(passage.text)].map(({ name, start, end }): Found => ({
    kind: 'organization',
    value: name,
    start,
    end,
    rule: acting.has(name) ? 'organization/acting acronym' : 'organization/again',
  }));
  const persons = passage.titleCase
    ? [...people(passage.text)].map(({ name, start, end }): Found => ({
        kind: 'person',
        value: name,
        start,
        end,
        rule: 'person/again',
      }))
    : [];
  return { prose, passage, found: refine([...found, ...names, ...persons], passage.text) };
}

function namesOf(articles: readonly (readonly Reading[])[]): string[] {
  return articles
    .flat()
    .flatMap(({ found }) =>
      found.filter(({ kind, value }) => kind === 'person' && value.includes(' ')).map(({ value }) => value),
    );
}
