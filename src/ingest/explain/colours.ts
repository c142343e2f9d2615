/** Whether what goes to a stream may be coloured: as FORCE_COLOR or NO_COLOR say, else where it is a terminal that can. */
export function wantsColours(
  stream: { readonly isTTY?: boolean; hasColors?(): boolean },
  { FORCE_COLOR, NO_COLOR }: Readonly<Record<string, string | undefined>>,
): boolean {
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  return stream.isTTY === true && stream.hasColors?.() === true;
}
