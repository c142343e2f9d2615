import { tellsScene } from './scenes.ts';

/** What a piece of text tells of a picture. */
export interface CaptionParts {
  /** Offsets of the caption in the text; empty where only the credit is printed. */
  readonly from: number;
  readonly to: number;
  readonly credit: string | null;
  /** What it was known by: `caption/bracketed credit`. */
  readonly rule: string;
}

const thing = String.raw`(?:photos?|photographs?|photography|pictures?|pics?|images?|illustrations?|graphics?|artwork|drawings?|fotos?|charts?|maps?|diagrams?|screenshots?|renderings?|posters?)`;
const bracketed = new RegExp(
  String.raw`[([【]\s*(?:(?<free>courtesy|file|archive|stock|handout)\s+)?${thing}(?:\s+(?:credits?|source))?\s*(?:(?:provided|supplied|taken)\s+by|courtesy\s+of|courtesy|credit|by|from|via|[:：/©])?\s*[:：]?\s*(?<who>[^()[\]]{0,160})[)\]】]?\s*\.?\s*$`,
  'i',
);
const agency =
  /[([](?<who>(?:EPA|Getty|VCG|CFP|Shutterstock|iStock|Unsplash|Wikimedia)(?:\s+(?:Photo|Images|Commons))?\s*\/?\s*[^()[\]]{0,60}|(?:AP|AFP|Xinhua|Reuters)(?:\s*\/\s*|\s+(?:Photo|Images)\b\s*)[^()[\]]{0,60})[)\]]\s*\.?\s*$/i;
// "(Harbour News/LI Wei)": a house and a person.
const housed = /[([](?<who>\p{Lu}[\p{L}.&'’ -]{1,40}\s?\/\s?\p{Lu}[\p{L}.'’ -]{2,40})[)\]]\s*\.?\s*$/u;
const lead = new RegExp(
  String.raw`^(?:${thing}\s*(?:credits?|courtesy(?:\s+of)?|source|by)\s*[:：]?|${thing}\s*[:：]|credits?\s*[:：]|(?:courtesy|photo courtesy)\s*(?:of)?\s*[:：])\s*(?<who>\S.*)?$`,
  'i',
);
const middle = new RegExp(
  String.raw`(?:^|\s|[.|/–—-])(?:(?:Photo|PHOTO|Image|IMAGE|Picture|Photograph)s?\s*(?:[Cc]redits?|CREDITS?|[Cc]ourtesy(?:\s+of)?|[Ss]ource)?\s*[:：|]|(?:(?:Photo|PHOTO|Image|Picture)s?\s*)?©|(?:Photo|PHOTO|Image|Photograph|Picture)s?\s+(?:by|BY|courtesy of)|Credit\s*[:：]|(?:Photo|PHOTO|Image|Foto)\s*/)\s*(?<who>[^.:]\S?.{0,140})$`,
);
// What closes a sentence and then names who made the picture.
const closing =
  /(?<=[.!?]["”]?\s)(?:(?:photos?|images?|pictures?)?\s*©|(?:photos?|pictures?|images?|foto)\s*\/|(?:foto|pics?|drawing|illustration|graphic|camera|credit)s?\s*[:：]|(?:photo|picture|image)s?\s+(?:provided|supplied)\s+(?:to|by)|(?:photo|foto)\s(?=\S+(?:\s\S+){0,3}$)|courtesy(?:\s+of)?\s)\s*(?<who>\S.{1,80})$/i;
const agencyPhoto = /(?<=[.!?]["”]?\s)(?<who>\p{Lu}[\p{Lu}\s.'’/-]{3,40})\s+PHOTO\.?$/u;
// "… on Monday. LI Wei / Xinhua", "… on Monday. VCG", "… on Monday. File photo."
const signedOff =
  /(?<=[.!?]["”]?\s)\(?(?<who>\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}\s?\/\s?\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}|VCG|CFP|File (?:photo|picture|image))\)?\.?$/u;
// What may be the source of a story as well, or a name in it: only where a scene stands before.
const behindScene =
  /\s[([](?<who>(?:(?:[Ss]ource|SOURCE)\s*[:：]\s*)?\p{Lu}[^()[\]]{1,80})[)\]]\.?$|(?<=\.\s)(?<house>Xinhua|XINHUA|AFP|AP|Reuters)\.?$/u;
const opening =
  /^(?:[▲▼◀►△]\s|fig(?:ure|\.)?\s*\d{1,3}\s*[.:–-]|(?:above|below|left|right|top|bottom|pictured|caption|cover photo|(?:photo|image|picture) caption|pictured above)\s*[:：]|\(?photo\s+\d)/i;

type Shape = readonly [rule: string, pattern: RegExp];
const brackets: readonly Shape[] = [
  ['caption/bracketed credit', bracketed],
  ['caption/bracketed agency', agency],
  ['caption/house and person', housed],
];
const endings: readonly Shape[] = [
  ['caption/credit inside', middle],
  ['caption/closing credit', closing],
  ['caption/agency photo', agencyPhoto],
  ['caption/signed', signedOff],
];

/** Reads a caption with its credit, in whichever order they stand; null where no picture is spoken of. */
export function captionOf(printed: string): CaptionParts | null {
  const text = printed.replace(/（/g, '(').replace(/）/g, ')');
  const tail = text.length - Math.min(text.length, 260);
  const end = text.slice(tail);
  const [closedBy, closed] = firstOf(brackets, end) ?? [];
  if (closedBy && closed && isMaker(closed.groups?.['who'] ?? ''))
    return {
      from: 0,
      to: trimmedEnd(text, tail + closed.index),
      credit: named(closed.groups?.['who'] ?? ''),
      rule: closedBy,
    };
  const led = lead.exec(text.slice(0, 600));
  if (led) return ledBy(text, text.length - (led.groups?.['who']?.length ?? 0));
  const [innerBy, inner] = firstOf(endings, end) ?? [];
  if (innerBy && inner && text.length < 600) {
    return {
      from: 0,
      to: trimmedEnd(text, tail + inner.index + (/^[.]/.test(inner[0]) ? 1 : 0)),
      credit: named(inner.groups?.['who'] ?? ''),
      rule: innerBy,
    };
  }
  const scene = sceneWithCredit(text);
  if (scene) return scene;
  return opening.test(text) ? { from: 0, to: text.length, credit: null, rule: 'caption/pointer' } : null;
}

/** "Boats wait off Bergen on Monday. (Tide News)": after a scene even a name in brackets is a picture's. */
function sceneWithCredit(text: string): CaptionParts | null {
  if (text.length > 400) return null;
  const found = behindScene.exec(text);
  const who = (found?.groups?.['who'] ?? found?.groups?.['house'])?.replace(/^source\s*[:：]\s*/i, '');
  if (!found || who === undefined || /^\d|^\p{Ll}/u.test(who) || who.split(/\s+/).length > 8) return null;
  const to = trimmedEnd(text, found.index);
  return tellsScene(text.slice(0, to)) ? { from: 0, to, credit: named(who), rule: 'caption/scene and credit' } : null;
}

/** What may have made a picture: a name, an address of the web, or somebody's website. */
const isMaker = (who: string) =>
  !/^\p{Ll}/u.test(who) || /^(?:the (?:official )?(?:website|account)|[a-z\d-]+\.[a-z]{2})/.test(who);

/** The first of these shapes that a text has. */
function firstOf(shapes: readonly Shape[], text: string): readonly [rule: string, RegExpExecArray] | null {
  for (const [rule, pattern] of shapes) {
    const found = pattern.exec(text);
    if (found) return [rule, found];
  }
  return null;
}

const creditFirst = new RegExp(String.raw`^[([【]\s*(?:(?:courtesy|file)\s+)?${thing}\b`, 'i');

/** Whether a piece of text is nothing but a picture's credit in brackets, so that the caption stands before it. */
export const startsWithPhotoCredit = (text: string): boolean => creditFirst.test(text);

/** "Photo: LI Wei" names who took it, "Photo: The dam at dusk. Source: X" tells what it shows. */
function ledBy(text: string, from: number): CaptionParts {
  const rest = text.slice(from);
  const rule = 'caption/label';
  const source = /\s(?:(?:Source|Credit|Photo)\s*[:：]|©)\s*(\S.{0,160})$/.exec(rest);
  if (source) return { from, to: trimmedEnd(text, from + source.index), credit: named(source[1]!), rule };
  const byline = /^([^:：.]{3,40})[:：]\s+(\S.{14,})$/.exec(rest);
  if (byline && /\bby\s*$/i.test(text.slice(0, from)))
    return { from: text.length - byline[2]!.length, to: text.length, credit: named(byline[1]!), rule };
  const bracket = /^(.{20,}?\S)\s*\((\p{Lu}[^()]{2,80})\)\.?$/u.exec(rest);
  if (bracket && bracket[1]!.split(/\s+/).length > 3)
    return { from, to: from + bracket[1]!.length, credit: named(bracket[2]!), rule };
  const tells = /[.!?]["”]?\s*$/.test(rest) && rest.split(/\s+/).length > 5;
  return tells ? { from, to: text.length, credit: null, rule } : { from, to: from, credit: named(rest), rule };
}

function trimmedEnd(text: string, end: number): number {
  let at = end;
  while (at > 0 && /[\s|/–—-]/.test(text[at - 1]!)) at -= 1;
  return at;
}

function named(who: string): string | null {
  const name = who
    .replace(/\s+/g, ' ')
    .replace(/^(?:by|of)\s+/i, '')
    .replace(/[\s.)\]]+$/, '')
    .trim();
  return name === '' ? null : name;
}
