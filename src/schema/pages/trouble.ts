import type { Reply } from '../web/reply.ts';
import type { Site } from '../web/site.ts';
import { html } from './html.ts';
import { pageReply } from './layout.ts';

const titles: Readonly<Record<number, string>> = {
  400: 'This cannot be asked so',
  405: 'This cannot be done here',
  404: 'There is no such page',
  429: 'A little slower, please',
  500: 'Something went wrong',
  503: 'The archive cannot be reached just now',
};

/** A page that says in words why another one cannot be shown. */
export function troublePage(site: Site, status: number, message: string): Reply {
  const title = titles[status] ?? titles[500]!;
  return pageReply(site, {
    status,
    title,
    description: message,
    path: '/',
    unlisted: true,
    main: html`<h1>${title}</h1>
      <p>${message}</p>
      <p><a href="${site.prefix}/">The newest issues</a> · <a href="${site.prefix}/search">Search</a></p>`,
  });
}
