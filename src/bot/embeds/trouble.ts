import type { APIEmbed } from 'discord.js';
import { clipMarkdown, limits } from '../limits.ts';
import { escape } from '../markdown.ts';
import { colours } from './colours.ts';

/** Something the asker can mend, said in one sentence. */
export function hintEmbed(sentence: string): APIEmbed {
  return { color: colours.hint, description: clipMarkdown(escape(sentence), limits.description) };
}

/** Something the asker cannot mend. */
export function troubleEmbed(sentence: string, reference?: string): APIEmbed {
  return {
    color: colours.trouble,
    description: clipMarkdown(escape(sentence), limits.description),
    ...(reference && { footer: { text: `Reference ${reference}` } }),
  };
}
