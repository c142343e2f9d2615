/** How a stage tells by which rule it placed a piece of the page, by its position in the list of chunks. */
export type Note = (at: number, rule: string) => void;

/** The rules that were noted for each piece, in order. */
export type Notes = ReadonlyMap<number, readonly string[]>;

/** Takes notes down. */
export function notebook(): { readonly note: Note; readonly notes: Notes } {
  const notes = new Map<number, string[]>();
  const note: Note = (at, rule) => {
    const own = notes.get(at);
    if (own) own.push(rule);
    else notes.set(at, [rule]);
  };
  return { note, notes };
}
