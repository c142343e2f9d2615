import ICAL from 'ical.js';
import type { Ask } from '../web/ask.ts';
import { eventParams, filterOf } from '../web/filters.ts';
import type { ResultOf, VariablesOf } from '../web/graphql.ts';
import { graphql } from '../web/graphql.ts';
import type { Reply } from '../web/reply.ts';
import type { Site } from '../web/site.ts';
import { articlePath, withParams } from '../web/site.ts';
import { tame } from '../web/tame.ts';
import { uuidOf } from './entry.ts';

// The library counts a line without the space that it puts before each but the first; with it there may be 75 octets.
ICAL.foldLength = 74;

const Calendar = graphql(`
  query Calendar($before: String, $filter: EventFilter) {
    events(last: 100, before: $before, filter: $filter) {
      pageInfo {
        hasPreviousPage
        startCursor
      }
      nodes {
        id
        name
        kind
        start
        end
        sentence
        city
        country {
          name
        }
        article {
          slug
          headline
          issue {
            updatedAt
          }
        }
      }
    }
  }
`);

type Filter = NonNullable<VariablesOf<typeof Calendar>['filter']>;
type Event = ResultOf<typeof Calendar>['events']['nodes'][number];
/** An event of which both ends are known to the day. */
type Dated = Event & { readonly start: string };

// A calendar is taken whole, again and again: 500 events in five questions.
const mostPages = 5;
// What has no date is in no range, and would otherwise stand last.
const always = '9999';

/** The latest events as iCalendar (RFC 5545). Those that are not known to the day are left out: a calendar would have to invent one. */
export async function calendarReply(site: Site, ask: Ask, params: URLSearchParams): Promise<Reply> {
  const narrowed = eventParams(params);
  const filter = filterOf<Filter>({ ...narrowed, to: narrowed['to'] ?? always });
  const events: Event[] = [];
  let before: string | null = null;
  for (let page = 0; page < mostPages; page += 1) {
    const { events: found }: ResultOf<typeof Calendar> = await ask(Calendar, { before, filter });
    events.unshift(...found.nodes);
    before = found.pageInfo.startCursor;
    if (!found.pageInfo.hasPreviousPage || before === null) break;
  }
  return {
    status: 200,
    type: 'text/calendar; charset=utf-8',
    body: `${calendarOf(site, events.filter(isDated), withParams('/events.ics', narrowed))}\r\n`,
    modified: new Date(Math.max(0, ...events.map(({ article }) => Date.parse(article.issue.updatedAt)))),
    headers: { 'Content-Disposition': 'inline; filename="events.ics"' },
  };
}

function isDated(event: Event): event is Dated {
  return isDay(event.start) && (event.end === null || isDay(event.end));
}

const isDay = (date: string | null): boolean => date !== null && /^\d{4}-\d{2}-\d{2}$/.test(date);

function calendarOf(site: Site, events: readonly Dated[], path: string): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//Broadsheet//Broadsheet//EN');
  calendar.addPropertyWithValue('name', 'Broadsheet: events');
  calendar.addPropertyWithValue('x-wr-calname', 'Broadsheet: events');
  calendar.addPropertyWithValue('source', site.base + path);
  for (const event of events) calendar.addSubcomponent(entryOf(site, event));
  return calendar.toString();
}

function entryOf(site: Site, { id, name, kind, start, end, sentence, city, country, article }: Dated) {
  const entry = new ICAL.Component('vevent');
  const changed = ICAL.Time.fromJSDate(new Date(article.issue.updatedAt), true);
  const url = site.base + articlePath(article.slug);
  const place = [city, country?.name].filter((part) => typeof part === 'string').map(tame);
  const first = ICAL.Time.fromDateString(start);
  // The end of days is the day after the last. A range that was read backwards is its first day.
  const next = ICAL.Time.fromDateString(end === null || end < start ? start : end);
  next.adjust(1, 0, 0, 0);
  entry.addPropertyWithValue('uid', uuidOf(id));
  entry.addPropertyWithValue('dtstamp', changed);
  entry.addPropertyWithValue('last-modified', changed);
  entry.addPropertyWithValue('dtstart', first);
  entry.addPropertyWithValue('dtend', next);
  entry.addPropertyWithValue('summary', tame(name));
  entry.addPropertyWithValue('description', `${tame(sentence)}\n\n${tame(article.headline)}\n${url}`);
  if (place.length > 0) entry.addPropertyWithValue('location', place.join(', '));
  entry.addPropertyWithValue('categories', kind);
  entry.addPropertyWithValue('url', url);
  // It takes nobody's time away: it is news of what happens, not an appointment.
  entry.addPropertyWithValue('transp', 'TRANSPARENT');
  return entry;
}
