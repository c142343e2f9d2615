/** A line that sends the reader to another page, or that takes up what another page began. */
export interface Jump {
  readonly toward: 'to' | 'from';
  readonly page: string | null;
}

// A page that a letter marks needs no word before it: "From A1".
const page = String.raw`(?:(?:(?:the )?(?:page|pages|pg\.?|p\.?)\s*(?=[A-Z]?\d)|(?=[A-Z]\d))(?<page>[A-Z]?\d{1,3})|(?:the )?(?:next|back|previous|front|last|opposite|facing) page)`;
const edge = String.raw`[\s()[\]<>«»▶►→←◀*.:–—-]{0,4}`;
const verb = String.raw`(?:see|turn|go|more|read more|story|continued|continues|cont(?:['’]d|\.|d\.?)?|to be continued)`;
const toward = new RegExp(String.raw`^${edge}${verb}[,:]?\s*(?:also\s+)?(?:(?:on|to|at|in|,)\s+)?${page}${edge}$`, 'i');
const from = new RegExp(
  String.raw`^${edge}(?:(?:continued|continues|cont(?:['’]d|\.|d\.?)?|carried over)\s+)?from\s+${page}${edge}$`,
  'i',
);
const inline = new RegExp(
  String.raw`\s{1,9}[([]?(?:see|turn to|continued on|cont(?:['’]d|\.)? on|continues on)\s+${page}[)\].]{0,2}\s*$`,
  'i',
);

/** Reads "See page 2", "(Continued from page 1)", "Turn to p. 4"; null for any other line. */
export function jumpOf(text: string): Jump | null {
  if (text.length > 60) return null;
  const to = toward.exec(text);
  if (to) return { toward: 'to', page: to.groups?.['page'] ?? null };
  const back = from.exec(text);
  return back ? { toward: 'from', page: back.groups?.['page'] ?? null } : null;
}

/** The jump that a paragraph of body text ends with; null where it ends with none. */
export function closingJump(text: string): Jump | null {
  const found = inline.exec(text.slice(-60));
  return found ? { toward: 'to', page: found.groups?.['page'] ?? null } : null;
}

/** Where a jump stands at the end of a line of body text, as an index into it; -1 where none does. */
export function trailingJump(text: string): number {
  const tail = Math.max(0, text.length - 60);
  const found = inline.exec(text.slice(tail));
  return found ? tail + found.index : -1;
}
