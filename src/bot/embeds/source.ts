import type { APIEmbed } from 'discord.js';
import { graphql, type ResultOf } from '../graphql.ts';
import { clip, limits } from '../limits.ts';
import { codeBlock, escapeLine, oneLine } from '../markdown.ts';
import { colours } from './colours.ts';
import { dotted } from './words.ts';

/** An article's printed lines and the file they stand in. */
export const Printed = graphql(`
  fragment Printed on Article {
    headline
    issue {
      source {
        name
        lineCount
      }
    }
    evidence {
      startLine
      endLine
      quote
    }
  }
`);

const longest = 3500;

/** Each printed line behind its number, in blocks that a message holds. */
export function blocksOf({ evidence, issue }: ResultOf<typeof Printed>): string[] {
  const width = String(issue.source?.lineCount ?? evidence.at(-1)?.endLine ?? 0).length;
  const blocks: string[] = [];
  let block = '';
  for (const { startLine, quote } of evidence) {
    for (const [index, line] of quote.split(/\r\n|\n|\r/).entries()) {
      const text = `${String(startLine + index).padStart(width)} │ ${clip(line, 1000)}\n`;
      if (block.length + text.length > longest) {
        blocks.push(block);
        block = '';
      }
      block += text;
    }
    block += '\n';
  }
  return [...blocks, block].map((text) => text.trimEnd());
}

/** The printed lines of an article, as they stand in the file. */
export function sourceEmbed({ headline, issue, evidence }: ResultOf<typeof Printed>, block: string): APIEmbed {
  const lines = evidence.map(({ startLine, endLine }) =>
    startLine === endLine ? `${startLine}` : `${startLine}–${endLine}`,
  );
  return {
    color: colours.source,
    title: clip(`As printed: ${escapeLine(headline)}`, limits.title),
    description: codeBlock(block),
    footer: {
      text: clip(
        dotted([
          issue.source && oneLine(issue.source.name),
          `${lines.length === 1 && !lines[0]!.includes('–') ? 'line' : 'lines'} ${lines.join(', ')}`,
        ]),
        limits.footer,
      ),
    },
  };
}
