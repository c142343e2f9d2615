import { gatherings, gatheringVerb, triggers, type Trigger } from '../gazetteer/event-words.ts';
import type { EventKind } from '../types.ts';
import { gatheringsIn, type Gathering } from './event-names.ts';
import type { Telling } from './telling.ts';

/** By what a sentence tells an event: a verb, or the name of a gathering. */
export interface Choice {
  readonly kind: EventKind;
  /** Where that stands in the passage. */
  readonly at: number;
  readonly trigger?: Trigger;
  readonly gathering?: Gathering;
}

/** A gathering that is held beats a verb; a signing, an award or a visit beats the gathering where it happened. */
export function choose(telling: Telling): Choice | undefined {
  const { passage, sentence, text, tokens } = telling;
  const gathering = gatheringsIn(passage.text, tokens).find((one) => happens(telling, one));
  const trigger = triggers.find((one) => tells(one, text));
  const byGathering = gathering && { kind: kindOf(gathering), at: gathering.start, gathering };
  if (!trigger) return byGathering;
  const byVerb = { kind: trigger.kind, at: sentence.start + trigger.verb.exec(text)!.index, trigger };
  if (!byGathering) return byVerb;
  // "was held" says nothing of what kind it was.
  if (trigger.rule === 'event/held' && !byGathering.gathering.proper) return { ...byVerb, kind: byGathering.kind };
  const verbWins = byGathering.gathering.proper
    ? beatsName(byVerb, byGathering.gathering)
    : !/^(?:milestone|other|launch|meeting)$/u.test(byVerb.kind);
  return verbWins ? byVerb : byGathering;
}

function beatsName({ kind, at }: Choice, gathering: Gathering): boolean {
  if (kind === 'agreement' || kind === 'appointment' || kind === 'award') return true;
  // "led a delegation to attend the Congress" tells of the Congress.
  return (kind === 'visit' || kind === 'release') && at > gathering.end;
}

/** What kind of event a gathering is, by the head of its name. */
export function kindOf({ head, name }: Pick<Gathering, 'head' | 'name'>): EventKind {
  if (/^ceremon/iu.test(head)) return ceremonies.find(([words]) => words.test(name))?.[1] ?? 'other';
  return gatherings[head.charAt(0).toUpperCase() + head.slice(1)] ?? 'other';
}

// What a ceremony is held for.
const ceremonies: readonly (readonly [words: RegExp, kind: EventKind])[] = [
  [/award|prize|medal/iu, 'award'],
  [/sign/iu, 'agreement'],
  [/launch|opening|unveil|inaugurat|ground-?breaking/iu, 'launch'],
];

const wished =
  /\b(?:should|could|would|must|can|may|might|(?<!(?:is|are|was|were|scheduled|due|set|planned|expected|slated) )to) (?:be )?(?:\p{L}{2,14}ly )?$/u;

/** Whether a sentence says that it happens; "should be set up" and "hopes to launch" do not. */
function tells({ verb, beside }: Trigger, text: string): boolean {
  const match = verb.exec(text);
  if (!match || (beside !== undefined && !beside.test(text))) return false;
  return !wished.test(text.slice(Math.max(0, match.index - 40), match.index));
}

function happens({ text, sentence }: Telling, gathering: Gathering): boolean {
  const at = gathering.start - sentence.start;
  const before = text.slice(Math.max(0, at - 30), at);
  if (gathering.proper && /(?:^|[ ,])(?:At|During|at|during) (?:the )?$|^In the $/u.test(before)) return true;
  if (/\b(?:at|At|during|During|In) an? (?:\p{L}{2,14} ){0,2}$/u.test(before)) return true;
  if (!gatheringVerb.test(text)) return false;
  return gathering.proper || !/\b(?:report to|since|like|such as|winner of|of the)(?: the)? $/u.test(before);
}
