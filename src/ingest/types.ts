/** Half-open range of UTF-16 offsets into the decoded source text: `source.slice(start, end)` is what is printed there. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Inclusive range of 1-based line numbers of the source. */
export type LineRange = readonly [first: number, last: number];

/** A doubt or a defect that a reader of the archive should know of; never an exception. */
export interface Message extends Span {
  /** Which rule speaks, as `stage/reason`: `jump/unanswered`. */
  readonly rule: string;
  readonly reason: string;
}

/** How a stage tells of its doubts. */
export type Report = (message: Message) => void;

/** A file's text after decoding. */
export interface Source {
  /** The file's name, without its folder. */
  readonly name: string;
  readonly text: string;
  /** Of the decoded text in UTF-8, hexadecimal: the same words in another encoding are the same source. */
  readonly sha256: string;
  readonly format: 'text' | 'markdown';
  /** What had to be mended for it to be text. */
  readonly messages: readonly Message[];
}

/** One line of the source with what its layout tells. Its span leaves out the line break. */
export interface Line extends Span {
  /** 1-based. */
  readonly number: number;
  /** As printed, line break left out. */
  readonly raw: string;
  /** Without Markdown marks, markup and outer white space; empty for a blank line. */
  readonly text: string;
  /** Markdown heading level, 0 where the line is none. */
  readonly heading: number;
  readonly blankBefore: boolean;
  readonly blankAfter: boolean;
}

/**
 * A stretch of repaired text that stands in the source letter for letter.
 * `prose.text.slice(at, at + length)` equals `source.slice(start, start + length)`.
 */
export interface Run {
  readonly at: number;
  readonly start: number;
  readonly length: number;
}

/** What was mended on the way from the source to flowing text. */
export interface Repair extends Span {
  /** `hyphen`, `spacing`, `ligature`, … */
  readonly rule: string;
  readonly before: string;
  readonly after: string;
}

/** Flowing text: unwrapped, hyphens undone, one blank line between paragraphs, with the way back to the source. */
export interface Prose {
  readonly text: string;
  /** In order of `at`. What lies between two runs was put in (a space for a line break, a paragraph break). */
  readonly runs: readonly Run[];
  readonly repairs: readonly Repair[];
}

export interface Photo {
  readonly caption: Prose;
  readonly credit: string | null;
  readonly lines: readonly LineRange[];
}

export type ArticleKind = 'news' | 'brief' | 'column' | 'interview' | 'profile' | 'feature' | 'case' | 'photo';

/** An article as it stands on the pages, before anyone asks what it speaks of. */
export interface ArticleLayout {
  /** Null for an item with no headline of its own. */
  readonly title: Prose | null;
  /** The heading it stands under, or null. */
  readonly section: string | null;
  readonly kind: ArticleKind;
  readonly authors: readonly string[];
  /** `Xinhua`, of `Source: Xinhua`. */
  readonly credit: string | null;
  /** Empty text for a stand-alone photo. */
  readonly body: Prose;
  readonly photos: readonly Photo[];
  readonly titleLines: readonly LineRange[];
  readonly bylineLines: readonly LineRange[];
  readonly creditLines: readonly LineRange[];
  /** Of the body, in reading order; several where it jumps pages or is interrupted. */
  readonly bodyLines: readonly LineRange[];
}

export interface IssueDate {
  /** EDTF: `2021-12-23`, `2021-12` or `2021`. */
  readonly value: string;
  /** `printed` in a masthead, or `inferred` from the latest event reported. */
  readonly basis: 'printed' | 'inferred';
  readonly evidence: Span;
}

/** The masthead's facts; null where the text does not say. */
export interface Masthead {
  readonly publication: string | null;
  readonly volume: string | null;
  readonly number: string | null;
  readonly date: IssueDate | null;
}

export type LineRole = 'title' | 'byline' | 'credit' | 'caption' | 'body' | 'sub-heading' | 'furniture' | 'undecided';

/** What a piece of the page was taken for, and why. */
export interface Decision {
  readonly lines: readonly LineRange[];
  readonly role: LineRole;
  /** Of furniture: its kind. */
  readonly what?: string;
  /** Position in the list of articles; null where no article owns the piece. */
  readonly article: number | null;
  /** First what its lines were known by, then how they found their place: `byline/by`, `byline/in its article`. */
  readonly rules: readonly string[];
}

/** A newsletter put in order: every non-blank line of the source is in exactly one place. */
export interface IssueLayout {
  readonly source: Source;
  readonly lineCount: number;
  readonly masthead: Masthead;
  readonly articles: readonly ArticleLayout[];
  readonly furniture: readonly (readonly [first: number, last: number, what: string])[];
  readonly undecided: readonly LineRange[];
  /** Why each line is where it is, in order of the page. */
  readonly decisions: readonly Decision[];
}

export type EntityKind = 'organization' | 'person' | 'country' | 'bloc';

/** Which of an article's texts a mention stands in; captions count from 0. */
export type Place = 'title' | 'body' | `caption ${number}`;

/** One naming of an entity. Its span is into the source; `surface` is what is printed there, line breaks and all. */
export interface Mention extends Span {
  readonly kind: EntityKind;
  /** Country: ISO 3166-1 alpha-2. Bloc: its acronym. Organization, person: the canonical name within this issue. */
  readonly value: string;
  readonly surface: string;
  readonly place: Place;
  /** Which recognizer found it: `organization/head`. */
  readonly rule: string;
  /** Names it may stand for, where it could not be decided; `value` is then the surface and no entity is made of it. */
  readonly candidates?: readonly string[];
}

export type OrganizationKind =
  | 'government'
  | 'academy'
  | 'university'
  | 'institute'
  | 'company'
  | 'society'
  | 'hospital'
  | 'media'
  | 'international'
  | 'other';

export interface Organization {
  /** The longest official form in the article. */
  readonly name: string;
  /** Other printed forms, acronyms among them. */
  readonly aliases: readonly string[];
  readonly kind: OrganizationKind;
  /** ISO 3166-1 alpha-2 where its name says it, or null. */
  readonly country: string | null;
}

export interface Person {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly role: string | null;
}

export type EventKind =
  | 'conference'
  | 'meeting'
  | 'agreement'
  | 'launch'
  | 'award'
  | 'release'
  | 'milestone'
  | 'appointment'
  | 'visit'
  | 'other';

export interface Event {
  /** A short noun phrase. */
  readonly name: string;
  readonly kind: EventKind;
  /** EDTF, as precise as the text supports, or null. */
  readonly start: string | null;
  readonly end: string | null;
  readonly city: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  /** Names of organizations of the same article. */
  readonly organizations: readonly string[];
  readonly countries: readonly string[];
  /** The sentence that says so, repaired. */
  readonly sentence: string;
  /** Where that sentence stands in the source. */
  readonly evidence: Span;
  /** Where the date stands that tells when, and what it was known by; null where none is printed. */
  readonly date: (Span & { readonly rule: string }) | null;
  /** Which phrase told it: `event/signed`. */
  readonly rule: string;
}

/** What an article speaks of. */
export interface ArticleFacts {
  /** Alpha-2 codes that title, body or captions name, in order of appearance. */
  readonly countries: readonly string[];
  readonly blocs: readonly string[];
  readonly organizations: readonly Organization[];
  readonly people: readonly Person[];
  readonly events: readonly Event[];
  readonly mentions: readonly Mention[];
}

export interface Article extends ArticleLayout {
  readonly facts: ArticleFacts;
}

/** Everything that was read from one source: what `store` keeps and `parse` prints. */
export interface Issue extends Omit<IssueLayout, 'articles'> {
  readonly articles: readonly Article[];
  readonly messages: readonly Message[];
}
