/** How often a test of chance is done: a few times in `npm test`, many in `npm run soak`. */
export function rounds(few: number, many: number): readonly number[] {
  return Array.from({ length: process.env['SOAK'] ? many : few }, (_, index) => index + 1);
}

/** How long it may take, in milliseconds. */
export function within(each: number, { length }: readonly number[]): number {
  return 30_000 + each * length;
}
