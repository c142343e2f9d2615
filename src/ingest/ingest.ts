import { structure } from './structure.ts';
import type { Issue, Message, Report, Source } from './types.ts';
import { understand } from './understand.ts';

/** Changes with every change of what the parser makes of a text: a newer version reads stored texts again. */
export const PARSER_VERSION = '2026-11-22.8';

/** Reads a newsletter: its text put in order, then what its articles speak of. */
export function parse(source: Source): Issue {
  const messages: Message[] = [...source.messages];
  const report: Report = (message) => void messages.push(message);
  const layout = structure(source, report);
  const issue = understand(layout, report);
  return { ...issue, messages: messages.sort((a, b) => a.start - b.start) };
}
