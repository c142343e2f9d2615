import type { Chunk } from '../chunks/chunks.ts';
import { closingJump } from '../chunks/jumps.ts';
import type { Note } from '../notes.ts';
import { signDrafts } from './signing.ts';
import type { Verdict } from '../headlines/pairing.ts';
import { sectionName } from '../headlines/sections.ts';
import type { Unit } from '../headlines/units.ts';

/** An article as positions in the list of chunks, while it is put together. */
export interface Draft {
  readonly title: number[];
  /** The headline printed again where the article continues. */
  readonly again: number[];
  readonly body: number[];
  readonly bylines: number[];
  readonly credits: number[];
  readonly captions: number[];
  section: string | null;
  /** Pages that a jump names; `true` where it names none. */
  to: string | boolean;
  from: string | boolean;
  /** Whether its headline stands below its body. */
  below: boolean;
}

export interface Drafts {
  readonly drafts: readonly Draft[];
  /** Captions that stand between articles. */
  readonly loosePhotos: readonly number[];
  /** What each chunk is that no article took. */
  readonly furniture: ReadonlyMap<number, string>;
  readonly undecided: readonly number[];
}

interface Desk {
  readonly drafts: Draft[];
  readonly loosePhotos: number[];
  readonly furniture: Map<number, string>;
  readonly undecided: number[];
  open: Draft | undefined;
  readonly bylines: number[];
  section: string | null;
  from: string | boolean;
  readonly verdicts: ReadonlyMap<number, Verdict>;
  readonly note: Note;
}

interface Pieces {
  readonly chunks: readonly Chunk[];
  readonly units: readonly Unit[];
  readonly verdicts: readonly Verdict[];
  readonly note: Note;
}

/** Puts articles together: what pairing decided of headings and bodies, and everything else where it stands. */
export function draftsOf({ chunks, units, verdicts, note }: Pieces): Drafts {
  const verdictAt = new Map<number, Verdict>();
  units.forEach((unit, at) =>
    unit.chunks.forEach((chunk, n) => verdictAt.set(chunk, n === 0 ? verdicts[at]! : 'goes on')),
  );
  const desk: Desk = {
    drafts: [],
    loosePhotos: [],
    furniture: new Map(),
    undecided: [],
    open: undefined,
    bylines: [],
    section: null,
    from: false,
    verdicts: verdictAt,
    note,
  };
  chunks.forEach((chunk, at) => {
    const verdict = verdictAt.get(at);
    if (verdict !== undefined) place(desk, { at, chunk, verdict });
    else attach(desk, at, { chunk, chunks });
  });
  const sheet = { drafts: desk.drafts, chunks, bylines: desk.bylines, borders: bordersOf(desk.furniture) };
  for (const at of signDrafts(sheet, note)) desk.undecided.push(at);
  return desk;
}

/** Where pages and sections end. */
const bordersOf = (furniture: ReadonlyMap<number, string>): readonly number[] =>
  [...furniture]
    .filter(([, what]) => /^(?:page header|page number|section heading|masthead)$/.test(what))
    .map(([at]) => at);

const verdictRules: Readonly<Record<Verdict, string>> = {
  'title above': 'pairing/title above',
  'title below': 'pairing/title below',
  subtitle: 'pairing/subtitle',
  subhead: 'pairing/subhead',
  section: 'pairing/section',
  caption: 'pairing/caption',
  opens: 'pairing/opens',
  'goes on': 'pairing/goes on',
};

function openDraft(desk: Desk): Draft {
  const draft: Draft = {
    title: [],
    again: [],
    body: [],
    bylines: [],
    credits: [],
    captions: [],
    section: desk.section,
    to: false,
    from: desk.from,
    below: false,
  };
  desk.from = false;
  desk.drafts.push(draft);
  desk.open = draft;
  return draft;
}

function place(desk: Desk, { at, chunk, verdict }: { at: number; chunk: Chunk; verdict: Verdict }): void {
  desk.note(at, verdictRules[verdict]);
  if (verdict === 'section') {
    desk.section = sectionName(chunk.text);
    desk.furniture.set(at, 'section heading');
    desk.open = undefined;
  } else if (verdict === 'subtitle') desk.furniture.set(at, 'subtitle');
  else if (verdict === 'caption') (desk.open ?? desk.drafts.at(-1))?.captions.push(at);
  else if (verdict === 'title above') openDraft(desk).title.push(at);
  // A jump may have closed the story that the headline stands below.
  else if (verdict === 'title below' && desk.open === undefined) desk.undecided.push(at);
  else if (verdict === 'title below') {
    desk.open!.title.push(at);
    desk.open!.below = true;
    // A label over a page of headlines below their stories is over one story only.
    desk.section = null;
    desk.open = undefined;
  } else {
    (verdict === 'opens' || desk.open === undefined ? openDraft(desk) : desk.open).body.push(at);
    const jump = closingJump(chunk.text);
    if (jump) {
      desk.open!.to = jump.page ?? true;
      desk.note(at, 'jump/in the text');
    }
  }
}

function attach(desk: Desk, at: number, { chunk, chunks }: { chunk: Chunk; chunks: readonly Chunk[] }): void {
  const last = desk.open ?? desk.drafts.at(-1);
  if (chunk.kind === 'furniture') desk.furniture.set(at, chunk.what ?? 'furniture');
  else if (chunk.kind === 'credit') {
    const free = last?.credits.length === 0;
    (free ? last.credits : desk.undecided).push(at);
    desk.note(at, free ? 'credit/of the article before' : 'credit/one too many');
  } else if (chunk.kind === 'jump') {
    desk.furniture.set(at, 'jump line');
    const page = chunk.jump?.page ?? true;
    if (chunk.jump?.toward === 'from') takeUp(desk, page);
    else if (last) last.to = page;
  } else if (chunk.kind === 'caption') photo(desk, at, chunks);
  else desk.bylines.push(at);
}

/** "From page 1" under a headline speaks of the article just announced, elsewhere of the next. */
function takeUp(desk: Desk, page: string | boolean): void {
  if (desk.open && desk.open.body.length === 0) desk.open.from = page;
  else {
    desk.from = page;
    desk.open = undefined;
  }
}

/** A picture inside an article is the article's; one between two articles is for others to decide. */
function photo(desk: Desk, at: number, chunks: readonly Chunk[]): void {
  if (desk.open && (desk.open.body.length === 0 || goesOn(desk, at, chunks))) {
    desk.open.captions.push(at);
    desk.note(at, 'photo/in its article');
  } else desk.loosePhotos.push(at);
}

/** Whether the open article goes on below a picture. */
function goesOn({ verdicts }: Desk, at: number, chunks: readonly Chunk[]): boolean {
  for (let next = at + 1; next < chunks.length; next += 1) {
    const { kind } = chunks[next]!;
    if (kind === 'caption' || kind === 'furniture') continue;
    const verdict = verdicts.get(next);
    return kind === 'credit' || verdict === 'goes on' || verdict === 'subhead' || verdict === 'title below';
  }
  return false;
}
