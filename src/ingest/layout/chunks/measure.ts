import { endsInHyphen, endsSentence, startsLower } from '../letters.ts';
import type { Line } from '../../types.ts';

/** How wide the text is set around each line, and whether its sentences run over line ends. */
export interface Measure {
  /** Characters of a full line in the neighbourhood. */
  readonly width: readonly number[];
  /** Whether lines around it are broken to fit a width, not at the ends of paragraphs. */
  readonly wrapped: readonly boolean[];
}

const reach = 6;
// A full line is as long as three quarters of its neighbours are at most; a paragraph's last line is shorter.
const full = 0.75;
// Broken lines: a third of the line ends in mid-sentence, and no line as long as a paragraph.
const running = 0.34;
const widest = 200;

/** Measures the column at every line from its neighbours, blank lines left out. Array indices are those of `lines`. */
export function measure(lines: readonly Line[]): Measure {
  const printed = lines.flatMap((line, index) => (line.text === '' ? [] : [index]));
  const open = printed.map((index, at) => runsOn(lines[index]!, lines[printed[at + 1] ?? -1]));
  const width = new Array<number>(lines.length).fill(0);
  const wrapped = new Array<boolean>(lines.length).fill(false);
  const lengths: number[] = [];
  let opens = 0;
  const take = (at: number) => {
    if (at >= printed.length) return;
    insert(lengths, lines[printed[at]!]!.text.length);
    if (open[at]) opens += 1;
  };
  const drop = (at: number) => {
    if (at < 0) return;
    lengths.splice(lengths.indexOf(lines[printed[at]!]!.text.length), 1);
    if (open[at]) opens -= 1;
  };
  for (let at = 0; at < reach; at += 1) take(at);
  printed.forEach((index, at) => {
    take(at + reach);
    drop(at - reach - 1);
    width[index] = lengths[Math.floor((lengths.length - 1) * full)]!;
    wrapped[index] = opens >= lengths.length * running && width[index] < widest;
  });
  return { width, wrapped };
}

/** Puts a number into an ascending list. */
function insert(sorted: number[], value: number): void {
  let at = sorted.length;
  while (at > 0 && sorted[at - 1]! > value) at -= 1;
  sorted.splice(at, 0, value);
}

/** A line that a much longer one follows is a heading over its paragraph, though no blank line divides them. */
const runsOn = (line: Line, next: Line | undefined) =>
  next !== undefined &&
  !endsSentence(line.text) &&
  (endsInHyphen(line.text) ||
    startsLower(next.text) ||
    (!line.blankAfter && line.text.length * 1.5 >= next.text.length));
