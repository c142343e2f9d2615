import type { Message, Report } from '../types.ts';

// Enough to see that a file is damaged and where; its reader needs no line for each of ten thousand.
const most = 100;

/** Reports each place where a sign stands in a text, the first hundred of them. */
export function reportEach(
  text: string,
  sign: string,
  what: Pick<Message, 'rule' | 'reason'>,
  report: Report = () => undefined,
): void {
  let start = text.indexOf(sign);
  for (let told = 0; start >= 0 && told < most; told += 1) {
    report({ ...what, start, end: start + sign.length });
    start = text.indexOf(sign, start + sign.length);
  }
}
