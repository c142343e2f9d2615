import { endsInHyphen, endsSentence, startsLower } from './letters.ts';
import type { Line } from './types.ts';

/** How wide the text is set around each line, and whether its sentences run over line ends. */
export interface Measure {
  /** Characters of a full line in the neighbourhood. */
  readonly width: readonly number[];
  /** Whether lines around it are broken to fit a width, not at the ends of paragraphs. */
  readonly wrapped: readonly boolean[];
}

const reach = 6;

/** Measures the column at every line from its neighbours, blank lines left out. Array indices are those of `lines`. */
export function measure(lines: readonly Line[]): Measure {
  const printed = lines.map((line, index) => ({ line, index })).filter(({ line }) => line.text !== '');
  const open = printed.map(({ line }, at) => runsOn(line, printed[at + 1]?.line));
  const width = new Array<number>(lines.length).fill(0);
  const wrapped = new Array<boolean>(lines.length).fill(false);
  printed.forEach(({ index }, at) => {
    const from = Math.max(0, at - reach);
    const near = printed.slice(from, at + reach + 1);
    const lengths = near.map(({ line }) => line.text.length).sort((a, b) => a - b);
    width[index] = lengths[Math.floor((lengths.length - 1) * 0.75)]!;
    const running = open.slice(from, at + reach + 1).filter(Boolean).length;
    wrapped[index] = running >= near.length * 0.34 && width[index] < 200;
  });
  return { width, wrapped };
}

const runsOn = (line: Line, next: Line | undefined) =>
  next !== undefined &&
  !endsSentence(line.text) &&
  (!line.blankAfter || endsInHyphen(line.text) || startsLower(next.text));
