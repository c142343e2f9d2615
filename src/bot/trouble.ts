import { randomBytes } from 'node:crypto';
import { hintEmbed, troubleEmbed } from './embeds/trouble.ts';
import { ApiDown, ApiRefused, BadInput } from './errors.ts';
import type { Reply } from './reply.ts';

/** An apology and the reference under which its cause stands in the log, where somebody should look. */
export interface Trouble {
  readonly reply: Reply;
  readonly reference?: string;
}

/** What is said when a question could not be answered. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof BadInput) return { reply: { embeds: [hintEmbed(error.message)], failed: true } };
  const reference = randomBytes(4).toString('hex');
  return { reply: { embeds: [troubleEmbed(words(error), reference)], failed: true }, reference };
}

function words(error: unknown): string {
  if (error instanceof ApiDown) return 'The archive does not answer at the moment. Please ask again in a minute.';
  if (error instanceof ApiRefused && error.code === 'RATE_LIMITED')
    return 'The archive is being asked too much at once. Please ask again in a minute.';
  if (error instanceof ApiRefused && error.code === 'TOO_EXPENSIVE')
    return 'That is more than the archive answers at once. Please narrow the question.';
  if (error instanceof ApiRefused) return 'The archive does not let me ask that.';
  return 'Something went wrong, and I am sorry. It has been written down.';
}
