import { countriesByName } from '../gazetteer/countries.ts';
import { isOrganizationHead } from '../gazetteer/organization-heads.ts';
import { isPlace } from '../gazetteer/places.ts';
import { isCommonWord } from '../gazetteer/words.ts';
import { follows } from './complement-links.ts';
import { isPossessive, withoutPossessive, type Passage, type Token } from './passage.ts';
import { hasHead, headEnd, isPlacePhrase, phraseEnd } from './phrase-kinds.ts';
import type { Phrase } from './phrases.ts';

/** Where a name's complement ends, and the token where its parent body's name is linked on, if one is. */
export interface Complement {
  readonly end: number;
  readonly parent: number | undefined;
}

// A name longer than this many phrases is a sentence.
const longest = 9;

/** Follows "of Science and Technology", "for the Study of Tides", "of the Academy of Sciences" from phrase `i` on. */
export function complementEnd({ tokens, text }: Passage, phrases: readonly Phrase[], i: number): Complement {
  let end = phrases[i]!.to;
  let parent: number | undefined;
  let listed = false;
  for (let next = i + 1; next < phrases.length && next - i <= longest; next += 1) {
    const phrase = phrases[next]!;
    const link = text.slice(tokens[end - 1]!.end, tokens[phrase.from]!.start);
    if (link.length > 12 || isPossessive(tokens[end - 1]!.text)) break;
    const headed = hasHead(tokens, phrase);
    if (
      next === i + 1 &&
      (isComplete(tokens, phrases[i]!) || isOfTown(tokens, phrases[i]!)) &&
      isCountry(tokens, phrase)
    )
      break;
    const owned = ownedParent(tokens, phrases, next);
    if (owned !== undefined && parent === undefined && link === ' of ') {
      parent = end;
      end = headEnd(tokens, phrases[owned]!);
      if (end !== phrases[owned]!.to) break;
      next = owned;
      continue;
    }
    if (headed && next > i) {
      if (link.includes('the ') && isBare(tokens, phrases, next)) break;
      if (!/^ (?:of|for|under|to)(?: the)? $/u.test(link) || parent !== undefined) break;
      if (/ under| to/u.test(link)) break;
      parent = parent ?? end;
      end = headEnd(tokens, phrase);
      if (end !== phrase.to) break;
      continue;
    }
    const possessive = isPossessive(tokens[phrase.to - 1]!.text);
    if (possessive && isPlacePhrase(tokens, phrase)) break;
    const stop = phraseEnd(tokens, phrase);
    if (
      !follows(link, tokens, {
        phrases,
        at: next,
        listed,
        first: next === i + 1,
        head: tokens[phrases[i]!.to - 1]!.text,
      })
    )
      break;
    listed = link === ', ';
    end = stop;
    if (stop !== phrase.to || possessive) break;
  }
  return { end, parent };
}

/** "the Kavli Institute of Norway": a name with a name of its own in it is whole without its country. */
function isComplete(tokens: readonly Token[], { from, to }: Phrase): boolean {
  return tokens
    .slice(from, to - 1)
    .some(({ text }) => /^\p{Lu}\p{Ll}/u.test(text) && !isCommonWord(withoutPossessive(text)) && !isPlace(text));
}

/** "of the Academy": which one, the sentence says elsewhere. */
function isBare(tokens: readonly Token[], phrases: readonly Phrase[], at: number): boolean {
  const { from, to } = phrases[at]!;
  const goesOn = /^(?:of|for|on)$/u.test(tokens[to]?.text ?? '') && tokens[to]!.gap === ' ';
  return to - from === 1 && isOrganizationHead(tokens[from]!.text) && !goesOn;
}

/** "Tottori University of Japan": so is one with its town's name. */
const isOfTown = (tokens: readonly Token[], { from, to }: Phrase): boolean =>
  /^(?:University|Institute|College|Hospital|Museum|Observatory)$/u.test(tokens[to - 1]!.text) &&
  tokens.slice(from, to - 1).some(({ text }) => isPlace(text) && !countriesByName().has(text));

const isCountry = (tokens: readonly Token[], { from, to }: Phrase): boolean =>
  countriesByName().has(
    tokens
      .slice(from, to)
      .map(({ text }) => text)
      .join(' '),
  );

/** "of China's Ministry of Health": the index of the phrase that a country's possessive leads to, where a body stands there. */
function ownedParent(tokens: readonly Token[], phrases: readonly Phrase[], at: number): number | undefined {
  const [phrase, next] = [phrases[at]!, phrases[at + 1]];
  const owns =
    next !== undefined &&
    next.from === phrase.to &&
    isPossessive(tokens[phrase.to - 1]!.text) &&
    isPlacePhrase(tokens, phrase);
  return owns && hasHead(tokens, next) ? at + 1 : undefined;
}
