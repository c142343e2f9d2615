import { parseArgs } from 'node:util';

import { rareRules } from './census.ts';
import { corpora, readAlone, readAnnotated, scoreCorpus } from './corpus.ts';
import type { Corpus, Scored } from './corpus.ts';
import { pin } from './floors.ts';
import { notesOf, tableOf } from './table.ts';

const usage = `Usage: npm run evaluate -- [--gold DIR --texts DIR] [--annotated-articles] [--verbose]
       npm run evaluate -- --pin [--verbose]
       npm run evaluate -- --rules

Scores what the parser makes of newsletters against their annotations. DIR/NAME.json annotates the text NAME.txt or
NAME.md. Without folders: the project's own newsletters, then those set aside. --verbose says what was wrong, though
never in those set aside; --annotated-articles gives the parser the annotation's articles, so that only what it
understands of them is judged; --pin raises the floors of floors.json to what is measured now;
--rules lists the parser's rules that have a part in newsletters of fewer than two publications, and in how many.`;

/** The command line: annotations and texts in, tables out; the status is 1 where they cannot be scored. */
async function main(args: readonly string[]): Promise<number> {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        gold: { type: 'string' },
        texts: { type: 'string' },
        verbose: { type: 'boolean', default: false },
        pin: { type: 'boolean', default: false },
        rules: { type: 'boolean', default: false },
        'annotated-articles': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) print(usage);
    else if (values.rules)
      print(
        rareRules(Object.values(corpora))
          .map(([rule, publications]) => `${publications}  ${rule}`)
          .join('\n') || 'There are none.',
      );
    else await evaluate({ ...values, annotated: values['annotated-articles'] });
    return 0;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}

interface Wishes {
  readonly gold?: string | undefined;
  readonly texts?: string | undefined;
  readonly verbose: boolean;
  readonly pin: boolean;
  readonly annotated: boolean;
}

async function evaluate({ gold, texts, verbose, pin: pinning, annotated }: Wishes): Promise<void> {
  if (pinning && annotated)
    throw new Error('--pin is for what the parser reads by itself: leave out --annotated-articles.');
  const read = annotated ? readAnnotated : readAlone;
  if (gold === undefined && texts === undefined) {
    const scored = { own: scoreCorpus(corpora.own, read), setAside: scoreCorpus(corpora.setAside, read) };
    show("The project's own newsletters", scored.own, verbose);
    // Their errors are not told, or rules would be written against them.
    show('Set aside: no rule was written against these', scored.setAside, false);
    if (pinning) print((await pin(scored)).join('\n') || 'No floor is raised.');
    return;
  }
  if (gold === undefined || texts === undefined) throw new Error('--gold and --texts are needed together.');
  if (pinning) throw new Error("--pin is for the project's own newsletters: leave out --gold and --texts.");
  const corpus: Corpus = { gold, texts: [texts] };
  const scored = scoreCorpus(corpus, read);
  if (scored.length === 0) throw new Error(`${gold} holds no annotation; one NAME.json for each newsletter is needed.`);
  show(gold, scored, verbose);
}

function show(heading: string, scored: readonly Scored[], verbose: boolean): void {
  print(`${heading}\n`);
  print(scored.length === 0 ? 'There are none yet.' : tableOf(scored));
  print(verbose ? `\n${notesOf(scored)}` : '');
}

const print = (text: string) => void process.stdout.write(`${text}\n`);

process.exitCode = await main(process.argv.slice(2));
