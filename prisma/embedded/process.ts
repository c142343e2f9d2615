import { readFileSync } from 'node:fs';

/** How a process is found again: numbers of processes are used anew. */
export interface ProcessId {
  readonly pid: number;
  /** Which start of the machine, and when after it, where /proc tells. */
  readonly started: string | null;
}

/** The process that runs this. */
export function thisProcess(): ProcessId {
  return { pid: process.pid, started: startOf(process.pid) };
}

/** `gone`, `stopped` by a signal, or `running`. */
export function stateOf({ pid, started }: ProcessId): 'gone' | 'stopped' | 'running' {
  try {
    process.kill(pid, 0);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException; // what process.kill throws
    if (code !== 'EPERM') return 'gone';
  }
  const now = startOf(pid);
  if (started !== null && now !== null && now !== started) return 'gone';
  const letter = fieldsOf(pid)?.[0];
  if (letter === 'Z' || letter === 'X') return 'gone';
  return letter === 'T' || letter === 't' ? 'stopped' : 'running';
}

function startOf(pid: number): string | null {
  const ticks = fieldsOf(pid)?.[19];
  return ticks === undefined ? null : `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${ticks}`;
}

/** Of /proc/PID/stat what follows the name of the program, which may itself hold spaces and brackets: state, parent, … */
function fieldsOf(pid: number): string[] | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}
