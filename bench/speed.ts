import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parse } from '../src/ingest/ingest.ts';
import { sourceOf } from '../src/ingest/read/source.ts';
import { readByCompromise } from './compromise.ts';
import { fileTexts, longText, ownFolders, textsIn } from './newsletters.ts';

// Measures the parser alone, warm: how fast it reads many newsletters and ever longer ones, and what memory it takes.

const lengths = [0.2, 0.5, 1, 2.5, 5, 12.5, 25, 50];

/** What one text cost: processor time of this thread and of those that collect its garbage. */
interface Cost {
  readonly megabytes: number;
  readonly seconds: number;
  /** The most memory that the process has held so far, in megabytes. */
  readonly memory: number;
}

function costOf(megabytes: number, work: () => void): Cost {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return { megabytes, seconds: (user + system) / 1e6, memory: process.resourceUsage().maxRSS / 1024 };
}

const read = (text: string) => void parse(sourceOf(text, 'bench.txt'));
const megabytesOf = (texts: readonly string[]) => texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;

/** In a process of its own, so that one length's memory is not counted with another's. */
function measure(length: number, folders: readonly string[]): Cost {
  const texts = textsIn(folders);
  for (const text of fileTexts(texts, 30)) read(text);
  const text = longText(texts, length * 1e6);
  return costOf(megabytesOf([text]), () => read(text));
}

const inProcess = (length: number, folders: readonly string[]) =>
  new Promise<Cost>((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), [`--length=${length}`, ...folders]);
    child.once('message', (cost) => resolve(cost as Cost)); // what the child sends below
    child.once('exit', (code) => code !== 0 && reject(new Error(`${length} MB could not be read (status ${code}).`)));
  });

async function printAll(folders: readonly string[]) {
  const texts = textsIn(folders);
  const files = fileTexts(texts, 500);
  for (const text of files.slice(0, 50)) read(text);
  const ours = costOf(megabytesOf(files), () => files.forEach(read));
  const sample = longText(texts, 200_000);
  readByCompromise(sample);
  const theirs = costOf(megabytesOf([sample]), () => void readByCompromise(sample));
  const rate = ({ megabytes, seconds }: Cost) => megabytes / seconds;
  console.log(`500 newsletters of 20 to 60 KB, warm: ${rate(ours).toFixed(2)} MB a second of processor time,`);
  console.log(`${(rate(ours) / rate(theirs)).toFixed(1)} times compromise (entities alone, one text of 0.2 MB)\n`);
  console.log('    MB   seconds      MB/s  times half the text  memory (MB)');
  const costs = new Map<number, Cost>();
  for (const length of lengths) {
    const cost = await inProcess(length, folders);
    costs.set(length, cost);
    const half = costs.get(length / 2);
    const columns = [
      cost.megabytes.toFixed(1).padStart(6),
      cost.seconds.toFixed(2).padStart(9),
      rate(cost).toFixed(2).padStart(9),
      (half ? (cost.seconds / half.seconds).toFixed(2) : '–').padStart(20),
      cost.memory.toFixed(0).padStart(12),
    ];
    console.log(columns.join(' '));
  }
}

const [first = '', ...rest] = process.argv.slice(2);
const length = /^--length=(.+)$/.exec(first)?.[1];
if (length !== undefined) process.send!(measure(Number(length), rest));
else await printAll(first === '' ? ownFolders : [first, ...rest]);
