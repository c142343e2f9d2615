import type { APIEmbed } from 'discord.js';
import { clipMarkdown, fit, limits } from '../limits.ts';
import { escape } from '../markdown.ts';
import { colours } from './colours.ts';

/** Something the asker can mend, said in one sentence; perhaps with lines of markdown to choose from. */
export function hintEmbed(sentence: string, lines: readonly string[] = []): APIEmbed {
  const words = clipMarkdown(escape(sentence), 1000);
  return { color: colours.hint, description: fit([words, ...lines], limits.description) };
}

/** Something the asker cannot mend. */
export function troubleEmbed(sentence: string, reference?: string): APIEmbed {
  return {
    color: colours.trouble,
    description: clipMarkdown(escape(sentence), limits.description),
    ...(reference && { footer: { text: `Reference ${reference}` } }),
  };
}
