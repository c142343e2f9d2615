import type { Evidence } from './evidence.ts';
import type { Unit } from './units.ts';

/** What a unit is found to be. */
export type Verdict =
  'title above' | 'title below' | 'subtitle' | 'subhead' | 'section' | 'caption' | 'opens' | 'goes on';

export interface Pairing {
  readonly verdicts: readonly Verdict[];
  readonly score: number;
}

/** How well a heading's words fit the bodies from one unit to another, 0 to 1. */
export type Fit = (heading: number, from: number, to: number) => number;

type Mode = 'between' | 'announced' | 'titled' | 'untitled';

/** The best reading of all units so far that ends in one mode; `start` is where its open article's body began. */
interface Path {
  readonly mode: Mode;
  /** Where headlines stand in this region: 1 below their bodies, -1 above. */
  readonly side: 1 | -1;
  readonly score: number;
  readonly start: number;
  /** What a headline that waits for its body has brought: to be given back where none comes. */
  readonly earned: number;
  readonly verdict: Verdict | null;
  readonly back: Path | null;
}

export interface PairingInput {
  readonly units: readonly Unit[];
  readonly evidence: readonly (Evidence | null)[];
  readonly fit: Fit;
}

// In the same measure as the evidence: a headline of ordinary looks weighs 1 to 3.
const costs = {
  untitled: 3,
  empty: 5,
  split: 4,
  subtitle: 1,
  caption: 1,
  plain: 2.5,
  continued: 0.5,
  labelled: 1.5,
  // Under another section's label headlines may stand on the other side; elsewhere that is rare.
  turned: 1,
  // Of what it costs to close an article without its credit, what falls on a headline below.
  unclosed: 0.7,
  // And what of it speaks for a sub-heading.
  clinging: 0.6,
  astray: 4,
};

// How much a region's habit of setting headlines above or below their stories weighs, against one heading's own evidence.
const habit = 1.5;

/** Decides which heading belongs to which body: the reading of the whole sequence with the greatest weight. */
export function pair(input: PairingInput): Pairing {
  const beginning = { mode: 'between', score: 0, start: -1, earned: 0, verdict: null, back: null } as const;
  let paths: readonly Path[] = [
    { ...beginning, side: -1 },
    { ...beginning, side: 1 },
  ];
  input.units.forEach((unit, at) => {
    const next = new Map<string, Path>();
    const offer = (step: Path) => {
      const key = `${step.mode}${step.side}`;
      const best = next.get(key);
      if (!best || step.score > best.score) next.set(key, step);
    };
    for (const path of paths) {
      for (const step of unit.kind === 'heading' ? headingSteps(path, at, input) : bodySteps(path, at, input.units))
        offer(step);
    }
    for (const path of [...next.values()]) offer(turned(path));
    paths = [...next.values()];
  });
  const ends = paths
    .map((path) => ({ path, score: path.score - closing(path, input.units) }))
    .sort((a, b) => b.score - a.score);
  return { verdicts: verdictsOf(ends[0]!.path), score: ends[0]!.score };
}

/** The same reading, with the headlines to come on the other side of their bodies. */
const turned = (path: Path): Path => ({
  ...path,
  side: path.side === 1 ? -1 : 1,
  score: path.score - (path.verdict === 'section' ? costs.turned : costs.astray),
});

/** What it costs to leave the open article as it is. */
function closing({ mode, start }: Path, units: readonly Unit[]): number {
  if (mode === 'announced') return costs.empty;
  // What is taken up from another page left its headline there.
  return mode === 'untitled' ? (units[start]!.ended === 4 ? costs.continued : costs.untitled) : 0;
}

/** What it costs that the heading above a headline was none: it gives back what it brought, and more where it looked like one. */
const kicker = ({ start, earned }: Path, evidence: PairingInput['evidence']): number =>
  Math.max(0, earned) + costs.subtitle + Math.max(0, evidence[start]!.title - 2);

/** Makes the steps that lead on from a path; each stays on its side. */
function stepsFrom(path: Path) {
  return (mode: Mode, weight: number, verdict: Verdict, start = path.start): Path => ({
    mode,
    side: path.side,
    score: path.score + weight,
    start,
    earned: mode === 'announced' ? path.earned : 0,
    verdict,
    back: path,
  });
}

function* headingSteps(path: Path, at: number, { units, evidence, fit }: PairingInput): Generator<Path> {
  const { title, section, early, pictured } = evidence[at]!;
  const below = path.side * habit;
  const step = stepsFrom(path);
  const suited = (from: number, to: number) => 4 * (fit(at, from, to) - 0.35);
  const before = path.mode === 'announced' ? kicker(path, evidence) : closing(path, units);
  const earned = title + suited(at + 1, at + 3) - below;
  yield {
    ...step('announced', earned - before - (path.mode === 'titled' ? early : 0), 'title above', at),
    earned,
  };
  yield step('between', section - closing(path, units), 'section', -1);
  if (pictured && path.back !== null) yield step(path.mode, -costs.caption, 'caption');
  if (path.mode === 'between') yield step('untitled', Math.min(-title, costs.plain) - 1, 'subhead', at);
  if (path.mode === 'untitled')
    yield step('between', title + suited(path.start, at) + below - early * costs.unclosed, 'title below', -1);
  if (path.mode === 'announced') yield step('announced', -costs.subtitle - Math.max(0, title - 2), 'subtitle');
  if (path.mode === 'titled' || path.mode === 'untitled') {
    const ended = units[at]!.ended >= 3 ? 4 : 0;
    const goesOn = units[at + 1]?.kind === 'body' && units[at + 1]!.ended < 3 ? 0 : 2;
    yield step(
      path.mode,
      Math.min(early * costs.clinging - title, costs.plain) -
        ended -
        goesOn -
        (units[at]!.signed ? 1 : 0) -
        Math.max(0, section),
      'subhead',
    );
  }
}

function* bodySteps(path: Path, at: number, units: readonly Unit[]): Generator<Path> {
  const { ended, signed } = units[at]!;
  const step = stepsFrom(path);
  // Under a section's label items without a headline are nothing unusual.
  if (path.mode === 'between') yield step('untitled', path.verdict === 'section' ? costs.labelled : 0, 'opens', at);
  else if (path.mode === 'announced') yield step('titled', 0, 'goes on', at);
  else {
    yield step(path.mode, -Math.max(ended * 1.2, signed ? 2.4 : 0), 'goes on');
    yield step('untitled', -closing(path, units) - (ended >= 3 || signed ? 0 : costs.split), 'opens', at);
  }
}

function verdictsOf(last: Path): readonly Verdict[] {
  const verdicts: Verdict[] = [];
  for (let path: Path | null = last; path !== null; path = path.back)
    if (path.verdict !== null) verdicts.push(path.verdict);
  return verdicts.reverse();
}
