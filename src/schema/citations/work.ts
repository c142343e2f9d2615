/** What a citation of an article says; null where the newsletter does not. */
export interface Work {
  /** The article's slug, which is its key. */
  readonly slug: string;
  readonly headline: string;
  readonly authors: readonly string[];
  /** The agency that it was taken from: "Xinhua". */
  readonly credit: string | null;
  readonly section: string | null;
  /** The newsletter's name, else the title. */
  readonly container: string;
  readonly volume: string | null;
  readonly number: string | null;
  /** EDTF: a day, a month or a year. */
  readonly date: string | null;
  readonly dateInferred: boolean;
  /** Its permanent page, where that is known. */
  readonly url: string | null;
}
