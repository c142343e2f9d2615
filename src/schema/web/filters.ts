/** The parameters of an address that narrow a list, under the names that the API's filters have; empty ones are none. */
type Params = Readonly<Record<string, string | null>>;

const given = (params: URLSearchParams, names: readonly string[]): Params =>
  Object.fromEntries(names.map((name) => [name, params.get(name)?.trim() || null]));

const ofIssues = ['publication', 'from', 'to'];
const ofArticles = [...ofIssues, 'country', 'organization', 'person', 'kind', 'section'];
const ofEvents = ['from', 'to', 'kind', 'country', 'organization'];

/** What narrows a list of issues. */
export const issueParams = (params: URLSearchParams): Params => given(params, ofIssues);
/** What narrows a list of articles, but for the words. */
export const articleParams = (params: URLSearchParams): Params => given(params, ofArticles);
/** What narrows a list of events. */
export const eventParams = (params: URLSearchParams): Params => given(params, ofEvents);

/** The parameters as a filter of the API, which checks every value and says which cannot be used; so they are not looked at here. */
export function filterOf<Filter>({ kind, ...params }: Params): Filter {
  // Kinds are written as people write them.
  return { ...params, ...(kind && { kind: kind.toUpperCase() }) } as Filter;
}

/** The words of a search. */
export const wordsOf = (params: URLSearchParams): string => params.get('q')?.trim() ?? '';
