/** What a line is that no article owns. */
export interface Furnishing {
  /** As the reader is told: `page header`. */
  readonly what: string;
  /** What knew it by: `folio/repeated`. */
  readonly rule: string;
}

/** By line index. */
export type Furnishings = ReadonlyMap<number, Furnishing>;
