import type { APIEmbed } from 'discord.js';

/** Discord's lengths, in UTF-16 units, and counts. */
export const limits = {
  title: 256,
  description: 4096,
  fields: 25,
  fieldName: 256,
  fieldValue: 1024,
  footer: 2048,
  author: 256,
  message: 6000,
  customId: 100,
  choices: 25,
  choiceName: 100,
  choiceValue: 100,
  buttonLabel: 80,
  buttonsInRow: 5,
  menuChoices: 25,
  menuText: 100,
  placeholder: 150,
} as const;

const words = new Intl.Segmenter('en', { granularity: 'word' });
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Shortens plain text to a length, with an ellipsis, after a whole word; a word longer than that after a whole grapheme. */
export function clip(text: string, length: number): string {
  return text.length <= length ? text : `${room(text, length - 1).trimEnd()}…`;
}

/** The same for markdown: what the cut would leave open is closed, and no escape loses its character. */
export function clipMarkdown(text: string, length: number): string {
  if (text.length <= length) return text;
  const kept = room(text, length - '\n```…'.length).trimEnd();
  if (count(kept, /```/g) % 2 === 1) return `${kept}…\n\`\`\``;
  const whole = kept.replace(/(?<!\\)((?:\\\\)*)\\$/, '$1').replace(/(?<![\\*])\*$/, '');
  return count(whole, /(?<!\\)(?:\\\\)*\*\*/g) % 2 === 1 ? `${whole}**…` : `${whole}…`;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** The longest beginning that is no longer than `length` and ends where a word does. */
function room(text: string, length: number): string {
  const space = text.slice(0, length + 1).search(/\s\S*$/);
  if (space > length / 2) return text.slice(0, space);
  // Scripts without spaces still have words; the look-ahead lets the segmenter see the end of the last one.
  const word = lastEnd(words.segment(text.slice(0, length + 64)), length);
  if (word > 0) return text.slice(0, word);
  if (space > 0) return text.slice(0, space);
  return text.slice(0, lastEnd(graphemes.segment(text.slice(0, length + 64)), length));
}

function lastEnd(segments: Intl.Segments, length: number): number {
  let end = 0;
  for (const { index, segment } of segments) {
    if (index + segment.length > length) break;
    end = index + segment.length;
  }
  return end;
}

/** As many whole lines as fit, and how many more there are. */
export function fit(lines: readonly string[], length: number, separator = '\n'): string {
  const all = lines.join(separator);
  if (all.length <= length) return all;
  let kept = 0;
  let used = 0;
  const reserve = `${separator}… and ${lines.length} more`.length;
  while (kept < lines.length && used + lines[kept]!.length + separator.length + reserve <= length) {
    used += lines[kept]!.length + separator.length;
    kept++;
  }
  if (kept === 0) return clipMarkdown(all, length);
  return [...lines.slice(0, kept), `… and ${lines.length - kept} more`].join(separator);
}

/** Characters of an embed that count towards the limit of a message. */
export function weight({ title, description, fields, footer, author }: APIEmbed): number {
  const texts = [
    title,
    description,
    footer?.text,
    author?.name,
    ...(fields ?? []).flatMap(({ name, value }) => [name, value]),
  ];
  return texts.reduce((sum, text) => sum + (text?.length ?? 0), 0);
}

/** Brings the embeds of one message within Discord's limits: where they are too much together, the last parts go first. */
export function within(embeds: readonly APIEmbed[]): APIEmbed[] {
  let spare: number = limits.message;
  return embeds.flatMap((embed) => {
    const fitted = fitting(bound(embed), spare);
    spare -= fitted ? weight(fitted) : 0;
    return fitted ?? [];
  });
}

function fitting(embed: APIEmbed, spare: number): APIEmbed | undefined {
  const { description = '' } = embed;
  const fields = [...(embed.fields ?? [])];
  while (fields.length > 0 && weight({ ...embed, fields }) > spare) fields.pop();
  const left = description.length + spare - weight({ ...embed, fields });
  if (left >= description.length) return { ...embed, fields };
  // Less than a few words of it says nothing.
  return left < 40 ? undefined : { ...embed, fields, description: clipMarkdown(description, left) };
}

function bound(embed: APIEmbed): APIEmbed {
  const { title, description, fields = [], footer, author } = embed;
  return {
    ...embed,
    ...(title && { title: clipMarkdown(title, limits.title) }),
    ...(description && { description: clipMarkdown(description, limits.description) }),
    ...(footer && { footer: { ...footer, text: clip(footer.text, limits.footer) } }),
    ...(author && { author: { ...author, name: clip(author.name, limits.author) } }),
    fields: fields.slice(0, limits.fields).map(({ name, value, ...rest }) => ({
      ...rest,
      // Discord refuses a field with an empty half.
      name: clipMarkdown(name, limits.fieldName).trim() || blank,
      value: clipMarkdown(value, limits.fieldValue).trim() || blank,
    })),
  };
}

const blank = '\u200b';
