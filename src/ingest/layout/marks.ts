/** Half-open range within one line. */
export interface Cut {
  readonly from: number;
  readonly to: number;
}

// A link's target: an address, or a file's name. What else stands in round brackets is text.
const target = String.raw`\((?:https?:|mailto:|www\.|[\w./#-]{1,80}\.\w{2,4}\))`;

// Every repetition is bounded or excludes what follows it, so that a line of any length costs its length.
const marks = new RegExp(
  [
    String.raw`^\s{0,8}#{1,6}\s+`, // heading
    String.raw`\s+#{1,6}\s*$`, // closing marks of a heading
    String.raw`^\s{0,8}>\s?`, // quotation
    String.raw`<\/?[a-zA-Z][^<>\n]{0,200}>`, // HTML tag
    String.raw`!\[`, // image, its description is kept
    String.raw`\[(?=[^\[\]\n]{1,200}\]${target})`, // text of a link
    String.raw`\]${target}[^()\s]{0,300}\)?`, // target of a link or image
    String.raw`\*{1,3}(?=\S)|(?<=\S)\*{1,3}`, // emphasis
    String.raw`(?<![\w])__?(?=\w)|(?<=[\w.,!?])__?(?![\w])`,
    String.raw`\\(?:bigcirc|circ|bullet|cdot|star|blacksquare|square|quad|qquad)\b ?`, // what recognition made of logos
    String.raw`\\(?=[*_#[\]()&.!+-])`, // escape
  ].join('|'),
  'g',
);

/** The parts of a printed line that are markup and no words. */
export function markup(raw: string): readonly Cut[] {
  if (!/[#*_<>\\\]![]/.test(raw)) return [];
  const cuts: Cut[] = [];
  for (const { 0: mark, index } of raw.matchAll(marks)) {
    if (mark.length > 0) cuts.push({ from: index, to: index + mark.length });
  }
  return cuts;
}

/** A printed line without its markup and outer white space. */
export function plain(raw: string): string {
  const cuts = markup(raw);
  if (cuts.length === 0) return raw.trim();
  let text = '';
  let at = 0;
  for (const { from, to } of cuts) {
    text += raw.slice(at, from);
    at = to;
  }
  return (text + raw.slice(at)).trim();
}
